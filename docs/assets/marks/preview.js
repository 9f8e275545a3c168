// One preview for every mark: what it says of its words, and the way to the entry. It opens under the pointer after a
// moment, at once under the keyboard, at the first tap of a finger; the second tap follows the link, as Enter does.

import { closing, element, the } from "../edition/page.js";
import { isBeside, light, markOf, noteOf, startBeside } from "./beside.js";
import { copied, described } from "./explained.js";
import { settle } from "./settle.js";

/** @typedef {import("./beside.js").Mark} Mark */

const OPENS = 250; // milliseconds
const CLOSES = 300;
const MARKS = "a.term, a.dated, a.emendation, a.footnote-ref";
let open = /** @type {{ mark: Mark, preview: HTMLElement | null } | null} */ (null);
let pointed = /** @type {Mark | null} */ (null);
let opening = 0;
let leaving = 0;
let finger = false; // what pressed last was no mouse
let known = false; // and what it pressed was open

/** @param {EventTarget | null} target @returns {Mark | null} */
function markAt(target) {
  if (!(target instanceof Element)) return null;
  return target.closest(MARKS) || markOf(target.closest(".footnote li"));
}

// ---- Open and closed

/** True for what belongs to the mark that is open. @param {EventTarget | null} target */
function holds(target) {
  if (!open || !(target instanceof Node)) return false;
  return markAt(target) === open.mark || (open.preview !== null && open.preview.contains(target));
}

/** @param {boolean} [byKey] whether the focus goes back to the mark */
function close(byKey) {
  clearTimeout(opening);
  stay();
  if (!open) return;
  const { mark, preview } = open;
  const back = byKey && preview && preview.contains(document.activeElement);
  light();
  mark.removeAttribute("aria-expanded");
  if (back) mark.focus(); // before the preview goes, so that nothing opens again
  open = null;
  if (preview) preview.remove();
}

/** @param {Mark} mark @param {number} [pointer] the height of the pointer */
function show(mark, pointer = -1) {
  if (open && open.mark === mark) return;
  close();
  const note = noteOf(mark);
  const beside = note && isBeside();
  const parts = beside ? [] : note ? copied(note, mark) : described(mark);
  const preview = parts.length ? element("div", "preview editorial", ...parts) : null;
  open = { mark, preview };
  if (beside) light(mark, note);
  if (!preview) return;
  preview.setAttribute("role", "note");
  preview.tabIndex = -1;
  mark.setAttribute("aria-expanded", "true");
  mark.after(preview);
  const others = [...document.querySelectorAll(MARKS)].filter((one) => one !== mark);
  settle(preview, mark, others, pointer);
}

function stay() {
  clearTimeout(leaving);
  leaving = 0;
}

/** Closes after a moment what the pointer has left and the focus is not on. */
function leave() {
  if (open && !leaving && !holds(document.activeElement)) leaving = window.setTimeout(close, CLOSES);
}

// ---- Pointer, keyboard, finger

/** @param {PointerEvent} event */
function over({ target, pointerType, clientY }) {
  if (pointerType === "touch") return;
  const mark = markAt(target);
  const came = mark !== pointed;
  pointed = mark;
  if (came) clearTimeout(opening);
  if (holds(target)) stay();
  else leave();
  if (!mark || !came || holds(target)) return;
  const wait = noteOf(mark) && isBeside() ? 0 : OPENS;
  opening = window.setTimeout(show, wait, mark, clientY);
}

/** What the keyboard comes to opens; a browser that does not tell how the focus came is taken to mean that.
 * @param {FocusEvent} event */
function focused({ target }) {
  const mark = markAt(target);
  try {
    if (!mark || !(/** @type {Element} */ (target).matches(":focus-visible"))) return;
  } catch {
    // an older browser
  }
  if (mark) reach(mark);
}

/** Shows what a mark says, and brings into the window the note beside the text. @param {Mark} mark */
function reach(mark) {
  show(mark);
  const note = isBeside() && noteOf(mark);
  if (note) note.scrollIntoView({ block: "nearest" });
}

/** @param {MouseEvent} event */
function pressed(event) {
  const mark = event.target instanceof Element && /** @type {Mark | null} */ (event.target.closest(MARKS));
  if (!mark || !event.detail || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (finger ? known : !noteOf(mark)) return;
  event.preventDefault();
  reach(mark);
}

/** Makes the marks of the page explain themselves. Without this they lead to their entries. */
export function startMarks() {
  const text = the(".text");
  if (!text || !the(MARKS) || getComputedStyle(text).position !== "relative") return; // without the styles nothing has a place
  startBeside(text, close);
  document.addEventListener("pointerover", over);
  document.documentElement.addEventListener("pointerleave", leave);
  document.addEventListener("focusin", focused);
  document.addEventListener("focusout", ({ relatedTarget }) => open && !holds(relatedTarget) && close());
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    finger = pointerType !== "mouse";
    known = holds(target);
  });
  document.addEventListener("click", pressed);
  closing(close, () => (open ? [open.mark, open.preview, noteOf(open.mark)] : []));
}
