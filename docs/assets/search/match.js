// Where a word or a phrase stands: in every unit the places, how good each match is, whether another name led there.

import { put } from "./put.js";
import { stem } from "./words.js";

/** Adds every place of a word. @param {Found} found @param {Entry} entry @param {number} quality */
export function addWord(found, entry, quality) {
  entry.units.forEach((places, id) => {
    places.forEach(([place, length]) => put(found, id, { place, length, quality, why: false }));
  });
}

/** @param {string} form @param {string} wanted @param {"exact" | "stem" | "prefix"} how */
function same(form, wanted, how) {
  if (how === "stem") return stem(form) === stem(wanted);
  return form === wanted || (how === "prefix" && form.startsWith(wanted));
}

/** How far a phrase goes from a place, or -1; words that only the reading has may be passed over.
 * @param {Token[]} tokens @param {number} place @param {string[]} forms @param {How} how */
function follow(tokens, place, forms, { how, open }) {
  return forms.reduce((start, wanted, number) => {
    const mode = open && number === forms.length - 1 ? "prefix" : how;
    let at = start;
    if (at < 0) return at;
    while (number && tokens[at] && tokens[at].optional && !same(tokens[at].form, wanted, mode)) at += 1;
    const found = tokens[at] && tokens[at].forms.find(([form]) => same(form, wanted, mode));
    return found ? at + found[1] : -1;
  }, place);
}

/** The entries with which a phrase may begin. @param {Library} library @param {string[]} forms @param {How} how */
function starts(library, forms, { how, open }) {
  if (how === "stem") return library.stems.get(stem(forms[0])) || [];
  if (open && forms.length === 1) return beginning(library, forms[0]);
  const entry = library.words.get(forms[0]);
  return entry ? [entry] : [];
}

/** Adds every place of a phrase.
 * @param {Library} library @param {Found} found @param {string[]} forms @param {How} how */
export function addPhrase(library, found, forms, how) {
  const { quality, why = false } = how;
  starts(library, forms, how).forEach((entry) => {
    entry.units.forEach((places, id) => {
      places.forEach(([place]) => {
        const length = follow(library.units[id].tokens, place, forms, how) - place;
        if (length > 0) put(found, id, { place, length, quality, why });
      });
    });
  });
}

/** The words that begin with these letters. @param {Library} library @param {string} form */
export function beginning(library, form) {
  return [...library.words.values()].filter((entry) => entry.form.startsWith(form));
}
