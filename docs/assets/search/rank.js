// Which units answer, and in what order: all words first, the rarer and the closer together the better.

const WEIGHT = {
  paragraph: 1,
  note: 0.7,
  remark: 0.4,
  work: 0.8,
  name: 1,
  term: 1.2,
  event: 0.6,
  emendation: 0.3,
  about: 0.8,
};
const SATURATION = 1.2;
const LENGTH = 0.4;
const CLOSE = 0.8;
const LEAST = 0.34;
const ENOUGH = 3;
const MOST = 400;

/** How rare the clause is in the essay; the apparatus, which comes later, does not change the essay's order.
 * @param {Resolved} clause @param {Library} library */
function rarity(clause, { essay }) {
  const count = [...clause.found.keys()].filter((id) => id < essay).length;
  return Math.log(1 + (essay - count + 0.5) / (count + 0.5));
}

/** What the hits of one clause are worth: the more the better, less and less, and less in a long unit.
 * @param {Hit[]} hits @param {Unit} unit @param {Library} library */
function strength(hits, unit, library) {
  const times = sum(hits.map((hit) => hit.quality));
  const best = Math.max(...hits.map((hit) => hit.quality));
  const size = 1 - LENGTH + (LENGTH * unit.tokens.length) / library.length;
  return (best * (times * (SATURATION + 1))) / (times + SATURATION * size);
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The shortest stretch of tokens that has a hit of every clause. @param {Hit[][]} lists */
function closest(lists) {
  const all = lists.flatMap((hits, clause) =>
    hits.map(({ place, length }) => ({ clause, place, end: place + length })),
  );
  const last = /** @type {{ place: number, end: number }[]} */ ([]);
  let best = /** @type {Span} */ ([0, Infinity]);
  for (const hit of all.sort((one, other) => one.place - other.place)) {
    last[hit.clause] = hit;
    const seen = last.filter(Boolean);
    const start = Math.min(...seen.map((one) => one.place));
    const end = Math.max(...seen.map((one) => one.end));
    if (seen.length === lists.length && end - start < best[1] - best[0]) best = [start, end];
  }
  return best;
}

/** A unit with the strength of its hits; how close they stand is left to `weigh`.
 * @param {Unit} unit @param {Resolved[]} clauses @param {Library} library @returns {Scored} */
function score(unit, clauses, library) {
  const present = clauses.filter((clause) => clause.found.has(unit.id));
  const worth = present.map((one) => one.weight * strength(one.found.get(unit.id) || [], unit, library));
  return { unit, present, score: sum(worth) * WEIGHT[unit.kind], known: sum(present.map((one) => one.weight)) };
}

/** The shortest stretch of a scored unit; finding it raises the score, the closer together its hits the more.
 * @param {Scored} one */
export function weigh(one) {
  if (one.stretch) return one.stretch;
  const stretch = closest(one.present.map((clause) => clause.found.get(one.unit.id) || []));
  const near = Math.min(1, one.present.length / (stretch[1] - stretch[0]));
  if (one.present.length > 1) one.score *= 1 + CLOSE * near;
  one.stretch = stretch;
  return stretch;
}

/** @param {Scored} one @param {Scored} other */
function better(one, other) {
  return other.score - one.score || one.unit.id - other.unit.id;
}

/** The best first; of very many, those far behind are not weighed. @param {Scored[]} scored */
function sorted(scored) {
  const all = scored.length > MOST ? scored.sort(better) : scored;
  const first = all.slice(0, MOST);
  first.forEach(weigh);
  return [...first.sort(better), ...all.slice(MOST)];
}

/** The best of those that lack a word; a phrase may not be lacking.
 * @param {Scored[]} scored @param {Resolved[]} clauses */
function remaining(scored, clauses) {
  const total = sum(clauses.map((clause) => clause.weight));
  const phrases = clauses.filter((clause) => clause.phrase);
  const some = scored.filter(
    (one) => one.known >= LEAST * total && phrases.every((clause) => clause.found.has(one.unit.id)),
  );
  for (const one of some) one.score *= one.known / total;
  const best = sorted(some);
  return best.filter((one) => one.score >= best[0].score / 2);
}

/** The units with every word; and if there are fewer than three paragraphs, the best of what remains.
 * @param {Library} library @param {Resolved[]} clauses */
export function rank(library, clauses) {
  for (const clause of clauses) clause.weight = rarity(clause, library);
  const content = clauses.filter((clause) => !clause.stop);
  const wanted = content.length ? content : clauses;
  const ids = new Set(wanted.flatMap((clause) => [...clause.found.keys()]));
  const units = [...ids].map((id) => library.units[id]);
  const isWhole = (/** @type {Unit} */ unit) => wanted.every((clause) => clause.found.has(unit.id));
  const scored = (/** @type {Unit[]} */ some) => some.map((unit) => score(unit, clauses, library));
  const whole = units.filter(isWhole);
  const all = sorted(scored(whole));
  if (whole.filter((unit) => unit.chapter).length >= ENOUGH) return { all, rest: [] };
  const part = scored(units.filter((unit) => !isWhole(unit)));
  const rest = remaining(
    part.filter((one) => one.unit.chapter),
    clauses,
  );
  return { all, rest: rest.length || all.length ? rest : remaining(part, clauses) };
}
