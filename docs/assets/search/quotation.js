// A quotation pasted in: the paragraph it is from, and whether it is exact or where it differs.
(function (search) {
  "use strict";

  var LEAST = 6;
  var LEAST_ALIKE = 8;
  var ALIKE = 0.6;

  /** The text as it is compared letter by letter: quotation marks, dashes and white space made alike. */
  function plain(text) {
    return search.visible(text).replace(/[“”„«»"‘’‚'`´]/g, "'").replace(/[‐‑–—]/g, "-").replace(/…/g, "...").replace(/\s+/g, " ").replace(/^[\s'.,;:]+|[\s'.,;:]+$/g, "");
  }

  function stretch(unit, start, end) {
    return { unit: unit, start: unit.tokens[start].start, end: unit.tokens[end - 1].end };
  }

  /** Where the words stand in this order and unbroken. */
  function unbroken(library, words, text) {
    var found = new Map();
    search.matching.phrase(library, found, words.map(function (word) { return word.form; }), { how: "exact", quality: 1 });
    return Array.from(found, function (entry) {
      var unit = library.units[entry[0]];
      var hit = entry[1][0];
      var one = stretch(unit, hit.place, hit.place + hit.length);
      var same = plain(unit.text.slice(one.start, one.end)) === plain(text);
      one.verdict = same ? "Word for word." : "The same words; capitals or punctuation differ.";
      return Object.assign(one, { exact: true });
    });
  }

  /** The longest common run of words, not necessarily unbroken, as pairs of places. */
  function align(mine, theirs) {
    var table = Array.from({ length: mine.length + 1 }, function () { return new Uint16Array(theirs.length + 1); });
    for (var row = mine.length - 1; row >= 0; row -= 1) {
      for (var column = theirs.length - 1; column >= 0; column -= 1) {
        table[row][column] = mine[row].form === theirs[column].form ? table[row + 1][column + 1] + 1 : Math.max(table[row + 1][column], table[row][column + 1]);
      }
    }
    var pairs = [];
    for (var i = 0, j = 0; i < mine.length && j < theirs.length;) {
      if (mine[i].form === theirs[j].form) pairs.push([i++, j++]);
      else if (table[i + 1][j] >= table[i][j + 1]) i += 1;
      else j += 1;
    }
    return pairs;
  }

  function said(words) {
    return words.map(function (word) { return word.text; }).join(" ");
  }

  /** Where the two differ between the first and the last common word; stray numbers of notes are passed over. */
  function differences(mine, theirs, pairs) {
    var edges = [[-1, pairs[0][1] - 1]].concat(pairs, [[mine.length, pairs[pairs.length - 1][1] + 1]]);
    return edges.slice(1).map(function (pair, place) {
      return { yours: said(mine.slice(edges[place][0] + 1, pair[0])), text: said(theirs.slice(edges[place][1] + 1, pair[1])) };
    }).filter(function (one) { return one.text || (one.yours && !/^\d{1,2}$/.test(one.yours)); });
  }

  function bigrams(words) {
    return words.slice(1).map(function (word, place) { return words[place].form + " " + word.form; });
  }

  /** The unit that shares most pairs of neighbouring words. */
  function likest(library, words) {
    var pairs = new Set(bigrams(words));
    var best = { shared: 0 };
    library.units.forEach(function (unit) {
      var shared = new Set(bigrams(unit.tokens).filter(function (pair) { return pairs.has(pair); })).size;
      if (unit.essay && shared > best.shared) best = { unit: unit, shared: shared };
    });
    return best.shared * 2 > pairs.size ? best.unit : null;
  }

  function alike(library, words) {
    var unit = likest(library, words);
    var pairs = unit ? align(words, unit.tokens) : [];
    if (pairs.length < ALIKE * words.length) return [];
    var one = stretch(unit, pairs[0][1], pairs[pairs.length - 1][1] + 1);
    var list = differences(words, unit.tokens, pairs);
    return [Object.assign(one, { exact: !list.length, verdict: list.length ? "It differs:" : "The same words, with the marks of notes.", differences: list })];
  }

  /** The places a query of many words is quoted from; none if it is no quotation. */
  function quotation(library, query) {
    var words = search.words(search.visible(query)).slice(0, 600);
    if (words.length < LEAST) return [];
    var exact = unbroken(library, words, query);
    return exact.length || words.length < LEAST_ALIKE ? exact : alike(library, words);
  }

  search.quotation = quotation;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
