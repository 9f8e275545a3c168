// All that a page loads of the search: it waits until the reader turns to it, then fetches the rest.

import { load } from "../edition/load.js";
import { button } from "../edition/page.js";
import { viewOf } from "./view.js";

const FAILED = "The search could not be loaded.";
let asked = false;

/** Loads index and engine once, then starts it; after a failure the next key, or the button, tries again.
 * @param {View} view */
async function wake(view) {
  if (asked) return;
  asked = true;
  const { index = "", apparatus = "", engine = "", type = "" } = view.form.dataset;
  try {
    await Promise.all([load(index, ""), load(engine, type)]);
  } catch {
    return fail(view);
  }
  say(view, "");
  view.panel.hidden = true;
  window.EditionSearch.start(view, () => load(apparatus, ""));
}

/** Says a line where it is seen and where it is heard, with what follows it.
 * @param {View} view @param {string} line @param {Node[]} children */
function say(view, line, ...children) {
  view.summary.textContent = line;
  view.status.textContent = line;
  view.list.textContent = "";
  view.list.append(...children);
}

/** Offers another try. @param {View} view */
function fail(view) {
  asked = false;
  const again = button("find-more", "Try again", () => {
    view.input.focus();
    wake(view);
  });
  say(view, FAILED, again);
  view.panel.hidden = !view.input.value;
}

/** Waits for the reader to turn to the search. */
export function startSearch() {
  const view = viewOf();
  if (!view.form) return;
  for (const name of ["focus", "input"]) view.input.addEventListener(name, () => wake(view));
  view.input.value = new URLSearchParams(location.search).get("q") || view.input.value;
  if (view.input.value) wake(view);
}
