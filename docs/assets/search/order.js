// The order in which results are read: the best three as they are, the others by chapter.

import { put } from "./put.js";

const FIRST = 3;

/** The others, chapter by chapter in the order of each one's best; the third's own chapter goes on.
 * @param {Result[]} results @param {number} before */
function byChapter(results, before) {
  const groups = /** @type {Map<number, Result[]>} */ (new Map([[before, []]]));
  results.forEach((result) => put(groups, result.unit.chapter, result));
  return [...groups.values()].flat();
}

/** @param {Result[]} results */
function arrange(results) {
  const first = results.slice(0, FIRST);
  return first.length < FIRST ? first : [...first, ...byChapter(results.slice(FIRST), first[FIRST - 1].unit.chapter)];
}

/** Every result in the order of reading. @param {Answer} answer */
export function order(answer) {
  return [...arrange(answer.essay), ...answer.apparatus, ...arrange(answer.rest)];
}
