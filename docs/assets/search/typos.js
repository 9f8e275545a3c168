// Typing errors: the known words nearest to one that stands nowhere.

import { put } from "./put.js";
import { resolveWord } from "./resolve.js";

const SHORT = 5;
const LONG = 8;

/** Insertions, deletions, changes and swaps of neighbours from one word to the other, or `most` + 1 if they are more.
 * @param {string} one @param {string} other @param {number} most */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let older = /** @type {number[]} */ ([]);
  let old = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      const least = Math.min(old[column] + 1, line[column - 1] + 1, old[column - 1] + change);
      const swap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line.push(swap ? Math.min(least, older[column - 2] + 1) : least);
    }
    if (Math.min(...line) > most) return most + 1;
    older = old;
    old = line;
  }
  return old[other.length];
}

/** How many errors a word may have: none if it is short or has figures. @param {string} form */
function allowed(form) {
  if (/\d/.test(form) || form.length < SHORT) return 0;
  return form.length < LONG ? 1 : 2;
}

/** The nearest words of the vocabulary; with `open`, words whose beginning is nearest.
 * @param {Library} library @param {string} form @param {boolean} open */
function nearest(library, form, open) {
  let most = allowed(form);
  let best = /** @type {Entry[]} */ ([]);
  library.words.forEach((entry) => {
    const far = distance(form, open ? entry.form.slice(0, form.length) : entry.form, most);
    if (far > most) return;
    if (far < most) best = [];
    most = far;
    best.push(entry);
  });
  return best;
}

/** For a clause found nowhere, what it may have been meant for, or null.
 * @param {Library} library @param {Clause} clause */
export function mend(library, clause) {
  const [form, next] = clause.forms;
  if (clause.phrase || next || !allowed(form)) return null;
  let near = nearest(library, form, false);
  if (!near.length && clause.open) near = nearest(library, form, true);
  if (!near.length) return null;
  const found = /** @type {Found} */ (new Map());
  for (const entry of near)
    resolveWord(library, entry.form, false).forEach((hits, id) => hits.forEach((hit) => put(found, id, hit)));
  return { found, written: [...new Set(near.map((entry) => entry.written))] };
}
