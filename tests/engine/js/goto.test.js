import { direct } from "../../../docs/assets/search/goto.js";
import { LIBRARY } from "./booklet.js";
import { cases } from "./cases.js";

/** Where a query leads, with a question mark if it may mean something else as well; or what is missing. @param {string} query */
function way(query) {
  const found = direct(LIBRARY, query);
  if (!found) return null;
  return "missing" in found ? found.missing : `${found.address}${found.exact ? "" : "?"}`;
}

const NO_PAGE = "in the essay, which runs from page 3 to page 8.";

cases(
  "go to",
  [
    ["a paragraph", "2.3", "2.3"],
    ["a paragraph with spaces", " 2 . 3 ", "2.3"],
    ["a paragraph by a colon", "2:3", "2.3"],
    ["a paragraph by a raised point", "2·3", "2.3"],
    ["a paragraph's id", "p2-3", "2.3"],
    ["a paragraph's id with #", "#p2-3", "2.3"],
    ["a paragraph's id with a point", "p2.3", "2.3"],
    ["a paragraph by §", "§2.3", "2.3"],
    ["a paragraph by § and a space", "§ 2.3", "2.3"],
    ["a paragraph by ¶", "¶2.3", "2.3"],
    ["a paragraph by a hyphen", "2-3", "2.3"],
    ["a run of paragraphs leads to the first", "2.1–2.3", "2.1"],
    ["a run of paragraphs with ¶", "¶ 2.1-2.3", "2.1"],
    ["a paragraph by para.", "para. 2.3", "2.3"],
    ["a paragraph by its name", "Paragraph 2.3", "2.3"],
    ["a paragraph in quotation marks", "“2.3”", "2.3"],
    ["no such paragraph", "2.44", "There is no paragraph 2.44."],
    ["a page", "p. 4", "page:4"],
    ["a page without a point", "p4", "page:4"],
    ["a page by pg.", "pg. 4", "page:4"],
    ["a page by its name", "Page 4", "page:4"],
    ["a page's id", "page-4", "page:4"],
    ["pages lead to the first", "pp. 5-6", "page:5"],
    ["pages by a dash", "pp. 5–6", "page:5"],
    ["pages by their name", "pages 5-6", "page:5"],
    ["pages by one p", "p. 2-3", `There is no page 2 ${NO_PAGE}`],
    ["pages by one p, though there is such a paragraph", "p. 3-7", "page:3"],
    ["pages one by one", "pp. 5, 6", "page:5"],
    ["a page and the next", "p. 5f.", "page:5"],
    ["pages without their name", "5–6", "page:5"],
    ["pages without their name by a hyphen, where there is no such paragraph", "5-6", "page:5"],
    ["pages without their name by a dash, though there is such a paragraph", "3–7", "page:3"],
    ["no pages if the second is before the first", "6–5", null],
    ["no such paragraph and no such pages", "6-5", "There is no paragraph 6.5."],
    ["years are no pages", "1871–1874", null],
    ["a chapter's first page", "p. 3", "page:3"],
    ["a chapter's last page", "p. 7", "page:7"],
    ["no such page", "p. 9", `There is no page 9 ${NO_PAGE}`],
    ["no page before the first", "p. 2", `There is no page 2 ${NO_PAGE}`],
    ["a chapter", "chapter 2", "chapter:2"],
    ["a chapter by ch.", "ch. 2", "chapter:2"],
    ["a chapter by chap", "Chap 2", "chapter:2"],
    ["a chapter's number as a word", "chapter Two", "chapter:2"],
    ["no such chapter", "chapter 44", "There is no chapter 44."],
    ["no such chapter, as a word", "chapter sixteen", "There is no chapter sixteen."],
    ["a word after chapter that is no number", "chapter house", null],
    ["a bare number may be a page", "4", "page:4?"],
    ["a bare number that is no page", "44", null],
    ["a year is no page", "1871", null],
    ["a title", "The Strike and the Mutinies", "chapter:2?"],
    ["a title without small words", "strike mutinies", "chapter:2?"],
    ["a title in another ending", "strike and mutiny", "chapter:2?"],
    ["more than half of a title", "printers history", "chapter:1?"],
    ["a title's part before a colon", "the printers", "chapter:1?"],
    ["half of a title is too little", "mutinies", null],
    ["a word that the title has not", "conclusions today", null],
    ["figures beside a title do not count", "Conclusions 1871", "chapter:3?"],
    ["a title of one word", "Conclusions", "chapter:3?"],
    ["small words alone are no title", "the of and", null],
    ["figures are no title", "the 1917", null],
    ["other words", "sailors", null],
  ],
  way,
);

cases(
  "what is said of a place",
  [
    ["a paragraph: its first words", "2.1", ["Paragraph 2.1", `${LIBRARY.units[5].text.slice(0, 80)}…`]],
    ["a page: its chapter", "p. 4", ["Page 4", "1. The Printers: A History"]],
    ["a chapter: its pages", "chapter 2", ["Chapter 2", "The Strike and the Mutinies, pp. 5–7"]],
    ["a chapter: its page", "chapter 3", ["Chapter 3", "Conclusions, p. 8"]],
  ],
  (query) => {
    const found = direct(LIBRARY, query);
    return found && "label" in found ? [found.label, found.detail] : [];
  },
);

cases(
  "the address of a place",
  [
    ["a paragraph", "2.1", "chapters/02-strike/#p2-1"],
    ["a page", "p. 4", "chapters/01-printers/#page-4"],
    ["a chapter", "chapter 2", "chapters/02-strike/"],
  ],
  (query) => {
    const found = direct(LIBRARY, query);
    return found && "url" in found ? found.url : "";
  },
);
