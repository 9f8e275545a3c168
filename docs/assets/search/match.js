// Where a word or a phrase stands: in every unit the places, how good each match is, and whether another name led there.
(function (search) {
  "use strict";

  function put(found, id, hit) {
    if (!found.has(id)) found.set(id, []);
    found.get(id).push(hit);
  }

  /** Adds every place of a word. */
  function word(found, entry, quality) {
    entry.units.forEach(function (places, id) {
      places.forEach(function (place) { put(found, id, { place: place[0], length: place[1], quality: quality, why: false }); });
    });
  }

  function same(form, wanted, how) {
    if (form === wanted) return true;
    if (how === "stem") return search.stem(form) === search.stem(wanted);
    return how === "prefix" && form.startsWith(wanted);
  }

  /** How far a phrase goes from a place, or -1; words that only the reading has may be passed over. */
  function follow(tokens, place, forms, how, open) {
    return forms.reduce(function (at, wanted, number) {
      var mode = open && number === forms.length - 1 ? "prefix" : how;
      if (at < 0) return at;
      while (number && tokens[at] && tokens[at].optional && !same(tokens[at].form, wanted, mode)) at += 1;
      var form = tokens[at] && tokens[at].forms.find(function (form) { return same(form[0], wanted, mode); });
      return form ? at + form[1] : -1;
    }, place);
  }

  function starts(library, form, how, open) {
    if (how === "stem") return library.stems.get(search.stem(form)) || [];
    if (open) return beginning(library, form);
    return library.words.has(form) ? [library.words.get(form)] : [];
  }

  /** Adds every place of a phrase; `how` compares "exact" forms or "stem"s. */
  function phrase(library, found, forms, options) {
    starts(library, forms[0], options.how, options.open && forms.length === 1).forEach(function (entry) {
      entry.units.forEach(function (places, id) {
        places.forEach(function (place) {
          var end = follow(library.units[id].tokens, place[0], forms, options.how, options.open);
          if (end > 0) put(found, id, { place: place[0], length: end - place[0], quality: options.quality, why: options.why });
        });
      });
    });
  }

  /** The words that begin with these letters. */
  function beginning(library, form) {
    return Array.from(library.words.values()).filter(function (entry) { return entry.form.startsWith(form); });
  }

  search.matching = { word: word, phrase: phrase, put: put, beginning: beginning };
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
