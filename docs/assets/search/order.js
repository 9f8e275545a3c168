// The order in which results are read: the best three as they are, the others by chapter.
(function (search) {
  "use strict";

  var FIRST = 3;

  function headingOf(result) {
    var unit = result.unit;
    return unit.chapter || "apparatus";
  }

  /** The others, chapter by chapter in the order of each one's best; the third's own chapter goes on. */
  function byChapter(results, before) {
    var groups = new Map([[before, []]]);
    results.forEach(function (result) {
      var heading = headingOf(result);
      if (!groups.has(heading)) groups.set(heading, []);
      groups.get(heading).push(result);
    });
    return Array.from(groups.values()).flat();
  }

  function arrange(results) {
    var first = results.slice(0, FIRST);
    var last = first.length ? headingOf(first[first.length - 1]) : null;
    return first.concat(byChapter(results.slice(FIRST), last));
  }

  /** Every result in the order of reading. */
  function order(answer) {
    return arrange(answer.essay).concat(answer.apparatus, arrange(answer.rest));
  }

  search.order = order;
  search.headingOf = headingOf;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
