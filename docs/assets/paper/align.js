// Word for word: which word of a quotation stands for which of the essay.

const MOST = 400000; // pairs that are compared; of more, all is one change
const WIDE = 500; // words of the essay in which a part before or after an ellipsis is looked for
const COSTS = { changed: 0.9, added: 1, omitted: 1 };

/** @param {Piece} piece @param {number} end whether the passage begins or ends here, and nothing is left out */
function leaving({ kind }, end) {
  if (end) return 0;
  if (kind === "ellipsis") return 0.001;
  return kind === "bracket" ? 0.05 : COSTS.omitted;
}

/** The cheapest way through two stretches: for each cell what was done last: 1 both, 2 the paper's alone, 3 the essay's.
 * @param {Piece[]} mine @param {Piece[]} theirs @param {boolean} start whether it may begin anywhere in the essay's
 * @param {boolean} end whether it may end anywhere */
function ways(mine, theirs, start, end) {
  const wide = theirs.length + 1;
  const ways = new Uint8Array((mine.length + 1) * wide);
  let above = new Float64Array(wide);
  for (let i = 0; i <= mine.length; i++) {
    const costs = new Float64Array(wide);
    const last = i ? mine[i - 1] : { kind: "word", key: "", start: 0, end: 0 };
    const free = (i === 0 && start) || (i === mine.length && end);
    const drop = leaving(/** @type {Piece} */ (last), free ? 1 : 0);
    for (let j = 0; j <= theirs.length; j++) {
      if (!i && !j) continue;
      const alone = i ? above[j] + (last.kind === "word" ? COSTS.added : 0) : Infinity;
      const left = j ? costs[j - 1] + drop : Infinity;
      const pair = i && j && last.kind === "word" ? above[j - 1] + unlike(last.key, theirs[j - 1].key) : Infinity;
      costs[j] = Math.min(alone, left, pair);
      ways[i * wide + j] = costs[j] === pair ? 1 : costs[j] === alone ? 2 : 3;
    }
    above = costs;
  }
  return ways;
}

/** @param {string} one @param {string} other */
function unlike(one, other) {
  if (one === other) return 0;
  return one.slice(0, 3) === other.slice(0, 3) || one.slice(-3) === other.slice(-3) ? 0.6 : COSTS.changed;
}

/** Pairs of places between two hits, or before the first or after the last. @param {Aligning} all @param {Span} mine
 * @param {Span} theirs @param {boolean} start @param {boolean} end @returns {Pair[]} */
function between({ row, words }, [from, to], [begin, until], start, end) {
  const [m, n] = [to - from, until - begin];
  if (m * n > MOST) return [];
  const wide = n + 1;
  const table = ways(row.slice(from, to), words.slice(begin, until), start, end);
  const found = /** @type {Pair[]} */ ([]);
  for (let i = m, j = n; i || j; ) {
    const way = table[i * wide + j];
    if (way === 1) found.unshift([from + --i, begin + --j]);
    else if (way === 2) i--;
    else j--;
  }
  return found;
}

/** How many words of the essay are looked at beside some of the paper. @param {Piece[]} row @param {Span} span */
function reach(row, [from, to]) {
  const open = row.slice(from, to).some(({ kind }) => kind === "ellipsis");
  return open ? WIDE : (to - from) * 2 + 6;
}

/** The pairs of words of a stretch of the paper and the essay, out of the hits that hold them.
 * @param {Essay} essay @param {Piece[]} row @param {Span} span @param {Hit3[]} hits @returns {Pair[]} */
export function aligned({ words }, row, [from, to], hits) {
  const all = { row, words };
  const anchors = /** @type {Pair[]} */ ([]);
  for (const [p, e] of hits)
    for (let at = 0; at < 3; at++) {
      const last = anchors[anchors.length - 1];
      if (!last || (p + at > last[0] && e + at > last[1])) anchors.push([p + at, e + at]);
    }
  const [[p, e], [q, f]] = [anchors[0], anchors[anchors.length - 1]];
  const back = reach(row, [from, p]);
  const found = from < p ? between(all, [from, p], [Math.max(0, e - back), e], true, false) : [];
  anchors.forEach((anchor, at) => {
    const before = anchors[at - 1];
    if (before && (anchor[0] > before[0] + 1 || anchor[1] > before[1] + 1))
      found.push(...between(all, [before[0] + 1, anchor[0]], [before[1] + 1, anchor[1]], false, false));
    found.push(anchor);
  });
  const ahead = reach(row, [q + 1, to]);
  if (q + 1 < to) found.push(...between(all, [q + 1, to], [f + 1, Math.min(words.length, f + 1 + ahead)], false, true));
  return found;
}
