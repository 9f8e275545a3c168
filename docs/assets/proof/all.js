// The proof before the reader's eyes, on the one page that loads it: a line a chapter, then the sum of the whole.

import { button, element } from "../edition/page.js";
import { pageAt } from "./pages.js";
import { chapterOf, outsideOf } from "./read.js";
import { seedOf, wrongIn } from "./seed.js";
import { sha256 } from "./sha256.js";

const OUTSIDE = "Covers, contents list and colophon";

/** "the heading, 9.3, page 40 head". @param {string[]} wrong */
const named = (wrong) => wrong.map((one) => (one.endsWith(".0") ? "the heading" : one.replace(/-/g, " "))).join(", ");

/** Reads a part of the book, says a line of it, and gives what is wrong in it.
 * @param {HTMLElement} list @param {string} part @param {Map<string, string>} found @param {string} title */
function tell(list, part, found, title) {
  const wrong = wrongIn(window.EditionSums, part, found);
  const line = wrong.length ? `✗ ${title}; not the seed’s: ${named(wrong)}` : `✓ ${title}`;
  list.append(element("li", wrong.length ? "wrong" : "", line));
  return wrong.length;
}

/** @param {HTMLElement} list */
async function read(list) {
  const words = /** @type {Map<string, string>} */ (new Map());
  let wrong = 0;
  for (const [place, name] of window.EditionSums.chapters.entries()) {
    const number = place + 1;
    const found = chapterOf(await pageAt(`chapters/${name}/`), number);
    const [heading = ""] = found.values();
    wrong += tell(list, String(number), found, `${number} ${heading.split("\f").pop()}`);
    for (const [address, text] of found) words.set(address, text);
  }
  const outside = outsideOf(await pageAt("about/booklet/"));
  wrong += tell(list, "page", outside, OUTSIDE);
  for (const [address, text] of outside) words.set(address, text);
  return { words, wrong };
}

/** What the whole comes to. @param {string} seed @param {number} wrong */
function verdict(seed, wrong) {
  const { sha256: due, bytes, pages } = window.EditionSums;
  const size = new TextEncoder().encode(seed).length.toLocaleString("en");
  const sum = sha256(seed);
  const line = `The ${pages} pages, put back into the order of the file, are ${size} bytes, SHA-256 ${sum}. `;
  if (sum === due && !wrong) return `✓ ${line}This is the seed, to the byte.`;
  return `✗ ${line}This is not the seed, which is ${bytes.toLocaleString("en")} bytes, SHA-256 ${due}.`;
}

/** Proves the site in an element of the page. @param {HTMLElement} host */
async function prove(host) {
  const list = element("ol");
  const outcome = element("p");
  outcome.setAttribute("role", "status");
  host.append(list, outcome);
  try {
    const { words, wrong } = await read(list);
    outcome.textContent = verdict(seedOf(words, window.EditionSums), wrong);
  } catch {
    outcome.textContent = "A page could not be read here. The program prove.py, among the downloads, proves the same.";
  }
}

window.EditionProof = { chapterOf, wrongIn };
for (const host of document.querySelectorAll(/** @type {"div"} */ (".prove"))) {
  const press = button("choice", "Prove it", () => {
    press.disabled = true;
    prove(host);
  });
  host.append(press);
}
