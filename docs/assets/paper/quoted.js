// What a paper gives as a quotation: between quotation marks, or a paragraph that is one.

const OPENING = /[“"‘'«„]/g;
/** @type {Record<string, string>} */
const CLOSING = { "“": '”"', '"': '"”', "‘": "’'", "'": "'’", "«": "»", "„": "“”" };
const TRIES = 60; // closing marks that are looked at
const NEAR = 4; // words
export const LEAST = 6;

/** Whether a mark at a place can open a quotation. @param {string} text @param {number} at */
function opens(text, at) {
  return /^(?:|[\s(["“'‘—–-])$/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

/** Where a mark may close what another opened, and how many that one opened are open then, itself left out.
 * @param {string} text @param {number} open @param {number} end */
function closings(text, open, end) {
  const [mark, marks] = [text[open], CLOSING[text[open]]];
  const found = /** @type {[at: number, depth: number][]} */ ([]);
  let depth = 0;
  for (let at = open + 1; at < end && found.length < TRIES; at++) {
    if (text[at] === mark && opens(text, at)) depth++;
    else if (marks.includes(text[at]) && !/[\s([]/.test(text[at - 1]) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)))
      found.push([at, depth ? depth-- : 0]);
  }
  return found;
}

/** The first word at or after a place of the text. @param {Piece[]} row @param {number} place */
export function wordAt(row, place) {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle].start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the essay goes on after a mark as the paper does, soon if not at once, and nothing is opened before that: then
 * the mark is the essay's own. @param {Paper} paper @param {Int32Array} places @param {number} mark @param {string} opening */
function goesOn({ text, row }, places, mark, opening) {
  const next = wordAt(row, mark);
  const before = Math.max(...places.subarray(Math.max(0, next - NEAR), next));
  if (before < 0) return false;
  let [end, from] = [next, mark + 1];
  while (end < Math.min(row.length, next + NEAR + 2)) {
    for (; from < row[end].start; from++) if (text[from] === opening && opens(text, from)) return false;
    const [one, other] = [places[end], places[end + 1]];
    if (before < one && one <= before + 3 * NEAR && other === one + 1) return true;
    end++;
  }
  return false;
}

/** Whether another mark closes something soon after a place, or after words of the essay, and none opens anything before
 * that: then that one is the end. @param {Paper} paper @param {Int32Array} places @param {number} mark
 * @param {[at: number, depth: number] | undefined} following */
function another({ text, row }, places, mark, following) {
  if (!following) return false;
  const [next, last] = [wordAt(row, mark), wordAt(row, following[0])];
  const soon = places.subarray(next, Math.min(last, next + NEAR + 2));
  if (last === next || (last - next > NEAR + 2 && soon.filter((place) => place >= 0).length < 3)) return false;
  for (let at = mark + 1; at < following[0]; at++) if (text[at] in CLOSING && opens(text, at)) return false;
  return true;
}

/** The end of the essay's words from a place on, for what nothing closes. @param {Int32Array} places @param {number} from */
function runEnd(places, from) {
  let last = from;
  for (let at = from; at < places.length && at - last < 2 * NEAR; at++) if (places[at] >= 0) last = at;
  return last + 1;
}

/** The first word after what a mark opened: it ends where as many marks close as open, unless the essay goes on there.
 * @param {Paper} paper @param {Int32Array} places @param {number} open @param {number} end */
function closed(paper, places, open, end) {
  const { text, row } = paper;
  const all = closings(text, open, end);
  if (!all.length) return runEnd(places, wordAt(row, open));
  const inner = all.find(([at, depth], place) => {
    return !depth && !goesOn(paper, places, at, text[open]) && !another(paper, places, at, all[place + 1]);
  });
  return wordAt(row, (inner || all[all.length - 1])[0]);
}

/** The stretches of a paragraph between quotation marks that have words of the essay.
 * @param {Paper} paper @param {Int32Array} places @param {number} least words @returns {Span[]} */
export function quotedIn(paper, places, least) {
  const { text, row } = paper;
  const end = text.length;
  const found = /** @type {Span[]} */ ([]);
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const at = match.index;
    if (!opens(text, at)) continue;
    const span = /** @type {Span} */ ([wordAt(row, at), closed(paper, places, at, end)]);
    if (span[1] - span[0] < least || !places.subarray(...span).some((place) => place >= 0)) continue;
    found.push(span);
  }
  return found;
}

/** The paragraphs of a text as stretches of it. @param {string} text @returns {Span[]} */
export function paragraphsOf(text) {
  const found = /** @type {Span[]} */ ([]);
  const gap = /\n[ \t]*\n\s*/g;
  let start = 0;
  for (let match = gap.exec(text); match; match = gap.exec(text)) {
    found.push([start, match.index]);
    start = gap.lastIndex;
  }
  found.push([start, text.length]);
  return found;
}
