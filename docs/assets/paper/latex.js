// LaTeX as it is read.

import { seenBy } from "./seen.js";

const PARTS = [
  "\\\\(?<sign>[%&#$_{}])",
  "(?<comment>%[^\\n]*(?:\\n[ \\t]*|$))",
  "(?<mark>``|''|['`]|---|--|~|\\\\[,;: ]|\\\\-|\\\\/|\\\\\\\\\\*?(?:\\[[^\\]\\n]*\\])?)",
  "\\\\(?<accent>['\"`^~=.])\\s*(?:\\{\\\\?(?<first>[A-Za-z])\\}|\\\\?(?<second>[A-Za-z]))",
  "\\\\c\\{(?<cedilla>[A-Za-z])\\}",
  "(?<note>\\\\(?:footnote|footnotetext|endnote|marginpar|thanks)(?:\\[[^\\]]*\\])?\\{)",
  "(?<quote>\\\\enquote\\*?\\{)",
  "(?<block>\\\\(?:begin|end)\\{[^}]*\\}(?:\\[[^\\]\\n]*\\])*|\\\\(?:par|item)\\b)",
  "(?<heading>\\\\(?:part|chapter|(?:sub)*section|(?:sub)?paragraph|title|author)\\*?(?:\\[[^\\]\\n]*\\])?\\{)",
  "\\\\[A-Za-z]*cite[A-Za-z]*\\*?(?<cited>(?:\\[[^\\]]*\\])*)\\{[^}]*\\}",
  "(?<dropped>\\\\(?:label|ref|pageref|autoref|index|input|include|usepackage|documentclass|bibliography|bibliographystyle|vspace|hspace|url)\\*?(?:\\[[^\\]]*\\])?\\{[^}]*\\})",
  "\\\\(?<name>[A-Za-z]+)\\*?(?<empty>\\{\\})?[ \\t]*",
  "(?<open>\\{)",
  "(?<close>\\})",
];
const MARKUP = new RegExp(PARTS.join("|"), "g");
/** @type {Record<string, string>} */
const MARKS = { "``": "“", "''": "”", "`": "‘", "'": "’", "---": "—", "--": "–", "\\-": "", "\\/": "" };
/** @type {Record<string, string>} */
const ACCENTS = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
};
/** @type {Record<string, string>} */
const NAMES = {
  dots: "… ",
  ldots: "… ",
  textellipsis: "… ",
  textquotedblleft: "“",
  textquotedblright: "”",
  textquoteleft: "‘",
  textquoteright: "’",
  textemdash: "—",
  textendash: "–",
  ss: "ß",
};

/** @param {Record<string, string>} found @returns {Seeing} */
function words(found) {
  const { sign, mark, accent, first, second = "", cedilla, name, cited } = found;
  if (sign) return { words: sign };
  if (mark) return { words: mark in MARKS ? MARKS[mark] : " " };
  if (accent) return { words: `${first || second}${ACCENTS[accent]}`.normalize("NFC") };
  if (cedilla) return { words: `${cedilla}\u0327`.normalize("NFC") };
  if (name) return { words: NAMES[name] || "" };
  return { words: cited ? ` (${cited.replace(/\]\[/g, ", ").replace(/[[\]]/g, "").replace(/~/g, " ")})` : "" };
}

/** @param {RegExpExecArray} match @returns {Seeing} */
function act({ groups }) {
  const found = /** @type {Record<string, string>} */ (groups);
  if (found.note) return { open: { close: "", note: true } };
  if (found.quote) return { words: "“", open: { close: "”" } };
  if (found.heading) return { words: "\n\n", open: { close: "\n\n" } };
  if (found.block) return { words: "\n\n" };
  if (found.open) return { open: { close: "" } };
  if (found.close) return { close: true };
  return words(found);
}

/** @param {string} source */
export function latex(source) {
  return seenBy(source, MARKUP, act);
}
