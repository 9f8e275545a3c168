// Finds every quotation of the essay in a paper and compares it. A step at a time, so that no page waits for it.

import { aligned } from "./align.js";
import { beyond, slips, verdictOf } from "./compare.js";
import { standingAt } from "./essay.js";
import { chains, placesOf } from "./hits.js";
import { given, isRight } from "./places.js";
import { LEAST, paragraphsOf, quotedIn, wordAt } from "./quoted.js";
import { pieces } from "./tokens.js";

const ALIKE = 0.6; // of the words of what is quoted, those that must be the essay's
const CLOSE = 0.75; // of the words of what is not marked as quoted
const MOSTLY = 0.9;
const FEW = 4; // words at either end of what is not marked that are taken to belong to it
const CITED = /\s*\([^()]*\d[^()]*\)[\s.]*$/;

/** The stretch of the essay of the words that were paired. @param {Essay} essay @param {Pair[]} pairs @returns {Span} */
function stretchOf({ words }, pairs) {
  return [words[pairs[0][1]].start, words[pairs[pairs.length - 1][1]].end];
}

/** What was found of a quotation: words at its ends that are not the essay's belong to it if marks or a few words say so.
 * @param {Paper} paper @param {Pair[]} pairs @param {Span} span @param {Essay} essay @param {boolean} marked @returns {Finding} */
function finding(paper, pairs, span, essay, marked) {
  const { text, row } = paper;
  const [first, last] = [pairs[0][0], pairs[pairs.length - 1][0]];
  const from = marked || first - span[0] <= FEW ? span[0] : first;
  const to = marked || span[1] - 1 - last <= FEW ? span[1] : last + 1;
  const found = [...slips(paper, essay, pairs), ...beyond(paper, [from, to], pairs)];
  const at = /** @type {Span} */ ([row[from].start, row[to - 1].end]);
  const stretch = stretchOf(essay, pairs);
  const verdict = verdictOf(found);
  return {
    at,
    essay: stretch,
    standing: standingAt(essay, stretch),
    given: given(text, at),
    slips: found,
    verdict,
    marked,
  };
}

/** The best of the ways in which a stretch can be the essay's: the most words, then the place that the paper gives.
 * @param {Paper} paper @param {Essay} essay @param {Span} span */
function likest({ text, row }, essay, span) {
  const places = given(text, [row[span[0]].start, row[span[1] - 1].end]);
  const tried = chains(essay, row, span).map((hits) => {
    const pairs = aligned(essay, row, span, hits);
    const same = pairs.filter(([p, e]) => row[p].key === essay.words[e].key).length;
    const standing = standingAt(essay, stretchOf(essay, pairs));
    return { pairs, same, right: places.filter((place) => isRight(place, standing)).length };
  });
  return tried.sort((one, other) => other.same - one.same || other.right - one.right)[0];
}

/** What a stretch of the paper quotes, if enough of it does. @param {Paper} paper @param {Essay} essay @param {Span} span
 * @param {boolean} marked @returns {Finding | null} */
function compared(paper, essay, span, marked) {
  const words = paper.row.slice(...span).filter(({ kind }) => kind === "word").length;
  const best = words < LEAST ? null : likest(paper, essay, span);
  if (!best || best.same < Math.max(LEAST - 2, words * (marked ? ALIKE : CLOSE))) return null;
  return finding(paper, best.pairs, span, essay, marked);
}

/** Runs of a paragraph's words that are the essay's. @param {Int32Array} places @param {Span} span @returns {Span[]} */
function runs(places, [from, to]) {
  const found = /** @type {Span[]} */ ([]);
  for (let at = from, begin = -1, last = -1; at <= to; at++) {
    if (at < to && places[at] >= 0) {
      if (begin < 0) begin = at;
      last = at;
    } else if (begin >= 0 && (at === to || at - last > FEW)) {
      if (last + 1 - begin >= LEAST) found.push([begin, last + 1]);
      begin = -1;
    }
  }
  return found;
}

/** The whole paragraph if it is a quotation without marks: most of its words are the essay's, not only those in marks.
 * @param {Paper} paper @param {Int32Array} places @returns {Span[]} */
function block({ text, row }, places) {
  const to = wordAt(row, text.replace(CITED, "").length);
  const known = (/** @type {Span} */ span) => places.subarray(...span).filter((place) => place >= 0).length;
  const all = known([0, to]);
  const inside = quotedIn({ text, row }, places, 2).reduce((sum, span) => sum + known(span), 0);
  return to >= LEAST && all >= to * ALIKE && inside < all * MOSTLY ? [[0, to]] : [];
}

/** The quotations of one paragraph. @param {Paper} paper @param {Essay} essay @param {Int32Array} places */
function inParagraph(paper, essay, places) {
  const taken = /** @type {Span[]} */ ([]);
  const found = /** @type {Finding[]} */ ([]);
  /** @param {Span[]} spans @param {boolean} marked */
  const take = (spans, marked) => {
    for (const [from, to] of spans) {
      if (taken.some(([start, end]) => from < end && start < to)) continue;
      const one = compared(paper, essay, [from, to], marked);
      if (one) found.push(one);
      if (one) taken.push([from, to]);
    }
  };
  const quoted = quotedIn(paper, places, LEAST);
  take(block(paper, places), false);
  take(quoted, true);
  take(runs(places, [0, paper.row.length]), false);
  return found.sort((one, other) => one.at[0] - other.at[0]);
}

/** One step a paragraph. @param {string} text @param {Essay} essay @returns {Generator<number, Finding[], void>} */
function* steps(text, essay) {
  const found = /** @type {Finding[]} */ ([]);
  const kept = new Map();
  for (const [start, end] of paragraphsOf(text)) {
    const part = text.slice(start, end);
    const row = pieces(part, kept);
    const places = placesOf(essay, row);
    const any = places.some((place) => place >= 0);
    for (const one of any ? inParagraph({ text: part, row }, essay, places) : []) {
      const at = /** @type {Span} */ ([one.at[0] + start, one.at[1] + start]);
      found.push({ ...one, at, given: given(text, at) });
    }
    yield end / text.length;
  }
  return found;
}

/** Every quotation in a paper, in steps: each says how much is done, the last what was found.
 * @param {string} text @param {Essay} essay */
export function checking(text, essay) {
  return steps(text, essay);
}

/** Every quotation in a paper, at once. @param {string} text @param {Essay} essay */
export function checked(text, essay) {
  const running = steps(text, essay);
  let step = running.next();
  while (!step.done) step = running.next();
  return step.value;
}
