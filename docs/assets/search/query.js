// What the reader typed, as clauses: a word, or a phrase in any quotation marks.

import { forms, visible, words } from "./words.js";

const MOST = 40;
const PASTED = 600;
const DOUBLE = /[“”„‟«»″＂]/g;
const SINGLE = /(^|\s)['‘‚‛‹](\S[^'’‘‛›"]*)['’‛›](?=$|\s)/g;
const STOP = new Set(
  (
    "a an and are as at be by did do does for from had has have he her him his how i in is it its of on or she so that " +
    "the their them then there they this to was we were what when where which who whom why will with would you " +
    "define definition mean meaning means"
  ).split(" "),
);

/** The clauses of a stretch between quotation marks or outside them.
 * @param {string} text @param {boolean} phrase @param {boolean} open @returns {Clause[]} */
function part(text, phrase, open) {
  const list = words(text);
  if (!list.length) return [];
  if (phrase) return [{ forms: forms(text), text: text.trim(), phrase, open, stop: false }];
  return list.map((word) => {
    const last = word.end === text.length;
    return { forms: [word.form], text: word.text, phrase, open: open && last, stop: STOP.has(word.form) };
  });
}

/** The clauses without those that say a word again; of a repeated word the last is kept, which may be open.
 * @param {Clause[]} clauses */
function once(clauses) {
  return clauses.filter((clause, place) => {
    const after = clauses.slice(place + 1);
    return !after.some((other) => other.phrase === clause.phrase && other.text === clause.text);
  });
}

/** The clauses of a query; past forty, words are given up; the one being typed is open: its last word may go on.
 * @param {string} text */
export function parse(text) {
  const parts = visible(text).replace(DOUBLE, '"').replace(SINGLE, '$1"$2"').split('"');
  const all = parts.flatMap((piece, place) => part(piece, place % 2 === 1, place === parts.length - 1));
  return once(all.slice(-PASTED)).slice(0, MOST);
}
