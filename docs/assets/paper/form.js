// In what form a paper is written, and its words.

import { latex } from "./latex.js";
import { markdown, unmarked } from "./markdown.js";

const LATEX = /\\(?:documentclass|begin\{|footnote|emph\{|textit\{|cite|section|chapter|enquote)/;
const MARKDOWN = /^(?:#{1,6} |> ?)|\[\^|\]\(|\*\*|(?:^|\s)[*_]\S/m;
/** @type {Record<string, (source: string) => Seen>} */
const READERS = { tex: latex, latex, ltx: latex, md: markdown, markdown, mkd: markdown };

/** A paper without its markup. @param {string} source @param {string} [name] its file's, if it comes from one */
export function seen(source, name = "") {
  const [, ending = ""] = /\.([a-z]+)$/i.exec(name) || [];
  const reader = READERS[ending.toLowerCase()];
  if (reader) return reader(source);
  if (LATEX.test(source)) return latex(source);
  return MARKDOWN.test(source) ? markdown(source) : unmarked(source);
}
