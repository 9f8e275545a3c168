// Typing errors: the known words nearest to one that stands nowhere.
(function (search) {
  "use strict";

  var SHORT = 5;
  var LONG = 8;

  /** Insertions, deletions, changes and swaps of neighbours from one word to the other, or `most` + 1 if they are more. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    var older = [];
    var old = Array.from({ length: other.length + 1 }, function (_, place) { return place; });
    for (var row = 1; row <= one.length; row += 1) {
      var line = [row];
      for (var column = 1; column <= other.length; column += 1) {
        var change = one[row - 1] === other[column - 1] ? 0 : 1;
        var least = Math.min(old[column] + 1, line[column - 1] + 1, old[column - 1] + change);
        var swap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        line.push(swap ? Math.min(least, older[column - 2] + 1) : least);
      }
      if (Math.min.apply(null, line) > most) return most + 1;
      older = old;
      old = line;
    }
    return old[other.length];
  }

  function allowed(form) {
    return /\d/.test(form) || form.length < SHORT ? 0 : form.length < LONG ? 1 : 2;
  }

  /** The nearest words of the vocabulary; with `open`, words whose beginning is nearest. */
  function nearest(library, form, open) {
    var most = allowed(form);
    var best = [];
    library.words.forEach(function (entry) {
      var there = open ? entry.form.slice(0, form.length) : entry.form;
      var far = distance(form, there, most);
      if (far > most || entry.form.length < SHORT - 1) return;
      if (far < most) best = [];
      most = far;
      best.push(entry);
    });
    return best;
  }

  /** For a clause found nowhere, what it may have been meant for: {found, written}, or null. */
  function mend(library, clause) {
    var form = clause.forms[0];
    if (clause.phrase || clause.forms.length > 1 || !allowed(form)) return null;
    var near = nearest(library, form, false);
    if (!near.length && clause.open) near = nearest(library, form, true);
    if (!near.length) return null;
    var found = new Map();
    near.forEach(function (entry) {
      search.resolveWord(library, entry.form, false).forEach(function (hits, id) {
        hits.forEach(function (hit) { search.matching.put(found, id, hit); });
      });
    });
    return { found: found, written: Array.from(new Set(near.map(function (entry) { return entry.written; }))) };
  }

  search.mend = mend;
  search.distance = distance;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
