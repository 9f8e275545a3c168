// Where a preview stands: in the window, under the header, and never over the words it explains.

import { the } from "../edition/page.js";

const EDGE = 8; // pixels between the preview, its words and the edges of the window

/** How many of the boxes a box touches. @param {DOMRect[]} boxes @param {number} top @param {DOMRect} box */
function covered(boxes, top, { left, right, height }) {
  return boxes.filter((one) => one.left < right && left < one.right && one.top < top + height && top < one.bottom)
    .length;
}

/** Puts the preview over all lines of its words or under all of them: where it fits, and covers fewer other marks.
 * @param {HTMLElement} preview @param {Element} mark @param {Element[]} others @param {number} pointer its height, if known */
export function settle(preview, mark, others, pointer) {
  const { style } = preview;
  const lines = [...mark.getClientRects()];
  const line = lines.find(({ top, bottom }) => top <= pointer && pointer <= bottom) || lines[0];
  const over = Math.min(...lines.map(({ top }) => top)) - EDGE;
  const under = Math.max(...lines.map(({ bottom }) => bottom)) + EDGE;
  const room = [over - Math.max(0, the(".header").getBoundingClientRect().bottom) - EDGE, innerHeight - under - EDGE];
  const origin = preview.getBoundingClientRect(); // at the left upper corner of what it is placed in
  const left = Math.min(line.left, document.documentElement.clientWidth - origin.width - EDGE);
  style.setProperty("left", `${Math.max(left, EDGE) - origin.left}px`);
  const box = preview.getBoundingClientRect();
  const boxes = others.flatMap((one) => [...one.getClientRects()]);
  const cost = [over - box.height, under].map(
    (top, side) => covered(boxes, top, box) + (box.height > room[side] ? 1e3 - room[side] / 1e3 : 0),
  );
  const side = Number(cost[1] < cost[0]);
  const height = Math.min(box.height, room[side]);
  style.setProperty("max-height", `${height}px`);
  style.setProperty("top", `${(side ? under : over - height) - origin.top}px`);
}
