// The search itself, fetched when a reader turns to it.

import { makeLibrary } from "./library.js";
import { serve } from "./panel.js";
import { addressFrom } from "./snippet.js";
import { apparatusUnits, textUnits } from "./units.js";

window.EditionSearch = {
  start: async (view, load) => {
    const index = /** @type {Index} */ (window.EditionIndex);
    const { base = "." } = view.form.dataset;
    const disk = location.protocol === "file:";
    const library = await makeLibrary(index, textUnits(index));
    const more = async () => {
      await load();
      return apparatusUnits(index, /** @type {Apparatus} */ (window.EditionApparatus));
    };
    serve(view, library, (url, words) => addressFrom(base, url, words, disk), more);
  },
};
