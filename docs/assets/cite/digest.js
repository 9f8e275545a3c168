// The words of a paragraph as a citation vouches for them, and their digest: what scripts/edition/text/digest.py does.

import { sha256 } from "../proof/sha256.js";

/** A word, with what joins it to the next without a space. */
export const WORD = /[\p{L}\p{N}]+(?:['’.,‐-][\p{L}\p{N}]+)*/gu;
const DIGITS = 16;
const SINGLE = /[‘’]/g;
const DOUBLE = /[“”]/g;

/** The words in Unicode NFC, with straight quotation marks, single spaces between them and none around them.
 * @param {string} words */
export function settled(words) {
  return words.normalize("NFC").replace(SINGLE, "'").replace(DOUBLE, '"').replace(/\s+/g, " ").trim();
}

/** The first 16 hexadecimal digits of the SHA-256 over the settled words in UTF-8. @param {string} words */
export function digest(words) {
  return sha256(settled(words)).slice(0, DIGITS);
}

/** Where the words of a text stand, each without the marks around it. @param {string} text @returns {Span[]} */
export function wordsAt(text) {
  const found = /** @type {Span[]} */ ([]);
  text.replace(WORD, (word, at) => {
    found.push([at, at + word.length]);
    return word;
  });
  return found;
}

/** What a link says of the words that it leads to, e.g. "1.1.0-3f9a2c7b1d5e8a90" of a whole paragraph, and of a passage
 * "1.1.0-12-3f9a2c7b1d5e8a90": how many words it has, and their digest from the first letter to the last; nothing where
 * there is no word. @param {string} version @param {string} words @param {boolean} whole */
export function vouched(version, words, whole) {
  if (whole) return `${version}-${digest(words)}`;
  const text = settled(words);
  const found = wordsAt(text);
  if (!found.length) return "";
  return `${version}-${found.length}-${digest(text.slice(found[0][0], found[found.length - 1][1]))}`;
}
