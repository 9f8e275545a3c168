// The panel that opens from a paragraph's number, or from a selected passage: copy a link, a quotation, a citation.

import { button, closing, element, the, unhurried } from "../edition/page.js";
import { citations, complete, link, page, plain, quotation, STYLES, words } from "./words.js";

const LOST = "The citations could not be loaded. To try again, close this and open it again.";
const PARAGRAPH = ".text p[id^='p'], .text li[id^='p']";
const QUIET = 200; // milliseconds
const LONGEST = 12; // words that are quoted in a report, which must fit into an address
let panel = /** @type {HTMLElement | null} */ (null);
let opener = /** @type {HTMLElement | null} */ (null);
let offer = /** @type {HTMLElement | null} */ (null);

/** The data of a chapter's citations, fetched when they are first asked for; nothing if they cannot be had. */
async function data() {
  if (window.EditionCitations) return window.EditionCitations;
  const script = element("script");
  script.src = document.body.dataset.cite || "";
  document.head.append(script);
  await new Promise((done) => {
    script.onload = done;
    script.onerror = done;
  });
  script.remove();
  return window.EditionCitations;
}

// ---- Copying, also where the clipboard's interface is closed

/** @param {string} text @param {HTMLElement} said */
async function copy(text, said) {
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copied = byHand(text, said);
  }
  said.textContent = copied ? "Copied." : "The browser did not allow copying.";
}

/** @param {string} text @param {HTMLElement} beside */
function byHand(text, beside) {
  const area = element("textarea", "cite-hidden");
  area.value = text;
  beside.before(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}

/** @param {string} label @param {() => string} text @param {HTMLElement} said */
function copier(label, text, said) {
  return button("cite-button", label, () => copy(text(), said));
}

// ---- The panel

/** @param {boolean} back whether the focus goes back to where it came from */
function close(back) {
  if (!panel) return;
  panel.remove();
  if (back && opener) opener.focus();
  panel = opener = null;
}

/** @param {Citation} entry @param {string} address @param {HTMLElement} said */
function choice(entry, address, said) {
  const select = element("select");
  select.setAttribute("aria-label", "Style");
  select.append(...Object.entries(STYLES).map(([name, style]) => new Option(style, name)));
  select.value = window.EditionSettings.read("style", "chicago_note");
  if (select.selectedIndex < 0) select.selectedIndex = 0;
  const shown = element("p", "cite-words");
  const text = () => plain(complete(entry[select.value], address, new Date()));
  const show = () => {
    shown.textContent = text();
    shown.classList.toggle("cite-code", select.selectedIndex > 3);
  };
  select.addEventListener("change", () => {
    window.EditionSettings.write("style", select.value);
    show();
  });
  show();
  return element("div", "cite-choice", select, shown, copier("Copy citation", text, said));
}

/** The names of a paragraph, told by the links that close its chapter. @param {string} id */
function names(id) {
  const number = id.split("-")[1];
  const links = [...document.querySelectorAll(/** @type {"a"} */ (".in-this-chapter a[data-in]"))];
  const found = links.filter(({ dataset: { in: places = "" } }) => places.split(" ").includes(number));
  if (!found.length) return "";
  const copies = found.map(({ href, textContent }) => Object.assign(element("a", "", textContent || ""), { href }));
  return element("p", "cite-names", ...copies.flatMap((name, place) => [place ? " · " : "In the index: ", name]));
}

/** Where to report an error, with the place filled in, if the edition has an address for that.
 * @param {string} place @param {string} text @param {string} to */
function report(place, text, to) {
  const said = text.split(" ");
  const short = said.length > LONGEST ? `${said.slice(0, LONGEST).join(" ")} …` : text;
  const values = /** @type {Record<string, string>} */ ({ place, words: short, link: to });
  const template = document.body.dataset.report;
  if (!template) return "";
  const href = template.replace(/\{(place|words|link)\}/g, (_, name) => encodeURIComponent(values[name]));
  return element("p", "cite-names", Object.assign(element("a", "", "Report an error"), { href }));
}

/** @param {Element} paragraph @param {string} passage @param {HTMLElement | null} from */
async function open(paragraph, passage, from) {
  const all = await data();
  const address = paragraph.id.slice(1).replace("-", ".");
  const entry = all && citations(all, paragraph.id);
  if (all && !entry) return;
  close(false);
  opener = from;
  panel = element("div", "cite-panel", ...parts(paragraph, address, passage, entry));
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", `Cite paragraph ${address}`);
  the(".text").append(panel);
  panel.style.setProperty("top", `${/** @type {HTMLElement} */ (paragraph).offsetTop}px`);
  the("button", panel).focus({ preventScroll: true });
}

/** What stands in the panel; without the citations, the link and the reason.
 * @param {Element} paragraph @param {string} address @param {string} passage @param {Citation | null} [entry] */
function parts(paragraph, address, passage, entry) {
  const said = element("p", "cite-said");
  said.setAttribute("role", "status");
  const to = link(page(), paragraph.id, passage);
  const printed = entry ? entry.printed : "";
  const quoted = () => `${quotation(passage || words(paragraph), address, printed)} ${to}`;
  const head = [address, printed, passage && "the selected passage"].filter(Boolean).join(" · ");
  const linked = () => to;
  const row = element("p", "cite-row", copier("Copy link", linked, said));
  if (entry) row.append(copier("Copy quotation", quoted, said));
  const shut = button("cite-close", "×", () => close(true));
  shut.setAttribute("aria-label", "Close");
  const choose = entry ? choice(entry, to, said) : element("p", "cite-words", LOST);
  const wrong = report([address, printed].filter(Boolean).join(", "), passage || words(paragraph), to);
  return [element("p", "cite-head", head), row, choose, names(paragraph.id), wrong, said, shut];
}

// ---- From a number, from a selection

/** @param {MouseEvent} event */
function fromNumber(event) {
  const number = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a.locator"));
  const paragraph = number && number.closest("[id]");
  if (!number || !paragraph || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(null, "", number.hash);
  open(paragraph, "", number);
}

/** The passage of a paragraph that is selected, if it is of more than two words. */
function selected() {
  const selection = getSelection();
  if (!selection || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { startContainer } = range;
  const paragraph = startContainer.parentElement && startContainer.parentElement.closest(PARAGRAPH);
  if (!paragraph || (panel && panel.contains(startContainer))) return null;
  const passage = words(element("div", "", range.cloneContents()));
  return passage.split(" ").length > 2 ? { paragraph, passage, box: range.getBoundingClientRect() } : null;
}

/** Offers to cite what is selected. */
function offerIt() {
  const found = selected();
  if (offer) offer.remove();
  offer = null;
  if (!found) return;
  const { paragraph, passage, box } = found;
  const made = button("cite-offer", "Cite", () => {
    open(paragraph, passage, null);
    made.remove();
  });
  const text = the(".text").getBoundingClientRect();
  made.style.setProperty("top", `${box.bottom - text.top + 6}px`);
  made.style.setProperty("left", `${Math.max(0, Math.min(box.right - text.left, text.width - 60))}px`);
  made.addEventListener("pointerdown", (event) => event.preventDefault());
  the(".text").append(made);
  offer = made;
}

/** Makes a chapter's numbers and passages ways to cite them. */
export function startCiting() {
  if (!document.body.dataset.name) return;
  the(".text").addEventListener("click", fromNumber);
  document.addEventListener("selectionchange", unhurried(offerIt, QUIET));
  closing(close, () => [panel]);
}
