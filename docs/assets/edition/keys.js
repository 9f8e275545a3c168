// The keys that act on the whole page: "/" leads to the search, left and right turn the page. One setting turns them off.

import { the } from "./page.js";

const FIELD = "input, select, textarea, [contenteditable]";
const MOVING = `${FIELD}, [tabindex="0"], #view, #menu, .find-panel, .cite-panel, .preview`;
const TURNS = /** @type {Record<string, string>} */ ({ ArrowLeft: "prev", ArrowRight: "next" });

function on() {
  return window.EditionSettings.read("keys", "on") !== "off";
}

/** Whether the arrows have something else to do: a selection to end, a page wider than its window to move. */
function engaged() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const selection = getSelection();
  const { scale = 1 } = window.visualViewport || {};
  return scale > 1 || scrollWidth > clientWidth || Boolean(selection && !selection.isCollapsed);
}

/** @param {KeyboardEvent} event */
function press(event) {
  const { key, target, ctrlKey, altKey, metaKey, shiftKey, defaultPrevented } = event;
  if (ctrlKey || altKey || metaKey || defaultPrevented || !(target instanceof Element) || !on()) return;
  if (key === "/" && !target.closest(FIELD)) {
    event.preventDefault();
    the(".find-input").focus();
    /** @type {HTMLInputElement} */ (the(".find-input")).select();
  }
  if (!TURNS[key] || shiftKey || target.closest(MOVING) || engaged()) return;
  const link = the(`a[rel=${TURNS[key]}]`);
  if (link) link.click();
}

/** Listens to the keys, and to the boxes that turn them off. */
export function startKeys() {
  /** @type {NodeListOf<HTMLInputElement>} */
  const boxes = document.querySelectorAll("[name=keys]");
  const show = () => {
    for (const box of boxes) box.checked = on();
  };
  show();
  for (const box of boxes) {
    box.addEventListener("change", () => {
      window.EditionSettings.write("keys", box.checked ? "on" : "off");
      show();
    });
  }
  document.addEventListener("keydown", press);
}
