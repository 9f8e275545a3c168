// Starts the search of the one-file form, where index and engine stand on the page itself.
(function (search) {
  "use strict";

  /** Every address is on this page, a chapter's under its number. */
  search.address = function (base, url) {
    return "#" + (url.split("#")[1] || "chapter-" + parseInt(url.split("/")[1], 10));
  };

  /** Names and terms have no place in this form, so they are not found; their words still lead to the paragraphs. */
  var units = search.units;
  search.units = function (index) {
    return units(index).filter(function (unit) { return document.getElementById(unit.url.split("#")[1]); }).map(function (unit, id) {
      unit.id = id;
      return unit;
    });
  };

  window.EditionIndex = JSON.parse(document.getElementById("search-index").textContent);
  document.querySelector(".find-setting").remove();
  search.start({
    form: document.querySelector(".find"),
    base: ".",
    input: document.querySelector(".find-input"),
    status: document.querySelector(".find-status"),
    panel: document.querySelector(".find-panel"),
    summary: document.querySelector(".find-summary"),
    list: document.querySelector(".find-results")
  });
})(globalThis.EditionSearch);
