// What the engine does otherwise when its index is in parts: phrases by the places of words, quotations and details by texts that come.
(function (search) {
  "use strict";

  var RARE = 6;
  var LIKELY = 3;
  var SHORTEST = 6;
  var whole = { phrase: search.matching.phrase, resolve: search.resolve, quotation: search.quotation, detail: search.detail, direct: search.direct };

  function starts(library, form, how, open) {
    if (how === "stem") return library.stems.get(search.stem(form)) || [];
    if (open) return search.matching.beginning(library, form);
    return library.words.has(form) ? [library.words.get(form)] : [];
  }

  function at(maps, id, place) {
    for (var one = 0; one < maps.length; one += 1) {
      var found = (maps[one].get(id) || []).find(function (each) { return each[0] === place; });
      if (found) return found;
    }
    return null;
  }

  /** How far a phrase goes from the end of its first word, or -1. */
  function follow(library, steps, id, end) {
    return steps.slice(1).reduce(function (place, maps) {
      if (place < 0) return place;
      var found = at(maps, id, place);
      while (!found && library.optional.has(id + "." + place)) found = at(maps, id, place += 1);
      return found ? place + found[1] : -1;
    }, end);
  }

  function size(maps) {
    return maps.reduce(function (sum, map) { return sum + map.size; }, 0);
  }

  /** Adds every place of a phrase, looked for in the units of its rarest word. */
  function phrase(library, found, forms, options) {
    if (!library.index) return whole.phrase(library, found, forms, options);
    var steps = forms.map(function (form, place) {
      return starts(library, form, options.how, options.open && place === forms.length - 1).map(function (entry) { return search.places(entry, true); });
    });
    var rarest = steps.reduce(function (one, other) { return size(other) < size(one) ? other : one; });
    new Set(rarest.flatMap(function (map) { return Array.from(map.keys()); })).forEach(function (id) {
      steps[0].forEach(function (map) {
        (map.get(id) || []).forEach(function (place) {
          var end = follow(library, steps, id, place[0] + place[1]);
          if (end > 0) search.matching.put(found, id, { place: place[0], length: end - place[0], quality: options.quality, why: options.why });
        });
      });
    });
  }

  /** The clauses with their places, without the commonest words unless there is nothing else; none while parts are on their way. */
  function resolve(library, clauses) {
    library.bare = clauses.every(function (clause) { return clause.stop; });
    var made = whole.resolve(library, clauses);
    if (library.wanted.size) return [];
    return library.bare ? made : made.filter(function (clause) { return !clause.stop; });
  }

  /** The paragraphs and notes that have most of a quotation's rarest words. */
  function likely(library, words) {
    var entries = new Set(words.map(function (word) { return library.words.get(word.form); }).filter(function (entry) { return entry && entry.essay; }));
    var tally = new Map();
    Array.from(entries).sort(function (one, other) { return one.essay - other.essay; }).slice(0, RARE).forEach(function (entry) {
      search.places(entry, true).forEach(function (_, id) { tally.set(id, (tally.get(id) || 0) + 1 / entry.essay); });
    });
    var all = Array.from(tally).filter(function (one) { return library.units[one[0]].essay; });
    return all.sort(function (one, other) { return other[1] - one[1] || one[0] - other[0]; }).slice(0, LIKELY).map(function (one) { return library.units[one[0]]; });
  }

  /** A quotation is looked for in the few units that are likely, as in a library of their own. */
  function quotation(library, query) {
    var words = search.words(search.visible(query)).slice(0, 600);
    if (words.length < SHORTEST) return [];
    var units = likely(library, words);
    units.forEach(function (unit) { if (unit.part) library.want(unit.part); });
    if (library.wanted.size) return [];
    var few = [];
    units.forEach(function (unit) { few[unit.id] = unit; });
    return whole.quotation(search.vocabulary(few), query);
  }

  /** What is shown of a result, once its text is there. */
  function detail(library, result) {
    if (result.unit.part) {
      library.want(result.unit.part);
      return Object.assign(result, { marks: [], focus: [0, 0], waits: true });
    }
    if (result.waits) result.marks = null;
    result.waits = false;
    if (!result.unit.tokens) result.unit.tokens = search.tokens(result.unit);
    whole.detail(library, result);
  }

  /** The place that a query names; a paragraph is shown with its first words. */
  function direct(library, query) {
    var made = whole.direct(library, query);
    var unit = made && library.units.find(function (one) { return one.address === made.address; });
    if (unit && unit.part) library.want(unit.part);
    return made;
  }

  /** Puts this engine and the library of the parts behind the field. */
  function start(view) {
    var index = window.EditionIndex;
    search.matching.phrase = phrase;
    Object.assign(search, { resolve: resolve, quotation: quotation, direct: direct, detail: detail });
    search.gather(view, index);
  }

  search.startInParts = start;
})(globalThis.EditionSearch);
