// What a clause may stand for: the word itself, its other endings, its beginning, other names; and spans of words.

import { addPhrase, addWord, beginning } from "./match.js";
import { put } from "./put.js";
import { key, stem } from "./words.js";

const QUALITY = { exact: 1, stem: 0.85, alias: 0.7, kindred: 0.9, prefix: 0.55, loose: 0.6 };
const LONGEST = 6;

/** @param {string[]} stand @param {string[]} forms */
function shares(stand, forms) {
  const stems = forms.map(stem);
  return stand.some((form) => stems.includes(stem(form)));
}

/** Adds the places of the words that the text has for this name; those that share a word with it are nearer.
 * @param {Library} library @param {Found} found @param {string[]} forms */
function addNamed(library, found, forms) {
  const own = key(forms);
  const groups = library.aliases.get(own) || [];
  for (const stand of groups.flatMap((group) => group.stand)) {
    const quality = shares(stand, forms) ? QUALITY.kindred : QUALITY.alias;
    if (key(stand) !== own) addPhrase(library, found, stand, { how: "stem", quality, why: true });
  }
}

/** Adds the places of the words that begin with these letters, but for the word's own endings.
 * @param {Library} library @param {Found} found @param {string} form */
function addPrefixed(library, found, form) {
  const own = stem(form);
  for (const entry of beginning(library, form)) {
    if (entry.stem !== own) addWord(found, entry, QUALITY.prefix);
  }
}

/** Where a word stands, in all its endings and under other names; one that is open, or stands nowhere, may go on.
 * @param {Library} library @param {string} form @param {boolean} open */
export function resolveWord(library, form, open) {
  const found = /** @type {Found} */ (new Map());
  for (const entry of library.stems.get(stem(form)) || []) {
    addWord(found, entry, entry.form === form ? QUALITY.exact : QUALITY.stem);
  }
  addNamed(library, found, [form]);
  if (form.length > 1 && (open || !found.size)) addPrefixed(library, found, form);
  return found;
}

/** Adds the places of words that all stand in a unit, though apart.
 * @param {Library} library @param {Found} found @param {string[]} forms */
function addLoose(library, found, forms) {
  const each = forms.map((form) => resolveWord(library, form, false));
  each[0].forEach((_, id) => {
    const hits = each.map((one) => one.get(id) || []);
    if (!hits.every((list) => list.length)) return;
    hits.flat().forEach((hit) => put(found, id, { ...hit, quality: QUALITY.loose * hit.quality }));
  });
}

/** A span of words that is one name or one joined word, e.g. "New Town", "counter revolution".
 * @param {Library} library @param {string[]} forms */
function resolveSpan(library, forms) {
  const found = /** @type {Found} */ (new Map());
  addPhrase(library, found, forms, { how: "stem", quality: QUALITY.exact });
  for (const entry of joined(library, forms)) addWord(found, entry, QUALITY.exact);
  addNamed(library, found, forms);
  addLoose(library, found, forms);
  return found;
}

/** The entries that two words make when they are written as one. @param {Library} library @param {string[]} forms */
function joined(library, forms) {
  return (forms.length === 2 && library.stems.get(stem(forms.join("")))) || [];
}

/** How many clauses from here on make one name or word: at least 1.
 * @param {Library} library @param {Clause[]} clauses @param {number} start */
function reach(library, clauses, start) {
  for (let length = Math.min(LONGEST, clauses.length - start); length > 1; length -= 1) {
    const part = clauses.slice(start, start + length);
    const forms = part.map((clause) => clause.forms[0]);
    const words = !part.some((clause) => clause.phrase);
    if (words && (library.aliases.has(key(forms)) || joined(library, forms).length)) return length;
  }
  return 1;
}

/** Where the exact words stand. @param {Library} library @param {string[]} forms @param {boolean} open */
function resolvePhrase(library, forms, open) {
  const found = /** @type {Found} */ (new Map());
  addPhrase(library, found, forms, { how: "exact", quality: QUALITY.exact, open });
  return found;
}

/** @param {Library} library @param {Clause[]} part @returns {Resolved} */
function resolveOne(library, part) {
  const forms = part.flatMap((clause) => clause.forms);
  const [{ phrase, stop }] = part;
  const { open } = part[part.length - 1];
  const alone = () => (phrase ? resolvePhrase(library, forms, open) : resolveWord(library, forms[0], open));
  const found = part.length > 1 ? resolveSpan(library, forms) : alone();
  const text = part.map((clause) => clause.text).join(" ");
  return { forms, text, phrase, open, stop: stop && part.length === 1, found, weight: 0 };
}

/** The clauses with all their places; neighbours that make one name are taken together.
 * @param {Library} library @param {Clause[]} clauses */
export function resolve(library, clauses) {
  const made = [];
  for (let start = 0; start < clauses.length; ) {
    const length = reach(library, clauses, start);
    made.push(resolveOne(library, clauses.slice(start, start + length)));
    start += length;
  }
  return made;
}
