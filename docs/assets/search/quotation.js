// A quotation pasted in: the paragraph it is from, and whether it is exact or where it differs.

import { addPhrase } from "./match.js";
import { spanOf } from "./units.js";
import { visible, words } from "./words.js";

const LEAST = 6;
const LEAST_ALIKE = 8;
const ALIKE = 0.6;
const PASTED = 600;
const QUOTES = /[“”„«»"‘’‚'`´]/g;
const EDGES = /^[\s'.,;:]+|[\s'.,;:]+$/g;

/** The text as it is compared letter by letter: quotation marks, dashes and white space made alike.
 * @param {string} text */
function plain(text) {
  const alike = visible(text)
    .replace(QUOTES, "'")
    .replace(/[‐‑–—]/g, "-")
    .replace(/…/g, "...");
  return alike.replace(/\s+/g, " ").replace(EDGES, "");
}

/** The tokens of a unit as a result.
 * @param {Unit} unit @param {number} first @param {number} end @param {string} verdict
 * @param {Difference[]} differences @returns {Result} */
function result(unit, first, end, verdict, differences) {
  const focus = spanOf(unit, first, end);
  return { unit, lacks: [], marks: [focus], focus, why: [], verdict, differences };
}

/** Where the words stand in this order and unbroken.
 * @param {Library} library @param {Word[]} mine @param {string} text */
function unbroken(library, mine, text) {
  const found = /** @type {Found} */ (new Map());
  addPhrase(
    library,
    found,
    mine.map((word) => word.form),
    { how: "exact", quality: 1 },
  );
  return [...found].map(([id, [{ place, length }]]) => {
    const unit = library.units[id];
    const same = plain(unit.text.slice(...spanOf(unit, place, place + length))) === plain(text);
    const verdict = same ? "Word for word." : "The same words; capitals or punctuation differ.";
    return result(unit, place, place + length, verdict, []);
  });
}

/** The longest common run of words, not necessarily unbroken, as pairs of places.
 * @param {Word[]} mine @param {Word[]} theirs */
function align(mine, theirs) {
  const table = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let row = mine.length - 1; row >= 0; row -= 1) {
    for (let column = theirs.length - 1; column >= 0; column -= 1) {
      const same = mine[row].form === theirs[column].form;
      const either = Math.max(table[row + 1][column], table[row][column + 1]);
      table[row][column] = same ? table[row + 1][column + 1] + 1 : either;
    }
  }
  return pairs(mine, theirs, table);
}

/** The way through a table of the longest common runs.
 * @param {Word[]} mine @param {Word[]} theirs @param {Uint16Array[]} table */
function pairs(mine, theirs, table) {
  const made = /** @type {[mine: number, theirs: number][]} */ ([]);
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    if (mine[i].form === theirs[j].form) made.push([i++, j++]);
    else if (table[i + 1][j] >= table[i][j + 1]) i += 1;
    else j += 1;
  }
  return made;
}

/** @param {Word[]} list */
function said(list) {
  return list.map((word) => word.text).join(" ");
}

/** Where the two differ between the first and the last common word; stray numbers of notes are passed over.
 * @param {Word[]} mine @param {Word[]} theirs @param {[mine: number, theirs: number][]} common */
function differences(mine, theirs, common) {
  const edges = [[-1, common[0][1] - 1], ...common, [mine.length, common[common.length - 1][1] + 1]];
  const gaps = edges.slice(1).map(([yours, text], place) => ({
    yours: said(mine.slice(edges[place][0] + 1, yours)),
    text: said(theirs.slice(edges[place][1] + 1, text)),
  }));
  return gaps.filter(({ yours, text }) => text || (yours && !/^\d{1,2}$/.test(yours)));
}

/** @param {Word[]} list */
function bigrams(list) {
  return list.slice(1).map((word, place) => `${list[place].form} ${word.form}`);
}

/** The unit that shares most pairs of neighbouring words, if it shares more than half.
 * @param {Library} library @param {Word[]} mine */
function likest(library, mine) {
  const wanted = new Set(bigrams(mine));
  let most = wanted.size / 2;
  let best = /** @type {Unit | null} */ (null);
  for (const unit of library.units.filter((one) => one.chapter)) {
    const shared = new Set(bigrams(unit.tokens).filter((pair) => wanted.has(pair))).size;
    if (shared > most) [most, best] = [shared, unit];
  }
  return best;
}

/** @param {Library} library @param {Word[]} mine */
function alike(library, mine) {
  const unit = likest(library, mine);
  const common = unit ? align(mine, unit.tokens) : [];
  if (!unit || common.length < ALIKE * mine.length) return [];
  const list = differences(mine, unit.tokens, common);
  const verdict = list.length ? "It differs:" : "The same words, with the marks of notes.";
  return [result(unit, common[0][1], common[common.length - 1][1] + 1, verdict, list)];
}

/** The places a query of many words is quoted from; none if it is no quotation.
 * @param {Library} library @param {string} query */
export function quotation(library, query) {
  const mine = words(visible(query)).slice(0, PASTED);
  if (mine.length < LEAST) return [];
  const exact = unbroken(library, mine, query);
  return exact.length || mine.length < LEAST_ALIKE ? exact : alike(library, mine);
}
