// One question, one answer: the steps in readable order.

import { fold } from "./fold.js";
import { direct } from "./goto.js";
import { parse } from "./query.js";
import { quotation } from "./quotation.js";
import { rank, weigh } from "./rank.js";
import { resolve } from "./resolve.js";
import { mend } from "./typos.js";
import { spanOf } from "./units.js";

const FEW = 5;
const MANY = 20;
const REASONS = 3;
const INCOMPLETE = "No paragraph has all words; showing the best of what remains.";

/** Looks again for words that stand nowhere, unless they need not stand; says which were changed and which were given up.
 * @param {Library} library @param {Resolved[]} clauses @param {string[]} notices */
function mendAll(library, clauses, notices) {
  const alone = clauses.every((one) => one.stop);
  for (const clause of clauses.filter((one) => !one.found.size && (alone || !one.stop))) {
    const mended = mend(library, clause);
    const showing = mended ? `; showing ${mended.written.join(", ")}` : "";
    notices.push(`Nothing for ${clause.text}${showing}.`);
    if (!mended) continue;
    clause.found = mended.found;
    clause.text = mended.written.join(" / ");
  }
}

/** The stretches of a unit's text that some hits cover, in their order, each once.
 * @param {Unit} unit @param {Hit[]} hits */
function covered(unit, hits) {
  const spans = hits.map(({ place, length }) => spanOf(unit, place, place + length));
  const merged = /** @type {Span[]} */ ([]);
  for (const span of spans.sort((one, other) => one[0] - other[0])) {
    const last = merged[merged.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push(span);
  }
  return merged;
}

/** The ranges of the unit's text to mark; a stop word only where it stands with the others.
 * @param {Scored} scored @param {Span} stretch */
function marks({ unit, present }, [start, end]) {
  const alone = present.every((clause) => clause.stop);
  const hits = present.flatMap((clause) => {
    const all = clause.found.get(unit.id) || [];
    return alone || !clause.stop ? all : all.filter((hit) => hit.place >= start && hit.place < end);
  });
  return covered(unit, hits);
}

/** What stands in the text where another name was typed, e.g. "Smyth"; nothing if what was typed stands there too.
 * @param {Scored} scored */
function reasons({ unit, present }) {
  const lists = present.map((clause) => clause.found.get(unit.id) || []);
  const hits = lists.filter((list) => list.every((hit) => hit.why)).flat();
  const words = covered(unit, hits).map(([start, end]) => unit.text.slice(start, end));
  return [...new Map(words.map((word) => [fold(word), word])).values()].slice(0, REASONS);
}

/** @param {Scored} scored @param {Clause[]} clauses @returns {Result} */
function result(scored, clauses) {
  const lacking = clauses.filter((one) => !one.stop && !scored.present.some((other) => other === one));
  return { unit: scored.unit, scored, lacks: lacking.map((clause) => clause.text) };
}

/** The result with what is shown of it: what is marked, where it begins, why it is here. @param {Result} one */
export function shown(one) {
  if (one.scored && !one.marks) {
    const stretch = weigh(one.scored);
    one.marks = marks(one.scored, stretch);
    one.focus = spanOf(one.unit, ...stretch);
    one.why = reasons(one.scored);
  }
  return /** @type {Shown} */ (one);
}

/** @param {Library} library @param {Clause[]} clauses @param {Answer} answer */
function answerWords(library, clauses, answer) {
  const resolved = resolve(library, clauses);
  mendAll(library, resolved, answer.notices);
  const ranked = rank(library, resolved);
  const results = ranked.all.map((one) => result(one, resolved));
  answer.essay = results.filter((one) => one.unit.chapter);
  answer.apparatus = results.filter((one) => !one.unit.chapter);
  answer.rest = ranked.rest.slice(0, answer.essay.length ? FEW : MANY).map((one) => result(one, resolved));
}

/** The answer to a query. @param {Library} library @param {string} query */
export function ask(library, query) {
  const answer = /** @type {Answer} */ ({ direct: null, essay: [], apparatus: [], rest: [], notices: [] });
  const clauses = parse(query);
  const named = clauses.length ? direct(library, query) : null;
  if (named && "missing" in named) answer.notices.push(named.missing);
  else answer.direct = named;
  if (!clauses.length || answer.notices.length || (answer.direct && answer.direct.exact)) return answer;
  answer.essay = quotation(library, query);
  if (!answer.essay.length) answerWords(library, clauses, answer);
  if (!answer.essay.length && answer.rest.length) answer.notices.push(INCOMPLETE);
  return answer;
}
