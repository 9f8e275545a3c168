// Other names: what a reader may call a thing that the text calls otherwise, e.g. Rykov for "Rikov".
(function (search) {
  "use strict";

  var LEAST = 4;

  /** A heading as a reader types it: "Rykov, Alexei" is also "Alexei Rykov" and "Rykov". */
  function spoken(heading) {
    var plain = heading.replace(/\s*\([^)]*\)$/, "");
    var comma = plain.indexOf(", ");
    if (comma < 0) return [plain];
    return [plain.slice(0, comma), plain.slice(comma + 2) + " " + plain.slice(0, comma)];
  }

  function key(text) {
    return search.words(text).map(function (word) { return search.stem(word.form); }).join(" ");
  }

  function forms(text) {
    return search.words(text).map(function (word) { return word.form; });
  }

  /** Words of a person's names that the essay has not, e.g. "Bronstein". */
  function bynames(name, library) {
    if (name[0].indexOf(", ") < 0) return [];
    return forms([name[0]].concat(name[2]).join(" ")).filter(function (form) {
      var known = library.words.get(form);
      return form.length >= LEAST && !(known && known.essay);
    });
  }

  /** One group: the words that stand in the text, and every name that leads to them. */
  function group(heading, found, others) {
    var own = spoken(heading);
    var stand = found.length ? found : [own[0]];
    return { stand: stand.map(forms), names: own.concat(others.flatMap(spoken), found) };
  }

  function add(table, name, one) {
    if (!table.has(name)) table.set(name, []);
    if (table.get(name).indexOf(one) < 0) table.get(name).push(one);
  }

  /** The groups of names under every name, compared by stems; a byname that two persons bear leads nowhere. */
  function aliases(index, library) {
    var table = new Map();
    var borne = new Map();
    index.names.forEach(function (name) {
      var one = group(name[0], name[1], name[2]);
      one.names.forEach(function (other) { add(table, key(other), one); });
      bynames(name, library).forEach(function (form) { add(borne, search.stem(form), one); });
    });
    borne.forEach(function (groups, form) { if (groups.length === 1) add(table, form, groups[0]); });
    index.terms.forEach(function (term) {
      var one = group(term[0], [term[0]].concat(term[1]), []);
      one.names.forEach(function (other) { add(table, key(other), one); });
    });
    return table;
  }

  search.aliases = aliases;
  search.spoken = spoken;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
