// What is copied: links, quotations and citations. No page is changed here.

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
const LONG = 8;

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

/** How a paragraph is cited, out of how any paragraph of its chapter is; null if it is none of them. Of ⟨p|pp⟩ the first
 * is for a paragraph on one printed page, the second for one on several. @param {Citations} chapter @param {string} id */
export function citations({ pages, styles }, id) {
  if (!pages[id]) return null;
  const [first, last] = pages[id].map(String);
  const several = first !== last;
  const address = id.slice(1).replace("-", ".");
  const values = /** @type {Record<string, string>} */ ({ id, paragraph: address, first, last });
  const entry = /** @type {Citation} */ ({ address, printed: several ? `pp. ${first}–${last}` : `p. ${first}` });
  for (const [style, template] of Object.entries(styles)) {
    const chosen = template.replace(PAGES, several ? "$2" : "$1");
    entry[style] = chosen.replace(/\{(id|paragraph|first|last)\}/g, (_, name) => values[name]);
  }
  return entry;
}

/** @param {string} text */
export function plain(text) {
  return text.replace(/<\/?i>/g, "");
}

/** The page's own address where there is one, else the published one. */
export function page() {
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const published = !/^https?:$/.test(location.protocol) && canonical;
  return published ? published.href : location.href.split(/[?#]/)[0];
}

/** @param {string[]} words */
function fragmentPart(words) {
  return encodeURIComponent(words.join(" ")).replace(/-/g, "%2D");
}

/** A link to the paragraph, and within it to the passage: its first and last words as a text fragment.
 * @param {string} page @param {string} id @param {string} passage */
export function link(page, id, passage) {
  if (!passage) return `${page}#${id}`;
  const words = passage.split(/\s+/);
  const ends = words.length <= LONG ? [words] : [words.slice(0, 4), words.slice(-4)];
  return `${page}#${id}:~:text=${ends.map(fragmentPart).join(",")}`;
}

/** The words of an element as read: without numbers of notes, or anything else that is the edition's.
 * @param {Element} element */
export function words(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const one of copy.querySelectorAll("sup, .editorial, .locator, .pagebreak")) one.remove();
  return (copy.textContent || "").replace(/\s+/g, " ").trim();
}

/** @param {string} text @param {string} address @param {string} printed */
export function quotation(text, address, printed) {
  return `“${text.replace(/“/g, "‘").replace(/”/g, "’")}” (Guillamón, ${address}, ${printed})`;
}
