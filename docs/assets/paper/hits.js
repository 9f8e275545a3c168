// Where three words of the paper stand in the essay, and which of these places follow one another.

import { gram } from "./essay.js";

const BEHIND = 60; // hits that are looked at before each one
const TRIED = 6; // rows of hits
const JUMP = 400; // words of the essay that a passage may leave out in one place

/** The place in the essay of each of the paper's words that are three or more in a row there; -1 of all others.
 * @param {Essay} essay @param {Piece[]} row */
export function placesOf({ known, grams }, row) {
  const places = new Int32Array(row.length).fill(-1);
  for (let at = 0; at + 3 <= row.length; at++) {
    const found = grams.get(gram(known, row, at));
    if (!found) continue;
    const next = at && places[at] >= 0 ? places[at] : -2;
    const place = found.includes(next) ? next : found[0];
    for (let word = 0; word < 3; word++) if (places[at + word] < 0 || word) places[at + word] = place + word;
  }
  return places;
}

/** What it costs to go from one hit to the next. @param {Hit3} before @param {Hit3} after @param {Piece[]} row */
function leap([p, e], [q, f], row) {
  if (f <= e || f - e > JUMP + q - p) return Infinity;
  const apart = Math.abs(f - e - (q - p));
  if (!apart) return 0;
  const open = row.slice(p, q).some(({ kind }) => kind !== "word");
  return open ? 0.3 + apart / 1000 : Math.min(2.5, 0.5 + apart / 10);
}

/** The best rows of hits in a stretch of the paper, each a place in the paper and one in the essay, best first.
 * @param {Essay} essay @param {Piece[]} row @param {Span} span @returns {Hit3[][]} */
export function chains({ known, grams }, row, [from, to]) {
  const hits = /** @type {Hit3[]} */ ([]);
  for (let at = from; at + 3 <= to; at++)
    for (const place of grams.get(gram(known, row, at)) || []) hits.push([at, place]);
  const scores = hits.map(() => 1);
  const before = hits.map(() => -1);
  const ends = hits.map(() => true);
  hits.forEach((hit, at) => {
    for (let other = at - 1; other >= 0 && other >= at - BEHIND; other--) {
      if (hits[other][0] >= hit[0]) continue;
      const score = scores[other] + 1 - leap(hits[other], hit, row);
      if (score > scores[at]) [scores[at], before[at]] = [score, other];
    }
    if (before[at] >= 0) ends[before[at]] = false;
  });
  const last = hits.map((_, at) => at).filter((at) => ends[at]);
  const best = last.sort((one, other) => scores[other] - scores[one]).slice(0, TRIED);
  return best.map((end) => {
    const found = /** @type {Hit3[]} */ ([]);
    for (let at = end; at >= 0; at = before[at]) found.unshift(hits[at]);
    return found;
  });
}
