// The go-to box: 9.3, p. 25, chapter 9 and chapters' titles lead straight there.

import { forms, stem, visible } from "./words.js";

const PARAGRAPH =
  /^(?:[#§¶]|par(?:a(?:graph)?s?)?\.?|#?p\.?\s*(?=\d+[.:·])|#?p(?=\d+-))?\s*(\d{1,3})\s*[.:·-]\s*(\d{1,3})(?:\s*[-–]\s*\d{1,3}[.:·]\d{1,3})?$/i;
const PAGE = /^(?:pp?|pg|pages?)\.?\s*-?(\d{1,5})(?:\s*(?:[-–—,&]|and)\s*\d{1,5}|\s*ff?\.?)?$/i;
const RUN = /^p?(\d{1,5})\s*[-–—]\s*(\d{1,5})$/i;
const CHAPTER = /^(?:ch|chap|chapter)\.?\s*(\d{1,4}|[a-z]+)$/i;
const NUMBER = /^\d{1,2}$/;
const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(" ");
const SMALL = new Set(["the", "of", "and", "to", "from", "a"]);

/** @param {Library} library @param {number} number @param {boolean} exact @returns {Direct | null} */
function chapterAnswer(library, number, exact) {
  const chapter = library.chapters[number - 1];
  if (!chapter) return null;
  const [first, last] = chapter.pages;
  const detail = `${chapter.title}, ${first === last ? "p." : "pp."} ${[...new Set(chapter.pages)].join("–")}`;
  return { address: `chapter:${number}`, label: `Chapter ${number}`, detail, url: `chapters/${chapter.name}/`, exact };
}

/** @param {Library} library @param {string} address @returns {Direct | null} */
function paragraphAnswer(library, address) {
  const unit = library.units.find((one) => one.address === address);
  if (!unit) return null;
  return { address, label: `Paragraph ${address}`, detail: `${unit.text.slice(0, 80)}…`, url: unit.url, exact: true };
}

/** @param {Library} library @param {number} page @param {boolean} exact @returns {Direct | null} */
function pageAnswer(library, page, exact) {
  const place = library.chapters.findIndex(({ pages }) => pages[0] <= page && page <= pages[1]);
  if (place < 0) return null;
  const { title, name } = library.chapters[place];
  const url = `chapters/${name}/#page-${page}`;
  return { address: `page:${page}`, label: `Page ${page}`, detail: `${place + 1}. ${title}`, url, exact };
}

/** The first page of a run, e.g. "24-26"; null if it is none. @param {Library} library @param {string} from @param {string} to */
function pagesAnswer(library, from, to) {
  return Number(from) < Number(to) ? pageAnswer(library, Number(from), true) : null;
}

/** The stems of the words of a title that are neither small nor figures. @param {string} text */
function content(text) {
  return forms(text)
    .filter((form) => !SMALL.has(form) && !/^\d+$/.test(form))
    .map(stem);
}

/** The chapter whose title, or its part before a colon, is mostly these words.
 * @param {Library} library @param {string} text */
function titled(library, text) {
  const wanted = content(text);
  const fits = (/** @type {string} */ title) => {
    const has = content(title);
    return wanted.length * 2 > has.length && wanted.every((word) => has.includes(word));
  };
  const place = library.chapters.findIndex(({ title }) => fits(title) || fits(title.split(":")[0]));
  return wanted.length && place >= 0 ? chapterAnswer(library, place + 1, false) : null;
}

/** @param {string} text */
function chapterNumber(text) {
  return /^\d/.test(text) ? Number(text) : NUMBERS.indexOf(text.toLowerCase());
}

/** The place that the query names, what it names that is not there, or null if it names none.
 * @param {Library} library @param {string} query @returns {Direct | { missing: string } | null} */
export function direct(library, query) {
  const text = visible(query)
    .trim()
    .replace(/^["“”]+|["“”]+$/g, "");
  const { chapters } = library;
  const [, chapter, paragraph] = PARAGRAPH.exec(text) || [];
  const [, from, to] = RUN.exec(text) || [];
  const [, page] = PAGE.exec(text) || [];
  const [, named] = CHAPTER.exec(text) || [];
  if (paragraph) {
    const address = `${chapter}.${paragraph}`;
    const there = paragraphAnswer(library, address) || pagesAnswer(library, from, to);
    return there || { missing: `There is no paragraph ${address}.` };
  }
  if (from && !page) return pagesAnswer(library, from, to);
  if (page) {
    const run = `from page ${chapters[0].pages[0]} to page ${chapters[chapters.length - 1].pages[1]}`;
    return (
      pageAnswer(library, Number(page), true) || {
        missing: `There is no page ${page} in the essay, which runs ${run}.`,
      }
    );
  }
  if (named && chapterNumber(named) >= 0) {
    return chapterAnswer(library, chapterNumber(named), true) || { missing: `There is no chapter ${named}.` };
  }
  return NUMBER.test(text) ? pageAnswer(library, Number(text), false) : titled(library, text);
}
