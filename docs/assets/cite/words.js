// What is copied: links, quotations and citations. No page is changed here.

import { vouched } from "./digest.js";

/** The styles, by their names in the data and as a reader knows them. */
export const STYLES = {
  chicago_note: "Chicago, note",
  chicago_bibliography: "Chicago, bibliography",
  mla: "MLA",
  apa: "APA",
  bibtex: "BibTeX",
  ris: "RIS",
  csl_json: "CSL-JSON",
};
const BLANK = /\{(?:address|accessed-[a-z]+)\}/g;
const PAGES = /⟨([^|⟩]*)\|([^⟩]*)⟩/g;
const ONE = /(para|Paragraph)(\.? \{paragraph\})/g;

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, "0");
}

/** The month as MLA has it: "Sept.", and those of up to four letters whole. @param {string} month */
function shortMonth(month) {
  if (month === "September") return "Sept.";
  return month.length <= 4 ? month : `${month.slice(0, 3)}.`;
}

/** The citation with what only the reader's browser knows: the address and the day.
 * @param {string} template @param {string} address @param {Date} day */
export function complete(template, address, day) {
  const [year, month, date] = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const name = day.toLocaleDateString("en-US", { month: "long" });
  /** @type {Record<string, string>} */
  const values = {
    "{address}": address,
    "{accessed-mdy}": `${name} ${date}, ${year}`,
    "{accessed-dmy}": `${date} ${shortMonth(name)} ${year}`,
    "{accessed-slashes}": `${year}/${two(month)}/${two(date)}`,
    "{accessed-iso}": `${year}-${two(month)}-${two(date)}`,
    "{accessed-parts}": `[${year},${month},${date}]`,
  };
  return template.replace(BLANK, (blank) => values[blank]);
}

/** How a place is cited, out of how any is. Of ⟨p|pp⟩ the first is for what stands on one printed page, the second for
 * what stands on several. @param {Citations["styles"]} styles @param {Place} place */
export function citations(styles, { id, address, pages: [first, last] }) {
  const several = first !== last;
  const values = /** @type {Record<string, unknown>} */ ({ id, paragraph: address, first, last });
  const entry = /** @type {Citation} */ ({ address, printed: several ? `pp. ${first}–${last}` : `p. ${first}` });
  for (const [style, template] of Object.entries(styles)) {
    const counted = address.includes("–") ? template.replace(ONE, "$1s$2") : template;
    const chosen = counted.replace(PAGES, several ? "$2" : "$1");
    entry[style] = chosen.replace(/\{(id|paragraph|first|last)\}/g, (_, name) => String(values[name]));
  }
  return entry;
}

/** A citation's words, each stretch with whether it is in italics. @param {string} text @returns {[string, boolean][]} */
export function italic(text) {
  return text.split(/<\/?i>/).map((words, place) => [words, place % 2 === 1]);
}

/** @param {string} text */
export function plain(text) {
  return text.replace(/<\/?i>/g, "");
}

/** A citation as HTML, its italics its only markup; nothing where it has none. @param {string} text */
export function rich(text) {
  if (plain(text) === text) return "";
  /** @param {string} words */
  const escaped = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return italic(text)
    .map(([words, slanted]) => (slanted ? `<i>${escaped(words)}</i>` : escaped(words)))
    .join("");
}

/** The page's own address where there is one, else the published one. */
export function page() {
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const published = !/^https?:$/.test(location.protocol) && canonical;
  return published ? published.href : location.href.split(/[?#]/)[0];
}

/** The words of an element as read: without numbers of notes, or anything else that is the edition's.
 * @param {Element} element */
export function words(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const one of copy.querySelectorAll("sup, .editorial, .locator, .pagebreak")) one.remove();
  return (copy.textContent || "").replace(/\s+/g, " ").trim();
}

/** The family name of the essay's author, as the page has it. */
function author() {
  const said = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=author]"));
  return said ? said.content.split(" ").slice(-1)[0] : "";
}

/** What is quoted, with an empty line where a paragraph ends.
 * @param {string} text @param {string} address @param {string} printed */
export function quotation(text, address, printed, family = author()) {
  return `“${text.replace(/“/g, "‘").replace(/”/g, "’")}” (${family}, ${address}, ${printed})`;
}

/** A link with what vouches for the words that it leads to, so that whoever opens it is told if they are others.
 * @param {string} to @param {string} version of the edition; "" if it is not known @param {string} words
 * @param {boolean} whole whether they are a whole paragraph */
export function link(to, version, words, whole) {
  const cited = version && vouched(version, words, whole);
  return cited ? to.replace("#", `?cited=${cited}#`) : to;
}
