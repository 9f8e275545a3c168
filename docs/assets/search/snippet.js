// The words around what was found, as pieces of text that are marked or not, and the link that carries the words along.

const BEFORE = 70;
const LENGTH = 260;
const MOST_MARKED = 240;
const CARRIED = 12;

/** The nearest beginning of a word at or after a place. @param {string} text @param {number} place */
function beginning(text, place) {
  if (place <= 0) return 0;
  const space = text.indexOf(" ", place);
  return space < 0 ? place : space + 1;
}

/** The nearest end of a word at or before a place. @param {string} text @param {number} place */
function ending(text, place) {
  if (place >= text.length) return text.length;
  const space = text.lastIndexOf(" ", place);
  return space < 0 ? place : space;
}

/** The pieces of a stretch of text. @param {string} text @param {Span} stretch @param {Span[]} marks */
function pieces(text, [start, end], marks) {
  const list = /** @type {[words: string, marked: boolean][]} */ ([]);
  let place = start;
  for (const [from, to] of marks.filter((mark) => mark[1] > start && mark[0] < end)) {
    if (from > place) list.push([text.slice(place, from), false]);
    list.push([text.slice(Math.max(place, from), Math.min(to, end)), true]);
    place = Math.min(to, end);
  }
  if (place < end) list.push([text.slice(place, end), false]);
  return list;
}

/** The snippet of a result, cut at words, with ellipses where the text goes on. @param {Shown} result */
export function snippet({ unit: { text }, focus, marks }) {
  const start = beginning(text, text.length <= LENGTH ? 0 : focus[0] - BEFORE);
  const end = ending(text, Math.max(start + LENGTH, Math.min(focus[1], start + 2 * LENGTH)));
  const list = pieces(text, [start, end], marks);
  if (start > 0) list.unshift(["… ", false]);
  if (end < text.length) list.push([" …", false]);
  return list;
}

/** The marked words as they stand in the text, each once, for the page that the link leads to. @param {Shown} result */
export function carried({ unit, marks }) {
  const words = marks.map(([start, end]) => unit.text.slice(start, Math.min(end, start + MOST_MARKED)));
  return [...new Set(words)].slice(0, CARRIED).join("|");
}

/** A result's address from the page at `base`; a page read from a disk needs its file's name.
 * @param {string} base @param {string} url @param {string} words @param {boolean} disk */
export function addressFrom(base, url, words, disk) {
  const [page] = url.split("#");
  const asked = words ? `?h=${encodeURIComponent(words)}` : "";
  return `${base}/${page}${disk ? "index.html" : ""}${asked}${url.slice(page.length)}`;
}
