// The place that a paper gives for a quotation: a paragraph or a page near it, and whether it is the right one.

const AFTER = 120; // characters in which it is looked for
const BEFORE = 60;
const PARAGRAPH = /(?:^|[^\d.])(\d{1,2})\.(\d{1,2})(?:\s?[–-]{1,2}\s?(?:(\d{1,2})\.)?(\d{1,2}))?(?![\d%]|\.\d)/;
const PAGE = /\bpp?\.?[\s~]*(\d{1,3})(?:\s?[–-]{1,2}\s?(\d{1,3}))?/;
const YEAR = /\d{4}[a-z]?[,:]\s*(\d{1,3})(?:\s?[–-]{1,2}\s?(\d{1,3}))?(?=[),;])/;
const NUMBER = /¶+\s?|\bpara(?:graph|s|graphs)?\.?\s/i;

/** Up to the next quotation, which has a place of its own. @param {string} text */
function own(text) {
  return text.replace(/\n[ \t]*\n(?!\s*\()[\s\S]*/, "").replace(/\s[“"«„‘][\s\S]*/, "");
}

/** @param {string} text @returns {Given | null} */
function paragraphIn(text) {
  const match = PARAGRAPH.exec(text);
  const lead = match ? text.slice(0, match.index + 1) : "";
  if (!match || !(NUMBER.test(lead) || /\([^()]*$/.test(lead))) return null;
  const [, chapter, first, to = chapter, last = first] = match;
  return { kind: "paragraph", ids: [`p${chapter}-${first}`, `p${to}-${last}`], said: match[0].replace(/^[^\d]/, "") };
}

/** @param {string} text @returns {Given | null} */
function pageIn(text) {
  const match = PAGE.exec(text) || YEAR.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const last = match[2]
    ? Number(match[2].length < match[1].length ? match[1].slice(0, -match[2].length) + match[2] : match[2])
    : first;
  const said = /^\d{4}/.test(match[0]) ? match[0].replace(/^\d{4}[a-z]?[,:]\s*/, "p. ") : match[0];
  return { kind: "page", pages: [first, last], said };
}

/** The places that a paper gives for a stretch of it. @param {string} text @param {Span} span @returns {Given[]} */
export function given(text, [start, end]) {
  const after = own(text.slice(end, end + AFTER));
  const around = [after, text.slice(Math.max(0, start - BEFORE), start).replace(/[\s\S]*[”"»]\s/, "")];
  for (const near of around) {
    const found = [paragraphIn(near), pageIn(near)].filter((one) => one !== null);
    if (found.length) return /** @type {Given[]} */ (found);
  }
  return [];
}

/** Whether a place that the paper gives is where the words stand. @param {Given} place @param {Standing} standing */
export function isRight(place, { ids, pages }) {
  if (place.kind === "page") return place.pages.join() === pages.join();
  return place.ids[0] === ids[0] && place.ids[1] === ids[ids.length - 1];
}
