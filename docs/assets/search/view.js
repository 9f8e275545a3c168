// The parts of the search that stand on the page.

import { the } from "../edition/page.js";

/** The search's field and panel. @returns {View} */
export function viewOf() {
  return {
    form: the(".find"),
    input: the(".find-input"),
    status: the(".find-status"),
    panel: the(".find-panel"),
    summary: the(".find-summary"),
    list: the(".find-results"),
  };
}
