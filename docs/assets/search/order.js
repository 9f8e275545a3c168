// The order in which results are read: the best three as they are, the others by chapter; then the apparatus.

import { put } from "./put.js";

/** How many of the best stand together, before the chapters. */
export const FIRST = 3;

/** Chapter by chapter, in the order of each one's best. @param {Result[]} results */
function byChapter(results) {
  const groups = /** @type {Map<number, Result[]>} */ (new Map());
  results.forEach((result) => put(groups, result.unit.chapter, result));
  return [...groups.values()].flat();
}

/** @param {Result[]} results */
function arrange(results) {
  if (results.length <= FIRST) return byChapter(results);
  return [...results.slice(0, FIRST), ...byChapter(results.slice(FIRST))];
}

/** The results in the order of reading: at most so many of the essay, and so few of the apparatus; then what remains.
 * @param {Answer} answer @param {number} [most] @param {number} [few] */
export function order(answer, most = Infinity, few = most) {
  return [...arrange(answer.essay).slice(0, most), ...answer.apparatus.slice(0, few), ...arrange(answer.rest)];
}
