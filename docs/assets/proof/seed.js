// Puts the pages back into the order of the seed, and compares sums.

import { RUNS_ON } from "./read.js";
import { sha256 } from "./sha256.js";

const DIGITS = 12;

/** The page with the file's own white space where that is not a space or an empty line, e.g. where its lines end.
 * @param {string} page @param {string} gaps e.g. "9 11 8:32,10" */
function spaced(page, gaps) {
  const parts = page.split(/([ \t\n]+)/);
  let at = -1;
  for (const gap of gaps.split(" ")) {
    const [steps, codes] = gap.split(":");
    at += Number(steps) * 2;
    if (at < parts.length) parts[at] = codes ? String.fromCharCode(...codes.split(",").map(Number)) : "\n";
  }
  return parts.join("");
}

/** The whole file: every page's words in their places, the items of a list on lines of their own.
 * @param {Map<string, string>} words @param {Pick<Sums, "order" | "between" | "gaps" | "ends">} sums */
export function seedOf(words, { order, between, gaps = {}, ends = "\n" }) {
  const pages = /** @type {Map<string, string>} */ (new Map());
  const blocks = /** @type {string[]} */ ([]);
  for (const [address, text] of words) {
    if (address.startsWith("page-")) pages.set(address.slice(5), text);
    else blocks.push(text);
  }
  const parts = blocks
    .join("\n\n")
    .replace(/^(- .*\n)\n(?=- )/gm, "$1")
    .split(/\f([^\f]*)\f/);
  for (let place = 1; place < parts.length; place += 2) {
    const text = parts[place + 1].replace(/^ +| +$/g, "");
    const said = text.endsWith(RUNS_ON) ? text.slice(0, -1) : text.replace(/\n\n$/, "");
    pages.set(parts[place], gaps[parts[place]] ? spaced(said, gaps[parts[place]]) : said);
  }
  const after = /** @param {string} name */ (name) => (between[name] ? String.fromCharCode(...between[name]) : "\n\n");
  return order
    .split(" ")
    .map((name) => (pages.get(name) || "") + after(name))
    .join("")
    .replace(/\n/g, ends);
}

/** What the words' sums should be under the addresses of a chapter, e.g. "9", or of the pages outside, "page".
 * @param {Sums} sums @param {string} part */
function dueOf(sums, part) {
  const due = /** @type {Map<string, string>} */ (new Map());
  for (const [key, list] of Object.entries(sums.words)) {
    if (key === part) list.split(" ").forEach((sum, place) => due.set(`${key}.${place}`, sum));
    if (key.startsWith(`${part}-`)) due.set(key, list);
  }
  return due;
}

/** The addresses in a part whose words are not the seed's, or are missing, or are not to be there.
 * @param {Sums} sums @param {string} part @param {Map<string, string>} words */
export function wrongIn(sums, part, words) {
  const due = dueOf(sums, part);
  const all = new Set([...due.keys(), ...words.keys()]);
  return [...all].filter((address) => {
    const text = words.get(address);
    return text === undefined || sha256(text).slice(0, DIGITS) !== due.get(address);
  });
}
