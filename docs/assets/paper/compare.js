// A quotation and the essay, letter by letter: what differs, and whether anything does.

import { settledLetters } from "./tokens.js";

const DASHES = /[‐‑‒–—―]|-{2,3}/g;

/** Whether a word differs in nothing but letters in brackets. @param {string} mine @param {string} theirs */
function bracketed(mine, theirs) {
  if (!mine.includes("[")) return false;
  const [open, without] = [mine.replace(/[[\]]/g, ""), mine.replace(/\[[^\]]*\]/g, "")];
  return open.toLowerCase() === theirs.toLowerCase() || without === theirs;
}

/** Whether two words differ in a letter or two. @param {string} one @param {string} other */
function near(one, other) {
  const [short, long] = [one, other].sort((first, second) => first.length - second.length);
  let [head, tail] = [0, 0];
  while (head < short.length && short[head] === long[head]) head++;
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++;
  return head + tail > 2 && head + tail >= long.length - 2;
}

/** What kind of difference two words make that stand for one another.
 * @param {string} mine @param {string} theirs @param {boolean} same whether they are found by the same key
 * @returns {Slip["kind"]} */
function kindOf(mine, theirs, same) {
  if (bracketed(mine, theirs)) return "bracket";
  if (!same) return near(mine, theirs) ? "spelling" : "changed";
  return mine.toLowerCase() === theirs.toLowerCase() ? "capital" : "spelling";
}

/** What stands between two words, or "" if it is the same. @param {string} mine @param {string} theirs
 * @returns {Slip["kind"] | ""} */
function between(mine, theirs) {
  const [one, other] = [mine, theirs].map(settledLetters);
  if (one === other && /\s/.test(mine) === /\s/.test(theirs)) return "";
  if (one.replace(/"/g, "'") === other.replace(/"/g, "'")) return "marks";
  if (one.replace(DASHES, "-").replace(/ /g, "") === other.replace(DASHES, "-").replace(/ /g, "")) return "dash";
  return "punctuation";
}

/** What of the paper and of the essay lies between two pairs that are not next to one another.
 * @param {Paper} paper @param {Essay} essay @param {Pair} before @param {Pair} after @returns {Slip} */
function gap(paper, essay, [p, e], [q, f]) {
  const inner = paper.row.slice(p + 1, q);
  const words = inner.filter(({ kind }) => kind === "word");
  const mine = inner.length ? paper.text.slice(inner[0].start, inner[inner.length - 1].end) : "";
  const theirs = f > e + 1 ? essay.text.slice(essay.words[e + 1].start, essay.words[f - 1].end) : "";
  const marked = inner.find(({ kind }) => kind !== "word");
  if (words.length) return { kind: theirs ? "changed" : "added", mine, theirs };
  if (marked) return { kind: marked.kind === "ellipsis" ? "ellipsis" : "bracket", mine, theirs };
  return { kind: "omitted", mine, theirs };
}

/** Every difference of a quotation from the essay, in the paper's order.
 * @param {Paper} paper @param {Essay} essay @param {Pair[]} pairs */
export function slips(paper, essay, pairs) {
  const found = /** @type {Slip[]} */ ([]);
  pairs.forEach(([p, e], at) => {
    const [mine, theirs] = [paper.row[p], essay.words[e]];
    const before = pairs[at - 1];
    const one = before ? paper.text.slice(paper.row[before[0]].end, mine.start) : "";
    const other = before ? essay.text.slice(essay.words[before[1]].end, theirs.start) : "";
    if (before && (before[0] + 1 < p || before[1] + 1 < e)) {
      if (settledLetters(one) !== settledLetters(other)) found.push(gap(paper, essay, before, [p, e]));
    } else if (before) {
      const kind = between(one, other);
      if (kind) found.push({ kind, mine: around(paper, p), theirs: around(essay, e) });
    }
    const [word, own] = [paper.text.slice(mine.start, mine.end), essay.text.slice(theirs.start, theirs.end)].map(
      settledLetters,
    );
    if (word !== own) found.push({ kind: kindOf(word, own, mine.key === theirs.key), mine: word, theirs: own });
  });
  return found;
}

/** Two words and what stands between them. @param {{ text: string, row?: Piece[], words?: Piece[] }} text
 * @param {number} at */
function around({ text, row, words }, at) {
  const all = /** @type {Piece[]} */ (row || words);
  return text.slice(all[at - 1].start, all[at].end).replace(/\s+/g, " ");
}

/** What the paper has before the first pair and after the last, beyond the essay's words.
 * @param {Paper} paper @param {Span} span @param {Pair[]} pairs */
export function beyond({ text, row }, [from, to], pairs) {
  const ends = [row.slice(from, pairs[0][0]), row.slice(pairs[pairs.length - 1][0] + 1, to)];
  const found = /** @type {Slip[]} */ ([]);
  for (const end of ends.filter((one) => one.length)) {
    const mine = text.slice(end[0].start, end[end.length - 1].end);
    const kinds = ["word", "bracket", "ellipsis"].filter((kind) => end.some((one) => one.kind === kind));
    found.push({ kind: kinds[0] === "word" ? "added" : /** @type {Slip["kind"]} */ (kinds[0]), mine, theirs: "" });
  }
  return found;
}

const ALLOWED = ["ellipsis", "bracket"];

/** @param {Slip[]} found @returns {Finding["verdict"]} */
export function verdictOf(found) {
  if (!found.length) return "exact";
  return found.every(({ kind }) => ALLOWED.includes(kind)) ? "marked" : "differs";
}
