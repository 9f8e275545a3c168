// The index of names and the glossary: filtered as one types, and their places lead to the marked word.

import { element, replaceAddress } from "../edition/page.js";
import { fold } from "../search/fold.js";

const ASKED = "show"; // what is filtered by, in the address

/** Hides a heading that has no entry shown under it. @param {HTMLElement} heading @param {HTMLElement[]} entries */
function hideEmpty(heading, entries) {
  let next = heading.nextElementSibling;
  heading.hidden = true;
  for (; next && next.tagName !== "H2"; next = next.nextElementSibling) {
    const entry = entries.find((one) => one === next);
    if (entry && !entry.hidden) heading.hidden = false;
  }
}

/** Keeps what is asked in the address, so that Back, a reload and a shared link bring it back. @param {string} asked */
function keep(asked) {
  const url = new URL(location.href);
  if (asked) url.searchParams.set(ASKED, asked);
  else url.searchParams.delete(ASKED);
  replaceAddress(url);
}

/** Shows the entries that hold all words of a question, and says how many they are.
 * @param {HTMLElement[]} entries @param {string[]} texts @param {string} asked */
function show(entries, texts, asked) {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  entries.forEach((entry, place) => {
    entry.hidden = !words.every((word) => texts[place].includes(word));
  });
  document.querySelectorAll(/** @type {"h2"} */ (".text h2")).forEach((head) => hideEmpty(head, entries));
  document.documentElement.classList.toggle("filtered", words.length > 0);
  const shown = entries.filter((entry) => !entry.hidden).length;
  if (!words.length) return "";
  return shown ? `${shown} of ${entries.length}` : `No entry holds “${asked}”.`;
}

/** @param {HTMLElement} host */
function filter(host) {
  const kind = host.dataset.filter;
  const entries = [...document.querySelectorAll(/** @type {"p"} */ (`.${kind}`))];
  const texts = entries.map((entry) => fold(entry.textContent || ""));
  const label = element("label", "", "Show the entries that hold");
  const input = element("input");
  const count = element("output");
  Object.assign(input, { type: "search", id: `filter-${kind}`, autocomplete: "off" });
  label.htmlFor = input.id;
  count.htmlFor.value = input.id;
  count.setAttribute("role", "status");
  const answer = () => {
    count.textContent = show(entries, texts, input.value.trim());
  };
  const ask = (/** @type {string} */ asked) => {
    input.value = asked;
    answer();
  };
  input.addEventListener("input", () => {
    answer();
    keep(input.value.trim());
  });
  const reveal = () => {
    const wanted = entries.find((entry) => entry.hidden && `#${entry.id}` === location.hash);
    if (!wanted) return;
    ask("");
    keep("");
    wanted.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  host.append(label, input, count);
  ask(new URLSearchParams(location.search).get(ASKED) || "");
  reveal();
}

/** An entry's places lead to its words, marked there as a result's are. @param {HTMLElement} entry */
function carry(entry) {
  const words = encodeURIComponent(entry.dataset.words || "");
  entry.querySelectorAll(/** @type {"a"} */ ("a[href*='/chapters/']")).forEach((link) => {
    link.href = link.href.replace("#", `?h=${words}#`);
  });
}

/** Puts a filter where the page has a place for one. */
export function startFilters() {
  document.querySelectorAll(/** @type {"div"} */ (".index-filter[data-filter]")).forEach(filter);
  document.querySelectorAll(/** @type {"p"} */ ("[data-words]")).forEach(carry);
}
