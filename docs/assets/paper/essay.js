// The essay as one row of words, with the paragraph and the printed page of each place. No page is read here.

import { pieces } from "./tokens.js";

const BASE = 100000; // more than the essay has different words, so that three of them are one number

/** What three words that follow one another are found by; -1 if one of them is not the essay's.
 * @param {Map<string, number>} known @param {Piece[]} row @param {number} at */
export function gram(known, row, at) {
  let number = 0;
  for (let place = at; place < at + 3; place++) {
    const one = known.get(row[place].key);
    if (one === undefined || row[place].kind !== "word") return -1;
    number = number * BASE + one;
  }
  return number;
}

/** @param {Index} index @returns {EssayParagraph[]} */
function paragraphsOf(index) {
  const made = /** @type {EssayParagraph[]} */ ([]);
  let start = 0;
  index.chapters.forEach(({ name, pages, paragraphs }, chapter) => {
    let [page] = pages;
    paragraphs.forEach(({ text, breaks = [], seed = [] }, place) => {
      const id = `p${chapter + 1}-${place + 1}`;
      made.push({ id, chapter: name, text, start, breaks: [[0, page], ...breaks], seed });
      if (breaks.length) page = breaks[breaks.length - 1][1];
      start += text.length + 2;
    });
  });
  return made;
}

/** @param {Index} index @returns {Essay} */
export function essayOf(index) {
  const paragraphs = paragraphsOf(index);
  const text = paragraphs.map((one) => one.text).join("\n\n");
  const words = pieces(text);
  const known = /** @type {Map<string, number>} */ (new Map());
  for (const { key } of words) if (!known.has(key)) known.set(key, known.size);
  const grams = /** @type {Map<number, number[]>} */ (new Map());
  for (let at = 0; at + 3 <= words.length; at++) {
    const number = gram(known, words, at);
    if (number < 0) continue;
    const found = grams.get(number);
    if (found) found.push(at);
    else grams.set(number, [at]);
  }
  return { paragraphs, text, words, known, grams };
}

/** The paragraphs of a stretch of the essay, and the printed pages on which it begins and ends.
 * @param {Essay} essay @param {Span} span @returns {Standing} */
export function standingAt({ paragraphs }, [start, end]) {
  const touched = paragraphs.filter((one) => one.start < end && start < one.start + one.text.length);
  /** @param {EssayParagraph} one @param {number} place */
  const page = ({ breaks, start: begin }, place) =>
    breaks.reduce((last, [at, next]) => (begin + at <= place ? next : last), breaks[0][1]);
  const [first, last] = [touched[0], touched[touched.length - 1]];
  return { ids: touched.map(({ id }) => id), pages: [page(first, start), page(last, end - 1)] };
}
