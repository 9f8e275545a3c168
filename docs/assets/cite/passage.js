// A passage as words: whole ones, the printed pages they stand on, and what of them a browser can find. No page is read here.

import { WORD } from "./digest.js";

const BEFORE = /^[\s.,;:!?…)\]”—–-]+/; // what ends something else
const AFTER = /[\s([“‘—–-]+$/; // what begins something else
const FEW = 4; // words at each end of a fragment
const LONG = 8;

/** Both ends moved out to whole words, and in from what belongs to the words around.
 * @param {string} text @param {Span} span @returns {Span} */
export function snap(text, [start, end]) {
  let [from, to] = [start, end];
  text.replace(WORD, (word, index) => {
    const after = index + word.length;
    if (index < start && start < after) from = index;
    if (index < end && end < after) to = after;
    return word;
  });
  const chosen = text.slice(from, to);
  const trimmed = chosen.replace(BEFORE, "");
  from += chosen.length - trimmed.length;
  return [from, from + trimmed.replace(AFTER, "").length];
}

/** The printed pages of a stretch of a paragraph that begins on a page and has breaks, each at its place.
 * @param {number} first @param {Break[]} breaks @param {Span} span @returns {[first: number, last: number]} */
export function pagesOf(first, breaks, [start, end]) {
  /** @param {number} place */
  const pageAt = (place) => breaks.reduce((page, [at, next]) => (at <= place ? next : page), first);
  return [pageAt(start), pageAt(Math.max(start, end - 1))];
}

/** The first and the last of a row of numbers, one where they are the same. @param {(string | number)[]} row */
export function from(row) {
  const [first, last] = [row[0], row[row.length - 1]];
  return first === last ? String(first) : `${first}–${last}`;
}

/** @param {string} text */
export function single(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** @param {string} text */
function split(text) {
  return single(text).split(" ");
}

/** What a browser finds at one place only: as few words of those given as do not stand in what it reads before.
 * @param {string} read @param {string[]} words @param {boolean} [last] whether the last of them are meant, not the first */
function alone(read, words, last) {
  const seen = read.toLowerCase();
  for (let count = Math.min(FEW, words.length); count < words.length; count++) {
    const tried = last ? words.slice(-count) : words.slice(0, count);
    if (!seen.includes(tried.join(" ").toLowerCase())) return tried;
  }
  return words;
}

/** @param {string[]} words */
function encoded(words) {
  return encodeURIComponent(words.join(" ")).replace(/-/g, "%2D");
}

/** The text fragment of a passage: its words if they are few, else the first and the last, and what stands before them
 * where the first are not enough. No part reaches over a mark of a note, which the browser would read as a word.
 * @param {Quoted} quoted */
export function fragment({ read, before, runs }) {
  const first = split(runs[0]);
  const whole = runs.length === 1;
  const start = whole && first.length <= LONG ? first : alone(read, first);
  const last = whole ? first.slice(start.length) : split(runs[runs.length - 1]);
  const twice = read.toLowerCase().includes(start.join(" ").toLowerCase());
  const lead = before.trim() && twice ? [`${encoded(split(before).slice(-FEW))}-`] : [];
  const between = single(runs.join(" ")).slice(start.join(" ").length, -1);
  const end = last.length ? [encoded(alone(between, last, true))] : [];
  return [...lead, encoded(start), ...end].join(",");
}
