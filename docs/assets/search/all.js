// The search itself, fetched when a reader turns to it.

import { makeLibrary } from "./library.js";
import { serve } from "./panel.js";
import { addressFrom } from "./snippet.js";
import { units } from "./units.js";

window.EditionSearch = {
  start: async (view) => {
    const index = /** @type {Index} */ (window.EditionIndex);
    const { base = "." } = view.form.dataset;
    const disk = location.protocol === "file:";
    serve(view, await makeLibrary(index, units(index)), (url, words) => addressFrom(base, url, words, disk));
  },
};
