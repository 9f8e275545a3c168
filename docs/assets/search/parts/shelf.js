// Fetches the parts of an index as they are wanted: the places of words, and the texts of chapters.
(function (search) {
  "use strict";

  var NOWHERE = new Map();

  /** Where a word stands, from a part: under every unit's number its places, each with how many words it spans. */
  function decode(said) {
    var found = new Map();
    var id = 0;
    said.forEach(function (unit) {
      var steps = unit.split(".");
      var place = 0;
      id += parseInt(steps[0], 36);
      found.set(id, steps.slice(1).map(function (step) {
        place += parseInt(step, 36);
        return [place, step.indexOf("_") < 0 ? 1 : Number(step.split("_")[1])];
      }));
    });
    return found;
  }

  /** The part that has a word's places: the last that begins at it or before. */
  function stretch(starts, number) {
    var low = 0;
    for (var high = starts.length; high - low > 1;) {
      var middle = (low + high) >> 1;
      if (starts[middle] <= number) low = middle;
      else high = middle;
    }
    return low;
  }

  /** A word's places, none while its part is on its way; the commonest words have theirs in phrases only. */
  function places(entry, phrase) {
    var library = entry.library;
    if (entry.held && (phrase || !search.stops.has(entry.form) || library.bare)) return entry.held;
    if (!phrase && !library.bare && search.stops.has(entry.form)) return NOWHERE;
    var number = stretch(library.index.stretches, entry.number);
    if (!library.parts.has("words-" + number)) {
      library.want("words-" + number);
      library.due.add(entry);
      return NOWHERE;
    }
    return read(library, entry, number);
  }

  /** Keeps a word's places as they stand in its part. */
  function read(library, entry, number) {
    entry.held = decode(library.parts.get("words-" + number)[entry.number - library.index.stretches[number]].split(" "));
    return entry.held;
  }

  /** Reads the words that were waiting for a part, apart from the answer that will need them, so that neither holds the page for long. */
  function readDue(library, number) {
    library.due.forEach(function (entry) {
      if (stretch(library.index.stretches, entry.number) !== number) return;
      library.due.delete(entry);
      read(library, entry, number);
    });
  }

  /** A part has come: a chapter's units get their texts. */
  function put(library, name, body) {
    library.parts.set(name, body);
    var number = Number(name.split("-")[1]);
    if (!name.startsWith("chapter-")) return readDue(library, number);
    search.chapterUnits(body, number).forEach(function (unit, place) {
      Object.assign(library.units[library.first[number - 1] + place], unit, { part: "" });
    });
  }

  function load(library, view, name, done) {
    var waiting = library.coming.get(name);
    if (waiting) return waiting.push(done);
    library.coming.set(name, [done]);
    var made = document.createElement("script");
    made.src = view.base + "/search/" + name + ".js?" + library.index.version;
    made.onload = function () { arrived(library, name, made); };
    made.onerror = function () {
      library.lost.add(name);
      view.status.textContent = "A part of the search could not be loaded.";
      arrived(library, name, made);
    };
    document.head.appendChild(made);
  }

  function arrived(library, name, script) {
    var waiting = library.coming.get(name);
    library.coming.delete(name);
    script.remove();
    setTimeout(function () { waiting.forEach(function (done) { done(); }); }, 0);
  }

  /** Fetches what has been wanted; true if there is something, then `again` is called when all has come. */
  function fetch(library, view, again) {
    var names = Array.from(library.wanted);
    var left = names.length;
    library.wanted.clear();
    view.panel.setAttribute("aria-busy", String(left > 0));
    names.forEach(function (name) {
      load(library, view, name, function () {
        left -= 1;
        if (!left) again();
      });
    });
    return names.length > 0;
  }

  /** Gives a library its parts: `want` one by its name, `fetch` what has been wanted. */
  function shelve(library, view) {
    Object.assign(library, { parts: new Map(), wanted: new Set(), coming: new Map(), lost: new Set(), due: new Set(), bare: false });
    library.want = function (name) { if (!library.lost.has(name)) library.wanted.add(name); };
    library.fetch = function (again) { return fetch(library, view, again); };
    library.index.put = function (name, body) { put(library, name, body); };
  }

  search.places = places;
  search.shelve = shelve;
})(globalThis.EditionSearch);
