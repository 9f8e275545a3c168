// What the reader typed, as clauses: a word, or a phrase in any quotation marks.
(function (search) {
  "use strict";

  var MOST = 40;
  var PASTED = 600;
  var DOUBLE = /[“”„‟«»″＂]/g;
  var SINGLE = /(^|\s)['‘‚‛‹](\S[^'’‘‛›"]*)['’‛›](?=$|\s)/g;
  var STOP = new Set(("a an and are as at be by did do does for from had has have he her him his how i in is it its of on or " +
    "she so that the their them then there they this to was we were what when where which who whom why will with would you").split(" "));

  function clause(forms, text, phrase, open) {
    return { forms: forms, text: text, phrase: phrase, open: open, stop: !phrase && STOP.has(forms[0]) };
  }

  /** The clauses of a stretch between quotation marks or outside them. */
  function part(text, quoted, open) {
    var words = search.words(text);
    if (!words.length) return [];
    if (quoted) return [clause(words.map(function (word) { return word.form; }), text.trim(), true, open)];
    return words.map(function (word, place) {
      var last = place === words.length - 1 && word.end === text.length;
      return clause([word.form], word.text, false, open && last);
    });
  }

  /** The clauses without those that say a word again; of a repeated word the last is kept, which may be open. */
  function once(clauses) {
    return clauses.filter(function (clause, place) {
      return !clauses.slice(place + 1).some(function (other) { return other.phrase === clause.phrase && other.text === clause.text; });
    });
  }

  /** The clauses of a query; past forty, words are given up; the one being typed is open: its last word may go on. */
  function parse(text) {
    var parts = search.visible(text).replace(DOUBLE, "\"").replace(SINGLE, "$1\"$2\"").split("\"");
    var all = parts.flatMap(function (piece, place) {
      return part(piece, place % 2 === 1, place === parts.length - 1);
    });
    return once(all.slice(-PASTED)).slice(0, MOST);
  }

  search.parse = parse;
  search.stops = STOP;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
