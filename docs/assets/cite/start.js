// All that a page loads of citing: a paragraph's number is a button, a selected passage is offered one, and the rest is
// fetched when one of them is pressed. Without it a number is the link that it looks like.

import { load } from "../edition/load.js";
import { button, the, unhurried } from "../edition/page.js";

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
  history.replaceState(history.state, "", number.hash);
  ask((citing) => citing.paragraph(paragraph, number), follow);
}

/** The range that is selected in the text, if it is of some words. */
function selected() {
  const selection = getSelection();
  if (!selection || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const inText = [...document.querySelectorAll(".text [id^='p'] > .locator")].some((one) =>
    range.intersectsNode(/** @type {Node} */ (one.parentNode)),
  );
  return inText && String(range).trim().split(/\s+/).length >= FEWEST ? range : null;
}

/** Offers to cite what is selected. */
function offerIt() {
  const range = selected();
  if (offer) offer.remove();
  offer = null;
  if (!range || the(".cite-panel")) return;
  const box = range.getBoundingClientRect();
  const made = button("cite-offer", "Cite", () =>
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
  const text = the(".text").getBoundingClientRect();
  made.style.setProperty("top", `${Math.min(box.bottom, innerHeight - 48) - text.top + 6}px`);
  made.style.setProperty("left", `${Math.max(0, Math.min(box.right - text.left, text.width - 60))}px`);
  made.addEventListener("pointerdown", (event) => event.preventDefault());
  the(".text").append(made);
  offer = made;
}

/** Makes the numbers and passages of a text ways to cite them. */
export function startCiting() {
  if (!document.body.dataset.cite) return;
  for (const number of document.querySelectorAll(/** @type {"a"} */ ("a.locator"))) {
    number.setAttribute("role", "button");
    number.setAttribute("aria-haspopup", "dialog");
    number.setAttribute("aria-label", `Cite ${number.dataset.n}`);
  }
  const text = the(".text");
  text.addEventListener("click", pressed);
  text.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key !== " " || !(target instanceof HTMLElement) || !target.matches("a.locator")) return;
    event.preventDefault();
    target.click();
  });
  document.addEventListener("selectionchange", unhurried(offerIt, QUIET));
}
