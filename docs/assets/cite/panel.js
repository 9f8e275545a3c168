// The panel that opens from a paragraph's number, or from a selected passage: one at a time, and the focus goes into it and back.

import { closing, element, the, unhurried } from "../edition/page.js";
import { settle } from "./beside.js";

const STOPS = "a, button, select";
let open = /** @type {{ panel: HTMLElement, opener: HTMLElement, again: () => void } | null} */ (null);

/** Takes the panel away and leaves the focus alone; what it was opened from, if it was open. */
function leave() {
  if (!open) return null;
  const { panel, opener, again } = open;
  open = null;
  removeEventListener("resize", again);
  panel.remove();
  return opener;
}

/** @param {boolean} [byKey] whether the window follows the focus, back to where the panel was opened from */
export function close(byKey) {
  const opener = leave();
  if (opener) opener.focus({ preventScroll: !byKey });
}

/** The Tab key past either end leaves the panel. @param {KeyboardEvent} event */
function tab(event) {
  if (event.key !== "Tab" || !open) return;
  const stops = open.panel.querySelectorAll(STOPS);
  if (event.target !== stops[event.shiftKey ? 0 : stops.length - 1]) return;
  event.preventDefault();
  close(true);
}

/** Opens the panel beside a box of the page.
 * @param {string} label @param {(string | Node)[]} parts @param {() => DOMRect} box @param {HTMLElement} opener */
export function show(label, parts, box, opener) {
  leave();
  const panel = element("div", "cite-panel", ...parts);
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", label);
  the(".text").append(panel);
  const again = unhurried(() => settle(panel, box), 100);
  open = { panel, opener, again };
  panel.addEventListener("keydown", tab);
  panel.addEventListener("change", () => settle(panel, box));
  addEventListener("resize", again);
  settle(panel, box);
  the(".cite-button", panel).focus({ preventScroll: true });
}

/** Closes what is open when the reader turns to something else. */
export function startPanel() {
  closing(close, () => [open && open.panel]);
  document.addEventListener("focusin", ({ target }) => {
    if (open && !open.panel.contains(/** @type {Node} */ (target))) leave();
  });
}
