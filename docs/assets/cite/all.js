// Citing itself, fetched when a number or "Cite" is first pressed.

import { citing } from "./data.js";
import { show, startPanel } from "./panel.js";
import { parts } from "./parts.js";
import { from, pagesOf } from "./passage.js";
import { fragmentOf, PARAGRAPH, passage, passages } from "./selection.js";
import { versions } from "./versions.js";
import { citations, link, page, quotation } from "./words.js";

/** @param {Element} paragraph */
function addressOf({ id }) {
  return id.slice(1).replace("-", ".");
}

/** The address of a paragraph: that of its chapter, on every page. @param {Element} paragraph */
function home(paragraph) {
  const number = paragraph.querySelector("a.locator");
  const address = (number && number.getAttribute("href")) || `#${paragraph.id}`;
  return new URL(address, page()).href.replace("index.html#", "#");
}

/** The address of the page on which all passages stand, at the first. @param {Element[]} paragraphs */
function linkTo([first, ...others]) {
  const [, chapter] =
    home(first)
      .split("#p")[1]
      .match(/^(\d+)/) || [];
  const same = others.every(({ id }) => id.startsWith(`p${chapter}-`));
  return same ? home(first) : `${page()}#${first.id}`;
}

/** The version whose words the page shows; none while it shows the file's. */
function shown() {
  return document.documentElement.dataset.text === "file" ? "" : versions()[0].number;
}

/** Opens the panel for passages that follow one another. @param {Passage[]} chosen @param {boolean} selected
 * @param {() => DOMRect} box where they stand @param {HTMLElement} opener */
async function cite(chosen, selected, box, opener) {
  const paragraphs = chosen.map(({ paragraph }) => paragraph);
  const [first, last] = [chosen[0], chosen[chosen.length - 1]];
  const { id } = first.paragraph;
  const all = await citing(id, last.paragraph.id);
  const address = from(paragraphs.map(addressOf));
  const printed = () =>
    chosen.flatMap(({ paragraph, breaks, span }) => pagesOf(all ? all.pages[paragraph.id][0] : 0, breaks, span));
  const entry = all && citations(all.styles, { id, address, pages: ends(printed()) });
  const words = chosen.map((one) => one.words).join("\n\n");
  const to = linkTo(paragraphs);
  const every = [...document.querySelectorAll(PARAGRAPH)];
  const place = selected ? `${to}:~:text=${fragmentOf(chosen, every)}` : to;
  const quoted = entry ? quotation(words, address, entry.printed) : "";
  const label = `Cite paragraph${address.includes("–") ? "s" : ""} ${address}`;
  const checked = link(place, shown(), words, !selected);
  show(label, parts({ id, address, words, selected, quoted, to: place, checked, entry }), box, opener);
}

/** @param {number[]} pages @returns {[first: number, last: number]} */
function ends(pages) {
  return [pages[0], pages[pages.length - 1]];
}

startPanel();
window.EditionCiting = {
  paragraph: (paragraph, opener) => cite([passage(paragraph)], false, () => paragraph.getBoundingClientRect(), opener),
  selection: async (range) => {
    const chosen = passages(range);
    if (!chosen.length) return;
    const opener = /** @type {HTMLElement} */ (chosen[0].paragraph.querySelector("a.locator"));
    await cite(chosen, true, () => range.getBoundingClientRect(), opener);
  },
};
