// The things that can be found, made from the index: paragraphs, notes, works, names, terms.
(function (search) {
  "use strict";

  function slug(heading) {
    return search.fold(heading).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }

  /** The paragraphs and notes of a chapter; the printed page is carried on from break to break. */
  function chapterUnits(chapter, number) {
    var page = chapter.pages[0];
    var base = "chapters/" + chapter.name + "/";
    return chapter.paragraphs.flatMap(function (entry, place) {
      var breaks = [[0, page]].concat(entry.breaks || []);
      var at = number + "." + (place + 1);
      page = breaks[breaks.length - 1][1];
      var shared = { chapter: number, at: at, breaks: breaks };
      var paragraph = { kind: "paragraph", address: at, url: base + "#p" + number + "-" + (place + 1), text: entry.text, seed: entry.seed || [] };
      return [Object.assign(paragraph, shared)].concat((entry.notes || []).map(function (note) {
        var unit = { kind: "note", address: "note:" + note[0], url: base + "#fn:" + note[0], text: note[2], seed: [] };
        return Object.assign(unit, shared, { breaks: [[0, pageAt(breaks, note[1])]] });
      }));
    });
  }

  /** The printed page on which a character of a paragraph stands. */
  function pageAt(breaks, place) {
    return breaks.reduce(function (page, mark) { return mark[0] <= place ? mark[1] : page; }, breaks[0][1]);
  }

  function apparatusUnit(kind, room, id, text) {
    return { kind: kind, address: kind + ":" + id, url: "apparatus/" + room + "/#" + id, text: text, seed: [] };
  }

  function headed(head, others) {
    return others.length ? head + " (" + others.join("; ") + ")" : head;
  }

  function apparatus(index) {
    return [].concat(
      index.works.map(function (work) { return apparatusUnit("work", "bibliography", work[0], work[1]); }),
      index.names.map(function (name) { return apparatusUnit("name", "names", slug(name[0]), headed(name[0], name[2])); }),
      index.terms.map(function (term) { return apparatusUnit("term", "glossary", slug(term[0]), headed(term[0], term[1])); }),
      index.events.map(function (event) { return apparatusUnit("event", "timeline", event[0], event[1]); }),
      index.emendations.map(function (change) { return apparatusUnit("emendation", "emendations", change[0], change[1]); })
    );
  }

  function units(index) {
    var essay = index.chapters.flatMap(function (chapter, place) { return chapterUnits(chapter, place + 1); });
    return essay.concat(apparatus(index)).map(function (unit, id) {
      unit.id = id;
      unit.essay = Boolean(unit.chapter);
      return unit;
    });
  }

  search.units = units;
  search.chapterUnits = chapterUnits;
  search.apparatusUnits = apparatus;
  search.pageAt = pageAt;
  search.slug = slug;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
