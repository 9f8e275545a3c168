// Where a result leads: the paragraph lightly tinted, the words that were looked for marked, the address made clean.

import { replaceAddress } from "../edition/page.js";

const SKIPPED = "sup, .locator, script, style, .footnote-backref";
const OTHERS = "[id^=p] .editorial"; // in a paragraph of the essay; the editor's notes are read
const LETTER = /[\p{L}\p{N}]/u;
const MOST = 20;

/** @typedef {{ nodes: { node: Node, start: number }[], text: string }} Reading */

/** The text nodes of an element that belong to its own words, and the words they make.
 * @param {Element} target @returns {Reading} */
function reading(target) {
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const skipped = node.parentElement && node.parentElement.closest(`${SKIPPED}, ${OTHERS}`);
    if (skipped && skipped !== target && target.contains(skipped)) continue;
    nodes.push({ node, start: text.length });
    text += node.nodeValue;
  }
  return { nodes, text: alike(text) };
}

/** Curly and straight marks made one, letter for letter, since the page sets them and the index has them plain.
 * @param {string} text */
function alike(text) {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, " ").toLowerCase();
}

/** @param {Reading} read @param {number} start @param {number} end */
function range({ nodes }, start, end) {
  const spot = (/** @type {number} */ place) => nodes.reduce((last, one) => (one.start <= place ? one : last));
  const made = document.createRange();
  const [first, last] = [spot(start), spot(end - 1)];
  made.setStart(first.node, start - first.start);
  made.setEnd(last.node, end - last.start);
  return made;
}

/** Where a word stands whole. @param {Reading} read @param {string} word */
function ranges(read, word) {
  const list = [];
  const wanted = alike(word);
  for (let at = read.text.indexOf(wanted); wanted && at >= 0; at = read.text.indexOf(wanted, at + wanted.length)) {
    const around = read.text.slice(Math.max(0, at - 1), at) + read.text.charAt(at + wanted.length);
    if (!LETTER.test(around)) list.push(range(read, at, at + wanted.length));
  }
  return list;
}

/** @param {Element} target @param {string[]} words */
function mark(target, words) {
  if (!window.Highlight || !window.CSS || !CSS.highlights) return;
  const read = reading(target);
  CSS.highlights.set("find-words", new Highlight(...words.flatMap((word) => ranges(read, word))));
}

/** The id that a fragment names; a "%" that is none stays what it is. @param {string} fragment */
function named(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Shows what the address was looked for with. */
export function startLanding() {
  const address = new URL(location.href);
  const words = address.searchParams.get("h");
  const target = words && document.getElementById(named(address.hash.slice(1)));
  if (!target) return;
  target.classList.add("find-landed");
  mark(target, words.split("|").slice(0, MOST));
  address.searchParams.delete("h");
  replaceAddress(address);
}
