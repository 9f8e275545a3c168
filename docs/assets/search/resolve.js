// What a clause may stand for: the word itself, its other endings, its beginning, other names; and spans that are one name.
(function (search) {
  "use strict";

  var QUALITY = { exact: 1, stem: 0.85, alias: 0.7, kindred: 0.9, prefix: 0.55, loose: 0.6 };
  var LONGEST = 6;

  function key(forms) {
    return forms.map(search.stem).join(" ");
  }

  function shares(stand, forms) {
    var stems = forms.map(search.stem);
    return stand.some(function (form) { return stems.indexOf(search.stem(form)) >= 0; });
  }

  /** Adds the places of the words that the text has for this name; those that share a word with it are nearer. */
  function named(library, found, forms) {
    var own = key(forms);
    (library.aliases.get(own) || []).forEach(function (group) {
      group.stand.forEach(function (stand) {
        var how = { how: "stem", quality: shares(stand, forms) ? QUALITY.kindred : QUALITY.alias, why: true };
        if (key(stand) !== own) search.matching.phrase(library, found, stand, how);
      });
    });
  }

  function single(library, form, open) {
    var found = new Map();
    (library.stems.get(search.stem(form)) || []).forEach(function (entry) {
      search.matching.word(found, entry, entry.form === form ? QUALITY.exact : QUALITY.stem);
    });
    named(library, found, [form]);
    if (form.length > 1 && (open || !found.size)) prefixed(library, found, form);
    return found;
  }

  function prefixed(library, found, form) {
    var own = search.stem(form);
    search.matching.beginning(library, form).forEach(function (entry) {
      if (entry.stem !== own) search.matching.word(found, entry, QUALITY.prefix);
    });
  }

  /** Adds the places of words that all stand in a unit, though apart. */
  function loose(library, found, forms) {
    var each = forms.map(function (form) { return single(library, form, false); });
    each[0].forEach(function (_, id) {
      if (!each.every(function (one) { return one.has(id); })) return;
      each.forEach(function (one) {
        one.get(id).forEach(function (hit) { search.matching.put(found, id, Object.assign({}, hit, { quality: QUALITY.loose * hit.quality })); });
      });
    });
  }

  /** A span of words that is one name or one joined word, e.g. "St Petersburg", "counter revolution". */
  function span(library, forms, joined) {
    var found = new Map();
    search.matching.phrase(library, found, forms, { how: "stem", quality: QUALITY.exact });
    if (joined) (library.stems.get(search.stem(joined)) || []).forEach(function (entry) { search.matching.word(found, entry, QUALITY.exact); });
    named(library, found, forms);
    loose(library, found, forms);
    return found;
  }

  function joinedForm(library, forms) {
    var joined = forms.join("");
    return forms.length === 2 && library.stems.has(search.stem(joined)) ? joined : "";
  }

  /** How many clauses from here on make one name or word: at least 1. */
  function reach(library, clauses, start) {
    for (var length = Math.min(LONGEST, clauses.length - start); length > 1; length -= 1) {
      var part = clauses.slice(start, start + length);
      var forms = part.map(function (clause) { return clause.forms[0]; });
      if (part.some(function (clause) { return clause.phrase; })) continue;
      if (library.aliases.has(key(forms)) || joinedForm(library, forms)) return length;
    }
    return 1;
  }

  function resolveOne(library, part) {
    var forms = part.flatMap(function (clause) { return clause.forms; });
    var first = part[0];
    var made = { text: part.map(function (clause) { return clause.text; }).join(" "), forms: forms, stop: first.stop && part.length === 1, phrase: first.phrase, open: part[part.length - 1].open };
    if (first.phrase) {
      made.found = new Map();
      search.matching.phrase(library, made.found, forms, { how: "exact", quality: QUALITY.exact, open: made.open });
    } else {
      made.found = part.length > 1 ? span(library, forms, joinedForm(library, forms)) : single(library, forms[0], made.open);
    }
    return made;
  }

  /** The clauses with all their places; neighbours that make one name are taken together. */
  function resolve(library, clauses) {
    var made = [];
    for (var start = 0; start < clauses.length;) {
      var length = reach(library, clauses, start);
      made.push(resolveOne(library, clauses.slice(start, start + length)));
      start += length;
    }
    return made;
  }

  search.resolve = resolve;
  search.resolveWord = single;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
