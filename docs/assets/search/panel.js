// The panel under the field: opens when there is something to show, goes by arrows, closes on Escape.

import { replaceAddress, the } from "../edition/page.js";
import { ask } from "./engine.js";
import { extend } from "./library.js";
import { build, summary } from "./results.js";

const QUIET = 300; // milliseconds
const WAITING = "Searching …";
const LACKING = "The glossary, the index and the rest of the apparatus could not be loaded.";

/** @param {Running} view */
function links(view) {
  return [...view.panel.querySelectorAll(/** @type {"a"} */ (".find-link, .find-more"))];
}

/** Says the line to screen readers once the reader pauses. @param {Running} view @param {string} line */
function announce(view, line) {
  clearTimeout(view.timer);
  view.timer = setTimeout(() => {
    view.status.textContent = line;
  }, QUIET);
}

/** @param {Running} view @param {boolean} yes */
function open(view, yes) {
  if (!view.inline) view.panel.hidden = !yes;
}

/** Keeps the question in the address, so that it can be shared. @param {string} query */
function share(query) {
  const url = new URL(location.href);
  if (query.trim()) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  replaceAddress(url);
}

/** Moves the focus by one, from the field to the first result and back. @param {Running} view @param {number} step */
function move(view, step) {
  const all = links(view);
  const next = all.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement)) + step;
  const to = next < 0 ? view.input : all[next];
  if (to) to.focus();
}

/** @param {Running} view @param {KeyboardEvent} event */
function keys(view, event) {
  if (event.isComposing) return;
  if (event.key === "Escape" && !view.inline && !view.panel.hidden) {
    event.preventDefault();
    open(view, false);
    view.input.focus();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  if (view.input.value.trim()) open(view, true);
  move(view, event.key === "ArrowDown" ? 1 : -1);
}

/** Shows a line and what is under it. @param {Running} view @param {string} line @param {HTMLElement[]} children */
function put(view, line, children) {
  view.summary.textContent = line;
  view.list.textContent = "";
  view.list.append(...children);
  announce(view, line);
}

/** Shows the first results of an answer, the focus on one that was not there before.
 * @param {Running} view @param {Answer} found @param {number} [most] @param {number} [focus] */
function show(view, found, most, focus) {
  put(view, summary(found), build(view, found, show, most));
  if (focus !== undefined) links(view)[focus].focus();
}

/** Answers what stands in the field; where the essay has nothing, the apparatus is waited for. @param {Running} view */
function answer(view) {
  const query = view.input.value;
  if (!query.trim()) return put(view, "", []);
  const found = ask(view.library, query);
  if (view.failed) found.notices.push(LACKING);
  if (view.whole || view.failed || found.essay.length || found.direct) show(view, found);
  else put(view, WAITING, []);
}

/** Answers as soon as what stands in the field is another, and then with the apparatus. @param {Running} view */
function turn(view) {
  const asked = Boolean(view.input.value.trim());
  share(view.input.value);
  open(view, asked);
  answer(view);
  view.panel.scrollTop = 0;
  if (asked) complete(view);
}

/** Fetches the apparatus, once; a question after a failure tries again. @param {Running} view */
function complete(view) {
  if (!view.completing) view.completing = fetchMore(view);
  return view.completing;
}

/** Adds the apparatus and answers again, unless the reader is among the results already. @param {Running} view */
async function fetchMore(view) {
  try {
    if (view.more) await extend(view.library, await view.more());
    view.whole = true;
  } catch {
    view.completing = undefined;
  }
  view.failed = !view.whole;
  view.form.dataset.ready = view.whole ? "whole" : "";
  if (!view.list.contains(document.activeElement)) answer(view);
}

/** Enter leads to the first answer, waiting for one if need be. @param {Running} view @param {Event} event */
async function submit(view, event) {
  event.preventDefault();
  answer(view);
  if (!the(".find-link", view.list)) await complete(view);
  const first = the(".find-link", view.list);
  if (first) first.click();
}

/** Closes the panel; who pressed with a key is led back to the field, but no keyboard opens under a finger.
 * @param {Running} view @param {MouseEvent} event */
function close(view, { detail }) {
  open(view, false);
  if (!detail) view.input.focus();
}

/** Closes the panel when what is focused or pressed is another part of the page.
 * @param {Running} view @param {EventTarget | null} to */
function leave(view, to) {
  if (to instanceof Node && to.isConnected && !view.panel.contains(to) && !view.form.contains(to)) open(view, false);
}

/** Where a page has a place for them, the results stand in the page. @param {Running} view */
function settle(view) {
  const here = the(".find-here");
  view.inline = Boolean(here);
  if (!here) return;
  here.append(view.panel);
  view.panel.classList.add("find-inline");
  view.panel.hidden = false;
}

/** Puts a library behind the field, its results at their addresses; `more` fetches what is added after the first answer.
 * @param {View} place @param {Library} library @param {Running["address"]} address @param {Running["more"]} [more] */
export function serve(place, library, address, more) {
  const view = /** @type {Running} */ ({
    ...place,
    library,
    address,
    more,
    inline: false,
    whole: !more,
    failed: false,
  });
  settle(view);
  view.input.addEventListener("input", () => turn(view));
  view.form.addEventListener("submit", (event) => submit(view, event));
  for (const part of [view.form, view.panel]) {
    part.addEventListener("keydown", (event) => keys(view, event));
    part.addEventListener("focusout", (event) => leave(view, event.relatedTarget));
  }
  the(".find-close", view.panel).addEventListener("click", (event) => close(view, event));
  document.addEventListener("click", (event) => leave(view, event.target));
  view.form.dataset.ready = "";
  if (view.input.value.trim()) turn(view);
}
