// Notes beside the text, where there is room: the notes themselves leave the end of the chapter for the height of their
// marks, so that nothing stands twice. A note and its mark light up together.

import { the } from "../edition/page.js";

const WIDE = "(min-width: 76.25em)";
const root = document.documentElement;

/** @typedef {HTMLAnchorElement} Mark a mark in the text, which leads to what explains it */

/** The note of a mark, if it is one of a note. @param {Mark} mark */
export function noteOf(mark) {
  return mark.matches(".footnote-ref") ? document.getElementById(decodeURIComponent(mark.hash.slice(1))) : null;
}

/** The mark of a note that stands beside the text. @param {Element | null} note @returns {Mark | null} */
export function markOf(note) {
  return note && isBeside() ? the(`a.footnote-ref[href="#${note.id}"]`) : null;
}

/** True while the notes stand beside the text. */
export function isBeside() {
  return root.classList.contains("beside");
}

/** Lights up a mark and its note, and nothing else. @param {(Element | null)[]} pair */
export function light(...pair) {
  for (const one of document.querySelectorAll(".lit")) one.classList.remove("lit");
  for (const one of pair) if (one) one.classList.add("lit");
}

/** Puts every note at the height of its mark, or under the one before. @param {Element} text @param {Mark[]} marks */
function place(text, marks) {
  const { top } = text.getBoundingClientRect();
  let free = 0;
  for (const mark of marks) {
    const note = /** @type {HTMLElement} */ (noteOf(mark));
    const at = Math.max(mark.getBoundingClientRect().top - top - 4, free);
    note.style.setProperty("--top", `${at}px`);
    free = at + note.offsetHeight + 10;
  }
}

/** Puts the notes beside the text as long as there is room. Without the styles there is none.
 * @param {HTMLElement} text @param {() => void} moved what is done about what was open */
export function startBeside(text, moved) {
  const marks = [...document.querySelectorAll(/** @type {"a"} */ ("a.footnote-ref"))].filter(noteOf);
  if (!marks.length || getComputedStyle(text).position !== "relative") return;
  const again = () => {
    moved();
    root.classList.toggle("beside", matchMedia(WIDE).matches);
    // beside its mark a note needs no way back to it by the Tab key
    for (const back of document.querySelectorAll(/** @type {"a"} */ ("a.footnote-backref")))
      back.tabIndex = isBeside() ? -1 : 0;
    if (isBeside()) place(text, marks);
  };
  again();
  const target = isBeside() && the(".footnote :target");
  if (target) target.scrollIntoView({ block: "center" });
  addEventListener("resize", again);
  document.addEventListener("edition:setting", again);
  new ResizeObserver(again).observe(text);
  if (document.fonts) document.fonts.ready.then(again);
}
