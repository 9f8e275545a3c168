// Words as the search compares them: without case, accents and apostrophes, and by their stems.
(function (search) {
  "use strict";

  var WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´′\]][\p{L}\p{N}\p{M}]+)*/gu;
  var MARKS = /\p{M}|['’‘ʼ`´′\]]/gu;
  var INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
  var stems = new Map();

  /** The text as one comparable word, e.g. "detat" for "d’État". */
  function fold(text) {
    return text.normalize("NFD").replace(MARKS, "").toLowerCase();
  }

  /** The words of a text, each with its folded form and its place. */
  function words(text) {
    var list = [];
    text.replace(WORD, function (word, place) {
      list.push({ form: fold(word), text: word, start: place, end: place + word.length });
    });
    return list;
  }

  /** British spellings as American ones, as the text has them. */
  function spelling(form) {
    return form
      .replace(/([a-z]{2})is(e|ed|es|er|ing|ations?)$/, "$1iz$2")
      .replace(/([a-z]{2})our(s|ed|ing|able|er|ers)?$/, "$1or$2")
      .replace(/^(def|off)ence/, "$1ense");
  }

  /** What a word shares with its other endings, e.g. "mutini" for mutiny, mutinies and mutinied. */
  function stem(form) {
    if (!stems.has(form)) stems.set(form, EditionStemmer(spelling(form)));
    return stems.get(form);
  }

  /** The text without the characters that nobody sees. */
  function visible(text) {
    return text.replace(INVISIBLE, "").normalize("NFC");
  }

  search.fold = fold;
  search.words = words;
  search.stem = stem;
  search.visible = visible;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
