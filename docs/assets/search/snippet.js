// The words around what was found, as pieces of text that are marked or not, and the link that carries the words along.
(function (search) {
  "use strict";

  var BEFORE = 70;
  var LENGTH = 260;
  var MOST_MARKED = 240;

  /** The nearest beginning of a word at or after a place, looking back to a sentence's if one is near. */
  function beginning(text, place) {
    if (place <= 0) return 0;
    var space = text.indexOf(" ", place);
    return space < 0 ? place : space + 1;
  }

  function ending(text, place) {
    if (place >= text.length) return text.length;
    var space = text.lastIndexOf(" ", place);
    return space < 0 ? place : space;
  }

  /** The pieces of a stretch of text: [words, marked]. */
  function pieces(text, start, end, marks) {
    var list = [];
    var place = start;
    marks.filter(function (mark) { return mark[1] > start && mark[0] < end; }).forEach(function (mark) {
      if (mark[0] > place) list.push([text.slice(place, mark[0]), false]);
      list.push([text.slice(Math.max(place, mark[0]), Math.min(mark[1], end)), true]);
      place = Math.min(mark[1], end);
    });
    if (place < end) list.push([text.slice(place, end), false]);
    return list;
  }

  /** The snippet of a result, cut at words, with ellipses where the text goes on. */
  function snippet(result) {
    var text = result.unit.text;
    var start = beginning(text, text.length <= LENGTH ? 0 : result.focus[0] - BEFORE);
    var end = ending(text, Math.max(start + LENGTH, Math.min(result.focus[1], start + 2 * LENGTH)));
    var list = pieces(text, start, end, result.marks);
    if (start > 0) list.unshift(["… ", false]);
    if (end < text.length) list.push([" …", false]);
    return list;
  }

  /** The marked words as they stand in the text, each once, for the page that the link leads to. */
  function carried(result) {
    var words = result.marks.map(function (mark) { return result.unit.text.slice(mark[0], Math.min(mark[1], mark[0] + MOST_MARKED)); });
    return Array.from(new Set(words)).slice(0, 12).join("|");
  }

  /** A result's address from the page at `base`; a page read from a disk needs its file's name. */
  function address(base, url, words, disk) {
    var parts = url.split("#");
    var page = base + "/" + parts[0] + (disk ? "index.html" : "");
    return page + (words ? "?h=" + encodeURIComponent(words) : "") + (parts[1] ? "#" + parts[1] : "");
  }

  search.snippet = snippet;
  search.carried = carried;
  search.address = address;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
