// What a preview holds: the mark's descriptions, each with the way to its entry, or the note itself.

import { element } from "../edition/page.js";

/** @typedef {import("./beside.js").Mark} Mark */

const WAYS = [
  ["/glossary/", "In the glossary"],
  ["/timeline/", "On the timeline"],
  ["/emendations/", "In the list of emendations"],
  ["#", "Among the notes"],
];

/** A way to an entry; the keyboard has the mark itself for it. @param {string} href @param {number} tabIndex */
function way(href, tabIndex) {
  const [, words] = /** @type {string[]} */ (WAYS.find(([part]) => href.includes(part)));
  return Object.assign(element("a", "preview-way", words), { href, tabIndex });
}

/** @param {Mark} mark */
export function described(mark) {
  const ids = (mark.getAttribute("aria-describedby") || "").split(" ");
  const parts = ids.map((id) => document.getElementById(id));
  return parts.flatMap((part, place) => {
    if (!part) return [];
    const href = place ? /** @type {HTMLAnchorElement} */ (part).href : mark.href;
    return [element("p", "", `${part.textContent} `, way(href, place ? 0 : -1))];
  });
}

/** A copy of a note, without the way back. @param {Element} note @param {Mark} mark */
export function copied(note, mark) {
  const copy = element("div", "", ...[...note.childNodes].map((child) => child.cloneNode(true)));
  for (const link of copy.querySelectorAll(".footnote-backref, .report")) link.remove();
  for (const link of copy.querySelectorAll("a")) link.tabIndex = -1;
  return [copy, element("p", "", way(mark.hash, -1))];
}
