// What of a word is compared: neither case nor accents nor apostrophes.

const MARKS = /\p{M}|['’‘ʼ`´′\]]/gu;

/** The text as one comparable word, e.g. "detat" for "d’État". @param {string} text */
export function fold(text) {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}
