// The search of the one-file form, where index and engine stand on the page itself.

import { the } from "../edition/page.js";
import { extend, makeLibrary } from "./library.js";
import { serve } from "./panel.js";
import { apparatusUnits, textUnits } from "./units.js";
import { viewOf } from "./view.js";

/** Every address is on this page, a chapter's under its number. @param {string} url */
function address(url) {
  const [page, id] = url.split("#");
  return id ? `#${id}` : `#chapter-${parseInt(page.split("/")[1], 10)}`;
}

/** Names and terms have no place in this form, so they are not found; their words still lead to the paragraphs. */
async function start() {
  the(".find-setting").remove();
  const index = /** @type {Index & Apparatus} */ (JSON.parse(the("#search-index").textContent || ""));
  const here = (/** @type {Unit} */ unit) => document.getElementById(unit.url.split("#")[1]);
  const library = await makeLibrary(index, textUnits(index));
  await extend(library, apparatusUnits(index, index).filter(here));
  serve(viewOf(), library, address);
}

start();
