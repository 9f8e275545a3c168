// The vocabulary: where every word stands, which words share a stem, and how each is written.
(function (search) {
  "use strict";

  var SLICE = 8; // milliseconds

  /** The words of a unit, the seed's own words added at emended places and joined forms at hyphens. */
  function tokens(unit) {
    var list = search.words(unit.text);
    list.forEach(function (token) { token.forms = [[token.form, 1]]; });
    join(unit.text, list);
    unit.seed.forEach(function (change) { emend(list, change); });
    return list;
  }

  /** "self-determination" is found as "selfdetermination" too. */
  function join(text, list) {
    list.slice(1).forEach(function (token, place) {
      var before = list[place];
      if (/^[-‐‑]$/.test(text.slice(before.end, token.start))) before.forms.push([before.form + token.form, 2]);
    });
  }

  /** A change's seed words stand beside those of the reading; a word the seed lacks may be skipped in a phrase. */
  function emend(list, change) {
    var inside = list.filter(function (token) { return token.start < change[0] + change[1] && token.end > change[0]; });
    var seed = search.words(change[2]);
    inside.slice(seed.length).forEach(function (token) { token.optional = seed.length > 0 && token.form !== seed[0].form; });
    seed.forEach(function (word, place) {
      if (!inside[place] || inside[place].form === word.form) return;
      inside[place].forms.push([word.form, seed.length === 1 ? inside.length : 1]);
      inside.forEach(function (token) { token.optional = false; });
    });
  }

  function note(library, unit, token, place, form, length) {
    var entry = library.words.get(form);
    if (!entry) {
      entry = { form: form, stem: search.stem(form), written: token.text, units: new Map() };
      library.words.set(form, entry);
      if (!library.stems.has(entry.stem)) library.stems.set(entry.stem, []);
      library.stems.get(entry.stem).push(entry);
    }
    if (length === 1 && form === token.form && token.text === form) entry.written = form;
    if (form !== token.form) entry.written = form;
    if (!entry.units.has(unit.id)) entry.units.set(unit.id, []);
    entry.units.get(unit.id).push([place, length]);
    entry.essay = entry.essay || unit.essay;
  }

  function empty(units) {
    return { units: units, words: new Map(), stems: new Map(), length: 0 };
  }

  function read(made, unit) {
    unit.tokens = tokens(unit);
    unit.size = unit.tokens.length;
    made.length += unit.size / made.units.length;
    unit.tokens.forEach(function (token, place) {
      token.forms.forEach(function (form) { note(made, unit, token, place, form[0], form[1]); });
    });
  }

  /** The words of some units, each at the place of its number. */
  function vocabulary(units) {
    var made = empty(units);
    units.forEach(function (unit) { read(made, unit); });
    return made;
  }

  function finished(made, index) {
    made.chapters = index.chapters;
    made.aliases = search.aliases(index, made);
    return made;
  }

  /** The library of an index. */
  function library(index) {
    return finished(vocabulary(search.units(index)), index);
  }

  /** The same, made in slices, so that the page answers to its reader meanwhile; `done` is called with it. */
  function libraryInSlices(index, done) {
    var made = empty(search.units(index));
    var next = 0;
    function slice() {
      var end = performance.now() + SLICE;
      while (next < made.units.length && performance.now() < end) read(made, made.units[next++]);
      setTimeout(next < made.units.length ? slice : finish);
    }
    function finish() {
      finished(made, index);
      setTimeout(function () { done(made); });
    }
    setTimeout(slice);
  }

  search.library = library;
  search.libraryInSlices = libraryInSlices;
  search.tokens = tokens;
  search.vocabulary = vocabulary;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
