// Markdown, and text without markup, as they are read.

import { seenBy } from "./seen.js";

const PARTS = [
  "\\\\(?<sign>[!-/:-@[-`{-~])",
  "^(?<lead>(?:[ \\t]{0,3}>[ \\t]?)+|[ \\t]*#{1,6}[ \\t]+|[ \\t]*(?:[-*+]|\\d{1,3}[.)])[ \\t]+)",
  "^(?<definition>[ \\t]*\\[\\^[^\\]\\s]+\\]:)",
  "(?<number>\\[\\^[^\\]\\s]+\\])",
  "\\^\\[(?<note>[^[\\]]*)\\]",
  '!?\\[(?<link>[^[\\]]*)\\](?:\\([^()\\s]*(?:[ \\t]+"[^"\\n]*")?\\)|\\[[^[\\]\\n]*\\])',
  "(?<dropped><!--[\\s\\S]*?-->|</?[A-Za-z][^<>\\n]*>|\\*{1,3}|`{1,3}|~~)",
  "(?<before>^|[\\s(“\"'‘—–])_{1,3}(?=\\S)",
  "(?<after>_{1,3})(?=[\\s)”\"'’.,;:!?—–]|$)",
  "&(?<entity>nbsp|mdash|ndash|hellip|ldquo|rdquo|lsquo|rsquo|quot|amp);",
  "(?<dash>---|--)",
];
const MARKUP = new RegExp(PARTS.join("|"), "gm");
/** @type {Record<string, string>} */
const ENTITIES = {
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  quot: '"',
  amp: "&",
};

/** @param {RegExpExecArray} match @returns {Seeing} */
function act({ groups }) {
  const { sign, note, link, entity, dash, definition, before } = /** @type {Record<string, string>} */ (groups);
  if (note !== undefined) return { note };
  if (definition) return { words: "\n\n" };
  if (dash) return { words: dash === "--" ? "–" : "—" };
  if (entity) return { words: ENTITIES[entity] };
  return { words: sign || before || (link || "").replace(/[*_`]/g, "") };
}

/** @param {string} source */
export function markdown(source) {
  return seenBy(source, MARKUP, act);
}

/** @param {string} source */
export function unmarked(source) {
  return seenBy(source, /$^/g, () => ({}));
}
