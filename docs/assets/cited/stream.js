// A version of the edition as one text, and the places in it that a link can mean. No page is read here.

import { digest, wordsAt } from "../cite/digest.js";

const BREATH = 30; // milliseconds, after which a page gets its turn

/** @param {Record<string, string>} paragraphs @returns {Stream} */
export function streamOf(paragraphs) {
  const at = /** @type {Map<string, Span>} */ (new Map());
  const all = Object.entries(paragraphs);
  let start = 0;
  for (const [id, words] of all) {
    at.set(id, [start, start + words.length]);
    start += words.length + 1;
  }
  const text = all.map(([, words]) => words).join(" ");
  return { text, at, words: wordsAt(text) };
}

/** The ids of the paragraphs that a stretch touches. @param {Stream} stream @param {Span} span */
export function touched({ at }, [start, end]) {
  return [...at].filter(([, [from, to]]) => start < to && from < end).map(([id]) => id);
}

/** What a link can mean that leads to a paragraph: all of it, or so many words that begin in it.
 * @param {Stream} stream @param {number} count @param {string} id @returns {Span[]} */
function meant({ at, words }, count, id) {
  const span = at.get(id);
  if (!span || !count) return span ? [span] : [];
  const [from, to] = span;
  const spans = /** @type {Span[]} */ ([]);
  words.forEach(([start], place) => {
    const last = words[place + count - 1];
    if (from <= start && start < to && last) spans.push([start, last[1]]);
  });
  return spans;
}

/** The places in some paragraphs whose words a link vouches for. Many take a while: the page is not kept waiting.
 * @param {Stream} stream @param {Vouched} vouched @param {Iterable<string>} ids */
export async function vouchedFor(stream, { count, digest: due }, ids) {
  const found = /** @type {Span[]} */ ([]);
  let began = Date.now();
  for (const id of ids)
    for (const span of meant(stream, count, id)) {
      if (digest(stream.text.slice(...span)) === due) found.push(span);
      if (Date.now() - began < BREATH) continue;
      await new Promise((done) => setTimeout(done));
      began = Date.now();
    }
  return found;
}

/** Where words stand, whole and to the letter; nothing if they do nowhere.
 * @param {Stream} stream @param {string} text @param {boolean} whole whether they are a whole paragraph, marks and all
 * @returns {Span | null} */
export function standing({ text: all, words }, text, whole) {
  const starts = new Set(words.map(([start]) => start));
  const ends = new Set(words.map(([, end]) => end));
  for (let at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
    const end = at + text.length;
    const alone = /^ ?$/.test(all.charAt(at - 1)) && /^ ?$/.test(all.charAt(end));
    if (whole ? alone : starts.has(at) && ends.has(end)) return [at, end];
  }
  return null;
}
