// The go-to box: 9.3, p. 25, chapter 9 and chapters' titles lead straight there.
(function (search) {
  "use strict";

  var PARAGRAPH = /^(?:#|§|para(?:graph)?\.?)?\s*p?\.?\s*(\d{1,3})\s*[.:·-]\s*(\d{1,3})$/i;
  var PAGE = /^(?:pp?|pg|pages?)\.?\s*-?(\d{1,5})(?:\s*[-–]\s*\d{1,5})?$/i;
  var CHAPTER = /^(?:ch|chap|chapter)\.?\s*(\d{1,4}|[a-z]+)$/i;
  var NUMBER = /^\d{1,2}$/;
  var NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(" ");
  var SMALL = new Set(["the", "of", "and", "to", "from", "a"]);

  function chapterAnswer(library, number, exact) {
    var chapter = library.chapters[number - 1];
    if (!chapter) return null;
    var pages = chapter.pages[0] === chapter.pages[1] ? "p. " + chapter.pages[0] : "pp. " + chapter.pages.join("–");
    return { address: "chapter:" + number, label: "Chapter " + number, detail: chapter.title + ", " + pages, url: "chapters/" + chapter.name + "/", exact: exact };
  }

  function paragraphAnswer(library, chapter, number) {
    var unit = library.units.find(function (one) { return one.address === chapter + "." + number; });
    return unit && { address: unit.address, label: "Paragraph " + unit.address, detail: unit.text.slice(0, 80) + "…", url: unit.url, exact: true };
  }

  function pageAnswer(library, page, exact) {
    var place = library.chapters.findIndex(function (one) { return one.pages[0] <= page && page <= one.pages[1]; });
    if (place < 0) return null;
    var chapter = library.chapters[place];
    return { address: "page:" + page, label: "Page " + page, detail: (place + 1) + ". " + chapter.title, url: "chapters/" + chapter.name + "/#page-" + page, exact: exact };
  }

  function content(text) {
    return search.words(text).map(function (word) { return word.form; }).filter(function (form) {
      return !SMALL.has(form) && !/^\d+$/.test(form);
    }).map(search.stem);
  }

  /** The words of every chapter's title, and of its part before a colon. */
  function titles(library) {
    library.titles = library.titles || library.chapters.map(function (chapter) { return [content(chapter.title), content(chapter.title.split(":")[0])]; });
    return library.titles;
  }

  /** The chapter whose title, or its part before a colon, is mostly these words. */
  function titled(library, text) {
    var wanted = content(text);
    var place = titles(library).findIndex(function (both) {
      return both.some(function (words) {
        return wanted.length * 2 > words.length && wanted.every(function (word) { return words.indexOf(word) >= 0; });
      });
    });
    return wanted.length && place >= 0 ? chapterAnswer(library, place + 1, false) : null;
  }

  function missing(what) {
    return { missing: "There is no " + what + "." };
  }

  function chapterNumber(text) {
    return /^\d/.test(text) ? Number(text) : NUMBERS.indexOf(text.toLowerCase());
  }

  /** The place that the query names: {address, label, detail, url, exact}, {missing}, or null if it names none. */
  function direct(library, query) {
    var text = search.visible(query).trim().replace(/^["“”]+|["“”]+$/g, "");
    var match = PARAGRAPH.exec(text);
    if (match) return paragraphAnswer(library, match[1], match[2]) || missing("paragraph " + match[1] + "." + match[2]);
    match = PAGE.exec(text);
    if (match) return pageAnswer(library, Number(match[1]), true) || missing("page " + match[1] + " in the essay, which runs from page " + library.chapters[0].pages[0] + " to page " + library.chapters[library.chapters.length - 1].pages[1]);
    match = CHAPTER.exec(text);
    if (match && chapterNumber(match[1]) >= 0) {
      return chapterAnswer(library, chapterNumber(match[1]), true) || missing("chapter " + match[1]);
    }
    return NUMBER.test(text) ? pageAnswer(library, Number(text), false) : titled(library, text);
  }

  search.direct = direct;
  search.titles = titles;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
