// The words of a text, as the search compares them: folded, and by their stems.

import { fold } from "./fold.js";
import { stemmer } from "./vendor/stemmer.js";

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´′\]][\p{L}\p{N}\p{M}]+)*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const IZE = /([a-z]{2})is(e|ed|es|er|ing|ations?)$/;
const OR = /([a-z]{2})our(s|ed|ing|able|er|ers)?$/;
const ENSE = /^(def|off)ence/;
const stems = /** @type {Map<string, string>} */ (new Map());

/** The words of a text, each with its folded form and its place. @param {string} text */
export function words(text) {
  const list = /** @type {Word[]} */ ([]);
  text.replace(WORD, (word, start) => {
    list.push({ form: fold(word), text: word, start, end: start + word.length });
    return "";
  });
  return list;
}

/** The folded words of a text. @param {string} text */
export function forms(text) {
  return words(text).map((word) => word.form);
}

/** British spellings as American ones, as the text has them. @param {string} form */
function spelling(form) {
  return form.replace(IZE, "$1iz$2").replace(OR, "$1or$2").replace(ENSE, "$1ense");
}

/** What a word shares with its other endings, e.g. "mutini" for mutiny, mutinies and mutinied. @param {string} form */
export function stem(form) {
  const made = stems.get(form) || stemmer(spelling(form));
  stems.set(form, made);
  return made;
}

/** The stems of some words in one, by which names are compared. @param {string[]} list */
export function key(list) {
  return list.map(stem).join(" ");
}

/** The text without the characters that nobody sees. @param {string} text */
export function visible(text) {
  return text.replace(INVISIBLE, "").normalize("NFC");
}
