// The vocabulary: where every word stands, which words share a stem, and how each is written.

import { aliases } from "./aliases.js";
import { put } from "./put.js";
import { stem, words } from "./words.js";

const SLICE = 8; // milliseconds
const HYPHEN = /^[-‐‑]$/;

/** The words of a unit, the seed's own words added at emended places and joined forms at hyphens. @param {Unit} unit */
function tokens(unit) {
  const list = words(unit.text).map(
    (word) => /** @type {Token} */ ({ ...word, forms: [[word.form, 1]], optional: false }),
  );
  join(unit.text, list);
  unit.seed.forEach((change) => emend(list, change));
  return list;
}

/** "self-determination" is found as "selfdetermination" too. @param {string} text @param {Token[]} list */
function join(text, list) {
  list.slice(1).forEach((token, place) => {
    const before = list[place];
    if (HYPHEN.test(text.slice(before.end, token.start))) before.forms.push([before.form + token.form, 2]);
  });
}

/** A change's seed words stand beside those of the reading; a word the seed lacks may be skipped in a phrase.
 * @param {Token[]} list @param {Change} change */
function emend(list, [start, length, written]) {
  const inside = list.filter((token) => token.start < start + length && token.end > start);
  const seed = words(written);
  for (const token of inside.slice(seed.length)) token.optional = seed.length > 0 && token.form !== seed[0].form;
  seed.forEach((word, place) => {
    if (!inside[place] || inside[place].form === word.form) return;
    inside[place].forms.push([word.form, seed.length === 1 ? inside.length : 1]);
    for (const token of inside) token.optional = false;
  });
}

/** The vocabulary's entry for a form, made if there is none.
 * @param {Library} library @param {string} form @param {string} written */
function entryOf(library, form, written) {
  const known = library.words.get(form);
  if (known) return known;
  const entry = /** @type {Entry} */ ({ form, stem: stem(form), written, units: new Map(), essay: false });
  library.words.set(form, entry);
  put(library.stems, entry.stem, entry);
  return entry;
}

/** @param {Library} library @param {Unit} unit */
function read(library, unit) {
  unit.tokens = tokens(unit);
  unit.tokens.forEach((token, place) => {
    token.forms.forEach(([form, length]) => {
      const entry = entryOf(library, form, token.text);
      if (form !== token.form || (length === 1 && token.text === form)) entry.written = form;
      put(entry.units, unit.id, [place, length]);
      entry.essay = entry.essay || unit.chapter > 0;
    });
  });
}

const pause = () => new Promise((done) => setTimeout(done));

/** Adds units to a library, in slices, so that the page answers to its reader meanwhile.
 * @param {Library} library @param {Unit[]} units */
export async function extend(library, units) {
  let end = 0;
  for (const unit of units) {
    if (performance.now() >= end) {
      await pause();
      end = performance.now() + SLICE;
    }
    unit.id = library.units.push(unit) - 1;
    read(library, unit);
  }
  await pause();
}

/** The library of an index's text. @param {Index} index @param {Unit[]} units */
export async function makeLibrary(index, units) {
  /** @type {Library} */
  const made = {
    units: [],
    essay: units.length,
    words: new Map(),
    stems: new Map(),
    length: 0,
    chapters: index.chapters,
    aliases: new Map(),
  };
  await extend(made, units);
  made.length = units.reduce((total, unit) => total + unit.tokens.length, 0) / units.length;
  made.aliases = aliases(index, made);
  await pause();
  return made;
}
