// The words of a published page as the seed has them. It does what downloads/prove.py does, and shares nothing with it.

const STRAIGHT = /** @type {Record<string, string>} */ ({ "“": '"', "”": '"', "‘": "'", "’": "'" });
const OPENING = /** @type {Record<string, string>} */ ({ '"': "“", "'": "‘" });
const CLOSING = /** @type {Record<string, string>} */ ({ '"': "”", "'": "’" });
const OPENS_AFTER = " ([—–“‘";
const RANGE = /(\bpp\. \d+)([-–])(?=\d)/g;
const STARS = /** @type {Record<string, string>} */ ({ EM: "*", STRONG: "**" });
const NOT_SEED = ".editorial, [role=doc-backlink]";

/** Stands where a mark or a dash is not what the edition's own rules would have set. */
const BROKEN = "\ufffd";

/** Stands where a cut word lost its hyphen: the file goes on with another page, nothing between. */
export const RUNS_ON = "\v";

/** Marks that are the seed's own already, until all others are straight. */
const KEPT = /** @type {Record<string, string>} */ ({ '"': "\ue022", "'": "\ue027" });
const OWN = /** @type {Record<string, string>} */ ({ "\ue022": '"', "\ue027": "'" });

/** @param {Element} element @param {string} name */
const said = (element, name) => element.getAttribute(name) || "";

/** The number of the page that begins, which the mark must say the same in all its ways. @param {Element} mark */
function pageOf(mark) {
  const ways = ["id", "data-page", "title"].filter((way) => mark.hasAttribute(way));
  const numbers = new Set(ways.map((way) => said(mark, way).replace(/^page[- ]/, "")));
  return `\f${[...numbers].join(" or ")}\f`;
}

/** The text with a page's beginning; inside a word, before the letters that stand on the page already.
 * @param {string} text @param {Element} mark */
function withPage(text, mark) {
  const tail = said(mark, "data-tail");
  if (!text.endsWith(tail)) return text + BROKEN;
  const cut = said(mark, "data-hyphen") || (tail ? RUNS_ON : "");
  return text.slice(0, text.length - tail.length) + cut + pageOf(mark) + tail;
}

/** The note that a mark leads to, in its brackets again; nothing for one of the editor's.
 * @param {Element} mark @param {Map<string, Element>} notes */
function noteOf(mark, notes) {
  const link = mark.querySelector("a");
  const key = link ? said(link, "href").slice(1) : "";
  const item = notes.get(key);
  const line = item && item.querySelector("p");
  const kind = key.split(/[:-]/)[1];
  if (!line || kind === "editor") return "";
  const words = wordsOf(line, new Map()).replace(/^[ \n\u00a0]+|[ \n\u00a0]+$/g, "");
  return kind === "translator" ? ` [${words}]` : ` (${words.replace(/\.$/, "")})`;
}

/** The text with a note before the punctuation that its mark follows. @param {string} text @param {string} note */
function withNote(text, note) {
  const stays = note && /[.,;:]$/.test(text) ? text.length - 1 : text.length;
  return text.slice(0, stays) + note + text.slice(stays);
}

/** The words of an element: emendations undone, notes put back, nothing of the edition's own.
 * @param {Element} element @param {Map<string, Element>} notes @returns {string} */
function wordsOf(element, notes) {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
    if (!(node instanceof Element)) continue;
    const stars = STARS[node.tagName] || "";
    if (said(node, "role") === "doc-pagebreak") text = withPage(text, node);
    else if (node.classList.contains("emendation"))
      text += said(node, "data-seed").replace(/["'“”‘’]/g, (mark) => KEPT[mark] || BROKEN);
    else if (node.tagName === "SUP") text = withNote(text, noteOf(node, notes));
    else if (!node.matches(NOT_SEED)) text += stars + wordsOf(node, notes) + stars;
  }
  return text;
}

/** The words with straight marks and hyphens; one that the edition's own rules would not have set is broken.
 * @param {string} text */
function straight(text) {
  let [words, before, outside] = ["", "", true];
  for (const letter of text) {
    if (letter === "\f") outside = !outside;
    const mark = STRAIGHT[letter] || letter;
    const due = (!before || OPENS_AFTER.includes(before) ? OPENING : CLOSING)[mark] || letter;
    words += due === letter ? mark : BROKEN;
    if (outside && letter !== "\f" && letter !== RUNS_ON) before = letter;
  }
  return words
    .replace(RANGE, (_, pages, dash) => pages + (dash === "–" ? "-" : BROKEN))
    .replace(/[\ue022\ue027]/g, (mark) => OWN[mark]);
}

/** The words of a chapter's heading, under "9.0", and of its paragraphs, under "9.3".
 * @param {ParentNode} page @param {number} number */
export function chapterOf(page, number) {
  const notes = new Map([...page.querySelectorAll("[id^='fn:']")].map((note) => [note.id, note]));
  const found = /** @type {Map<string, string>} */ (new Map());
  let start = "";
  for (const element of page.querySelectorAll("h1, [role=doc-pagebreak], [id]")) {
    const paragraph = /^p(\d+)-(\d+)$/.exec(element.id);
    const heading = element.tagName === "H1" && !found.size;
    if (said(element, "role") === "doc-pagebreak") start = start || pageOf(element);
    if (!paragraph && !heading) continue;
    const words = straight(
      wordsOf(element, notes)
        .replace(/[ \t\r\n]+/g, " ")
        .replace(/^ | $/g, ""),
    );
    const address = paragraph ? `${paragraph[1]}.${paragraph[2]}` : `${number}.0`;
    found.set(address, (heading ? start : element.tagName === "LI" ? "- " : "") + words);
  }
  return found;
}

/** The words of the pages outside the chapters, white space and all, e.g. under "page-40-head". @param {ParentNode} page */
export function outsideOf(page) {
  const printed = [...page.querySelectorAll(".printed")];
  const named = (/** @type {Element} */ one) => `page-${said(one, "data-page").replace(/ /g, "-")}`;
  return new Map(printed.map((one) => [named(one), one.textContent || ""]));
}
