// What a reader selected, as passages: of each paragraph the whole words, without marks of notes or anything else that is not the essay's.

import { fragment, single, snap } from "./passage.js";

export const PARAGRAPH = ".text p[id^='p'], .text li[id^='p']";
const OTHER = "sup, .editorial, .locator, .pagebreak";

/** A paragraph's own words as the page has them, and where their nodes, the marks between them and the printed pages begin.
 * @param {Element} paragraph */
export function spelled(paragraph) {
  const found = {
    text: "",
    nodes: /** @type {[Text, number][]} */ ([]),
    marks: [0],
    breaks: /** @type {Break[]} */ ([]),
  };
  /** @param {Node} node */
  const visit = (node) => {
    if (node instanceof Text) {
      found.nodes.push([node, found.text.length]);
      found.text += node.data;
    } else if (node instanceof HTMLElement && node.matches(OTHER)) {
      if (node.dataset.page) found.breaks.push([found.text.length, Number(node.dataset.page)]);
      else if (node.textContent) found.marks.push(found.text.length);
    } else node.childNodes.forEach(visit);
  };
  paragraph.childNodes.forEach(visit);
  found.marks.push(found.text.length);
  return found;
}

/** The stretch of the words that is in a range; nothing if there is none. @param {[Text, number][]} nodes @param {Range} range
 * @returns {Span | null} */
function within(nodes, range) {
  let span = /** @type {Span | null} */ (null);
  for (const [node, at] of nodes) {
    if (range.comparePoint(node, node.length) < 0 || range.comparePoint(node, 0) > 0) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    if (start < end) span = [span ? span[0] : at + start, at + end];
  }
  return span;
}

/** A paragraph, or a stretch of it. @param {Element} paragraph @param {Span} [span] @returns {Passage} */
export function passage(paragraph, span) {
  const { text, marks, breaks } = spelled(paragraph);
  const [start, end] = span || [0, text.length];
  const inner = marks.filter((at) => start < at && at < end);
  const ends = [start, ...inner, end];
  const runs = ends.slice(1).map((at, place) => text.slice(ends[place], at));
  const before = text.slice(Math.max(...marks.filter((at) => at <= start)), start);
  const words = single(text.slice(start, end));
  return { paragraph, words, span: [start, end], breaks, before, runs: runs.filter((run) => run.trim()) };
}

/** The passages of a range, one of each paragraph. @param {Range} range @returns {Passage[]} */
export function passages(range) {
  return [...document.querySelectorAll(PARAGRAPH)].flatMap((paragraph) => {
    if (!range.intersectsNode(paragraph)) return [];
    const { text, nodes } = spelled(paragraph);
    const part = within(nodes, range);
    const span = part && snap(text, part);
    return span && span[0] < span[1] ? [passage(paragraph, span)] : [];
  });
}

/** The text fragment of what was selected on its page. @param {Passage[]} chosen @param {Element[]} page its paragraphs */
export function fragmentOf(chosen, page) {
  const [{ paragraph, span, before }] = chosen;
  const earlier = page.slice(0, page.indexOf(paragraph)).map((one) => spelled(one).text);
  const read = single([...earlier, spelled(paragraph).text.slice(0, span[0])].join(" "));
  return fragment({ read, before, runs: chosen.flatMap(({ runs }) => runs) });
}
