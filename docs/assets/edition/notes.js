// Notes at their marks: beside the text where there is room, otherwise opened in place by hover, focus and tap.
// The list at the chapter's end stays as it is; what is shown here is a copy of it without ids.

import { closing, element, the, unhurried } from "./page.js";

const PATIENCE = 300; // milliseconds
const WIDE = "(min-width: 76.25em)";

/** @typedef {HTMLAnchorElement} Mark a note's mark in the text */
let open = /** @type {{ note: HTMLElement, mark: Mark } | null} */ (null);

/** @param {Mark} mark */
function noteOf(mark) {
  return document.getElementById(decodeURIComponent(mark.hash.slice(1)));
}

function isWide() {
  return matchMedia(WIDE).matches;
}

/** The note of a mark, copied into an element. @param {Mark} mark @param {string} kind */
function copy(mark, kind) {
  const note = /** @type {HTMLElement} */ (noteOf(mark));
  const made = element("div", kind, ...[...note.childNodes].map((child) => child.cloneNode(true)));
  for (const link of made.querySelectorAll(".footnote-backref")) link.remove();
  for (const named of made.querySelectorAll("[id]")) named.removeAttribute("id");
  return made;
}

// ---- Beside the text

/** @param {Element} text @param {Mark} mark */
function sidenote(text, mark) {
  const aside = copy(mark, "sidenote");
  aside.setAttribute("aria-hidden", "true");
  for (const link of aside.querySelectorAll("a")) link.tabIndex = -1;
  (the("p", aside) || aside).prepend(element("span", "sidenote-mark", mark.textContent || ""));
  text.append(aside);
  return { mark, aside };
}

/** Puts every note at the height of its mark, or under the one before.
 * @param {Element} text @param {ReturnType<typeof sidenote>[]} pairs */
function place(text, pairs) {
  const { top } = text.getBoundingClientRect();
  let free = 0;
  for (const { mark, aside } of pairs) {
    const at = Math.max(mark.getBoundingClientRect().top - top - 4, free);
    aside.style.setProperty("top", `${at}px`);
    free = at + aside.offsetHeight + 10;
  }
}

// ---- In place

function close() {
  if (!open) return;
  open.note.remove();
  open.mark.removeAttribute("aria-expanded");
  open = null;
}

/** @param {Element} text @param {Mark} mark */
function show(text, mark) {
  if (isWide() || (open && open.mark === mark)) return;
  close();
  open = { mark, note: copy(mark, "gloss") };
  open.note.setAttribute("role", "note");
  mark.setAttribute("aria-expanded", "true");
  text.append(open.note);
  settle(open.note, mark.getBoundingClientRect(), text.getBoundingClientRect());
}

/** Puts the note under its mark, or over it where there is more room.
 * @param {HTMLElement} note @param {DOMRect} at @param {DOMRect} text */
function settle(note, at, text) {
  const left = Math.min(at.left, document.documentElement.clientWidth - note.offsetWidth - 16);
  note.style.setProperty("left", `${Math.max(left, 16) - text.left}px`);
  const room = { below: innerHeight - at.bottom - 16, above: at.top - 64 };
  const below = note.offsetHeight <= room.below || room.below >= room.above;
  note.style.setProperty("max-height", `${below ? room.below : room.above}px`);
  const top = below ? at.bottom + 8 : at.top - note.offsetHeight - 8;
  note.style.setProperty("top", `${top - text.top}px`);
}

/** A browser that does not tell how the focus came treats it as come by the keyboard. @param {Mark} mark */
function byKeyboard(mark) {
  try {
    return mark.matches(":focus-visible");
  } catch {
    return true;
  }
}

/** @param {Element} text @param {Mark} mark */
function watch(text, mark) {
  const leave = unhurried(() => {
    if (open && open.mark === mark && !open.note.matches(":hover")) close();
  }, PATIENCE);
  mark.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(text, mark));
  mark.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave());
  mark.addEventListener("focus", () => byKeyboard(mark) && show(text, mark));
  mark.addEventListener("blur", ({ relatedTarget }) => {
    if (!open || !open.note.contains(/** @type {Node | null} */ (relatedTarget))) close();
  });
  mark.addEventListener("click", (event) => {
    if (isWide() || !event.detail) return;
    event.preventDefault();
    show(text, mark);
  });
}

/** Shows the notes. Without the styles a note has no place beside the text: its mark leads to the list at the end. */
export function startNotes() {
  const text = the(".text");
  /** @type {Mark[]} */
  const marks = [...document.querySelectorAll(/** @type {"a"} */ ("a.footnote-ref"))].filter(noteOf);
  if (!text || !marks.length || getComputedStyle(text).position !== "relative") return;
  let pairs = /** @type {ReturnType<typeof sidenote>[]} */ ([]);
  const again = () => {
    close();
    if (!isWide()) return;
    pairs = pairs.length ? pairs : marks.map((mark) => sidenote(text, mark));
    place(text, pairs);
  };
  again();
  new ResizeObserver(again).observe(text);
  if (document.fonts) document.fonts.ready.then(again);
  for (const mark of marks) watch(text, mark);
  closing(close, () => (open ? [open.note, open.mark] : []));
}
