// Where the panel stands: beside what is cited where the margin has room, else under or over it, and whole in the window.

import { the } from "../edition/page.js";

const EDGE = 8; // pixels
const NARROWEST = 300;
const LINE = 40; // of what is cited, which stays in sight in the lowest window

/** In the right margin, at the height of what is cited. @param {HTMLElement} panel @param {DOMRect} cited @param {DOMRect} text
 * @param {number} head the lower edge of the header */
function inMargin({ style, offsetHeight }, cited, text, head) {
  const lowest = innerHeight - EDGE - offsetHeight;
  style.setProperty("left", `${text.width + 2 * EDGE}px`);
  style.setProperty("top", `${Math.max(head, Math.min(cited.top, lowest)) - text.top}px`);
}

/** Under what is cited, or over it where both do not fit in the window; the window moves until the panel is in it.
 * @param {HTMLElement} panel @param {DOMRect} cited @param {DOMRect} text @param {number} head */
function aboveOrBelow({ style, offsetHeight: height }, cited, text, head) {
  const room = innerHeight - EDGE - head;
  const over = cited.top - EDGE - height;
  const both = cited.height + EDGE + height <= room;
  const up = !both && over + scrollY >= head;
  const top = up ? over : cited.bottom + EDGE;
  style.setProperty("left", "0");
  style.setProperty("top", `${top - text.top}px`);
  const [first, last] = [up ? top : both ? cited.top : top, up ? top + height + EDGE + LINE : top + height];
  if (first < head) scrollBy(0, first - head);
  else if (last > innerHeight - EDGE) scrollBy(0, last - innerHeight + EDGE);
}

/** Puts the panel beside a box of the page. @param {HTMLElement} panel @param {() => DOMRect} box of what is cited, in the window */
export function settle(panel, box) {
  const text = the(".text").getBoundingClientRect();
  const head = Math.max(0, the(".header").getBoundingClientRect().bottom) + EDGE;
  const margin = document.documentElement.clientWidth - text.right - 3 * EDGE;
  const beside = margin >= NARROWEST;
  const room = innerHeight - EDGE - head;
  panel.style.setProperty("width", beside ? `${Math.min(margin, 432)}px` : "");
  panel.style.setProperty("max-height", `${beside ? room : room - LINE}px`);
  (beside ? inMargin : aboveOrBelow)(panel, box(), text, head);
}
