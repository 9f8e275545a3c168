// Builds the library of an index in parts out of its head, in slices short enough to type on meanwhile.
(function (search) {
  "use strict";

  var SLICE = 400;

  function Entry(library, number, form, written) {
    this.library = library;
    this.number = number;
    this.form = form;
    this.written = written || form;
    this.stem = search.stem(form);
    this.essay = library.index.counts[number];
  }

  Object.defineProperty(Entry.prototype, "units", { get: function () { return search.places(this, false); } });

  /** A paragraph or a note whose text has not come yet. */
  function waiting(chapter, number, place, kind, size) {
    var at = number + "." + place;
    var url = "chapters/" + chapter.name + "/#p" + number + "-" + place;
    return { kind: kind, essay: true, chapter: number, at: at, address: at, url: url, text: "…", seed: [], breaks: [[0, chapter.pages[0]]], size: size, part: "chapter-" + number };
  }

  function add(library, unit) {
    unit.id = library.units.length;
    library.units.push(unit);
    library.length += unit.size;
  }

  function addChapter(library, chapter, place) {
    library.first.push(library.units.length);
    chapter.paragraphs.forEach(function (sizes, paragraph) {
      sizes.forEach(function (size, note) { add(library, waiting(chapter, place + 1, paragraph + 1, note ? "note" : "paragraph", size)); });
    });
  }

  function addApparatus(library, unit) {
    add(library, Object.assign(unit, { essay: false, size: search.words(unit.text).length }));
  }

  function addWord(library, said, number) {
    var entry = new Entry(library, number, said.split("|")[0], said.split("|")[1]);
    library.words.set(entry.form, entry);
    if (!library.stems.has(entry.stem)) library.stems.set(entry.stem, []);
    library.stems.get(entry.stem).push(entry);
  }

  function finish(library, index) {
    library.length /= library.units.length;
    library.optional = new Set(index.optional.map(function (one) { return one.join("."); }));
    library.aliases = search.aliases(index, library);
  }

  /** The work cut into slices: functions to be called one after the other. */
  function slices(list, work) {
    var made = [];
    for (var start = 0; start < list.length; start += SLICE) made.push(list.slice(start, start + SLICE).forEach.bind(list.slice(start, start + SLICE), shifted(work, start)));
    return made;
  }

  function shifted(work, start) {
    return function (one, place) { work(one, start + place); };
  }

  function run(steps, done) {
    if (!steps.length) return done();
    steps[0]();
    setTimeout(function () { run(steps.slice(1), done); }, 0);
  }

  /** Builds the library, then starts the search. */
  function gather(view, index) {
    var library = { index: index, units: [], first: [], words: new Map(), stems: new Map(), chapters: index.chapters, length: 0 };
    search.shelve(library, view);
    run([].concat(
      slices(index.chapters, addChapter.bind(null, library)),
      slices(search.apparatusUnits(index), function (unit) { addApparatus(library, unit); }),
      slices(index.words.split(" "), addWord.bind(null, library)),
      [finish.bind(null, library, index), search.titles.bind(null, library)]
    ), function () { search.start(view, library); });
  }

  search.gather = gather;
})(globalThis.EditionSearch);
