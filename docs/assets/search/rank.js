// Which units answer, and in what order: all words first, the rarer and the closer together the better.
(function (search) {
  "use strict";

  var WEIGHT = { paragraph: 1, note: 0.7, work: 0.8, name: 0.8, term: 0.8, event: 0.6, emendation: 0.6 };
  var SATURATION = 1.2;
  var LENGTH = 0.4;
  var CLOSE = 0.8;
  var LEAST = 0.34;
  var ENOUGH = 3;
  var MOST = 400;

  function rarity(clause, library) {
    var count = clause.found.size;
    return Math.log(1 + (library.units.length - count + 0.5) / (count + 0.5));
  }

  function strength(hits, unit, library) {
    var times = 0;
    var best = 0;
    hits.forEach(function (hit) {
      times += hit.quality;
      best = Math.max(best, hit.quality);
    });
    var size = 1 - LENGTH + LENGTH * unit.size / library.length;
    return best * (times * (SATURATION + 1)) / (times + SATURATION * size);
  }

  /** The shortest stretch of tokens that has a hit of every clause: {start, end, own}, own being the hits' length. */
  function closest(lists) {
    var all = lists.flatMap(function (hits, clause) {
      return hits.map(function (hit) { return { clause: clause, place: hit.place, end: hit.place + hit.length }; });
    }).sort(function (one, other) { return one.place - other.place; });
    var last = new Array(lists.length).fill(null);
    var best = null;
    all.forEach(function (hit) {
      last[hit.clause] = hit;
      if (last.some(function (one) { return !one; })) return;
      var start = Math.min.apply(null, last.map(function (one) { return one.place; }));
      var end = Math.max.apply(null, last.map(function (one) { return one.end; }));
      if (!best || end - start < best.end - best.start) best = { start: start, end: end };
    });
    return best;
  }

  /** A unit with the strength of its hits; how close they stand is left to `weigh`. */
  function score(unit, clauses, library) {
    var present = clauses.filter(function (clause) { return clause.found.has(unit.id); });
    var sum = present.reduce(function (total, clause) { return total + clause.weight * strength(clause.found.get(unit.id), unit, library); }, 0);
    var known = present.reduce(function (total, clause) { return total + clause.weight; }, 0);
    return { unit: unit, present: present, stretch: null, score: sum * WEIGHT[unit.kind], known: known };
  }

  /** The scored unit, the closer together its hits the better. */
  function weigh(one) {
    if (one.stretch) return one;
    one.stretch = closest(one.present.map(function (clause) { return clause.found.get(one.unit.id); }));
    if (one.present.length > 1) one.score *= 1 + CLOSE * Math.min(1, one.present.length / (one.stretch.end - one.stretch.start));
    return one;
  }

  function better(one, other) {
    return other.score - one.score || one.unit.id - other.unit.id;
  }

  /** The best first; of very many, those far behind are not weighed. */
  function sorted(scored) {
    var first = scored.length > MOST ? scored.sort(better).slice(0, MOST) : scored;
    return first.map(weigh).sort(better).concat(scored.slice(first.length));
  }

  /** The best of those that lack a word; a phrase may not be lacking. */
  function remaining(scored, clauses) {
    var total = clauses.reduce(function (sum, clause) { return sum + clause.weight; }, 0);
    var phrases = clauses.filter(function (clause) { return clause.phrase; });
    var some = scored.filter(function (one) {
      return one.known >= LEAST * total && phrases.every(function (clause) { return clause.found.has(one.unit.id); });
    });
    some.forEach(function (one) { one.score *= one.known / total; });
    some = sorted(some);
    return some.filter(function (one) { return one.score >= some[0].score / 2; });
  }

  function essay(unit) {
    return unit.essay;
  }

  /** {all, rest}: the units with every word, and if there are fewer than three paragraphs the best of what remains. */
  function rank(library, clauses) {
    clauses.forEach(function (clause) { clause.weight = rarity(clause, library); });
    var content = clauses.filter(function (clause) { return !clause.stop; });
    var wanted = content.length ? content : clauses;
    var ids = new Set(wanted.flatMap(function (clause) { return Array.from(clause.found.keys()); }));
    var whole = [];
    var part = [];
    ids.forEach(function (id) { (wanted.every(function (clause) { return clause.found.has(id); }) ? whole : part).push(library.units[id]); });
    function scored(units) { return units.map(function (unit) { return score(unit, clauses, library); }); }
    var all = sorted(scored(whole));
    if (whole.filter(essay).length >= ENOUGH) return { all: all, rest: [] };
    var rest = remaining(scored(part.filter(essay)), clauses);
    return { all: all, rest: rest.length || all.length ? rest : remaining(scored(part), clauses) };
  }

  search.rank = rank;
  search.weigh = weigh;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
