// All that a page loads of citing: a paragraph's number is a button, a selected passage is offered one, and the rest is
// fetched when one of them is pressed; so is what compares the words of a link that vouches for them. Without it a number is the link that it looks like.

import { load } from "../edition/load.js";
import { button, replaceAddress, the, unhurried } from "../edition/page.js";

const QUIET = 200; // milliseconds
const FEWEST = 3; // words that are offered to be cited
let offer = /** @type {HTMLElement | null} */ (null);

/** Does what is asked of citing, or something else where it cannot be had.
 * @param {(citing: Citing) => void} act @param {() => void} otherwise */
async function ask(act, otherwise) {
  const { citing = "", citingType } = document.body.dataset;
  if (!window.EditionCiting) await load(citing, citingType).catch(() => {});
  if (window.EditionCiting) act(window.EditionCiting);
  else otherwise();
}

/** @param {MouseEvent} event */
function pressed(event) {
  const number = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a.locator"));
  const paragraph = number && number.closest("[id]");
  if (!number || !paragraph || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const follow = () => location.assign(number.href);
  const url = new URL(location.href);
  url.searchParams.delete("cited"); // it was of another place
  url.hash = number.hash;
  replaceAddress(url);
  ask((citing) => citing.paragraph(paragraph, number), follow);
}

/** The range that is selected in the text, if it is of some words, and the last paragraph that it is in. */
function selected() {
  const selection = getSelection();
  if (!selection || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const paragraphs = [...document.querySelectorAll(".text [id^='p'] > .locator")]
    .map((one) => /** @type {Element} */ (one.parentNode))
    .filter((one) => range.intersectsNode(one));
  const [last] = paragraphs.slice(-1);
  return last && String(range).trim().split(/\s+/).length >= FEWEST ? { range, last } : null;
}

/** The Tab key leads from what is selected to the offer, unless it is on its way elsewhere. @param {KeyboardEvent} event */
function toOffer(event) {
  const at = document.activeElement;
  if (event.key !== "Tab" || event.shiftKey || !offer || offer === at || !at || !at.contains(offer)) return;
  event.preventDefault();
  offer.focus();
}

/** Offers to cite what is selected, beside its end. */
function offerIt() {
  const chosen = selected();
  if (offer && offer === document.activeElement) return; // the key that led to it may change the selection
  if (offer) offer.remove();
  offer = null;
  if (!chosen || the(".cite-panel")) return;
  const { range, last } = chosen;
  const box = range.getBoundingClientRect();
  const made = button("cite-offer editorial", "Cite", () =>
    ask(
      (citing) => {
        citing.selection(range);
        made.remove();
      },
      () => {
        made.textContent = "This could not be loaded. Try again";
      },
    ),
  );
  const around = last.getBoundingClientRect();
  made.style.setProperty("top", `${Math.min(box.bottom, innerHeight - 48) - around.top + 6}px`);
  made.style.setProperty("left", `${Math.max(0, Math.min(box.right - around.left, around.width - 60))}px`);
  made.addEventListener("pointerdown", (event) => event.preventDefault());
  last.append(made);
  offer = made;
}

/** Makes the numbers and passages of a text ways to cite them. */
export function startCiting() {
  const { cite, cited = "", citingType } = document.body.dataset;
  if (!cite) return;
  if (/[?&]cited=/.test(location.search)) load(cited, citingType).catch(() => {});
  for (const number of document.querySelectorAll(/** @type {"a"} */ ("a.locator"))) {
    number.setAttribute("role", "button");
    number.setAttribute("aria-haspopup", "dialog");
    number.setAttribute("aria-label", `Cite ${number.text.trim()}`);
  }
  const text = the(".text");
  text.addEventListener("click", pressed);
  text.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key !== " " || !(target instanceof HTMLElement) || !target.matches("a.locator")) return;
    event.preventDefault();
    target.click();
  });
  document.addEventListener("keydown", toOffer);
  document.addEventListener("selectionchange", unhurried(offerIt, QUIET));
}
