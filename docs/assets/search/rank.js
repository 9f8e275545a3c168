// Which units answer, and in what order: all words first, the rarer and the closer together the better.
(function (search) {
  "use strict";

  var WEIGHT = { paragraph: 1, note: 0.7, work: 0.8, name: 0.8, term: 0.8, event: 0.6, emendation: 0.6 };
  var SATURATION = 1.2;
  var LENGTH = 0.4;
  var CLOSE = 0.8;
  var LEAST = 0.34;
  var ENOUGH = 3;

  function rarity(clause, library) {
    var count = clause.found.size;
    return Math.log(1 + (library.units.length - count + 0.5) / (count + 0.5));
  }

  function strength(hits, unit, library) {
    var times = hits.reduce(function (sum, hit) { return sum + hit.quality; }, 0);
    var best = Math.max.apply(null, hits.map(function (hit) { return hit.quality; }));
    var size = 1 - LENGTH + LENGTH * unit.tokens.length / library.length;
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

  function score(unit, clauses, library) {
    var present = clauses.filter(function (clause) { return clause.found.has(unit.id); });
    var lists = present.map(function (clause) { return clause.found.get(unit.id); });
    var sum = present.reduce(function (total, clause, place) { return total + clause.weight * strength(lists[place], unit, library); }, 0);
    var stretch = closest(lists);
    var near = present.length < 2 ? 0 : Math.min(1, present.length / (stretch.end - stretch.start));
    var known = present.reduce(function (total, clause) { return total + clause.weight; }, 0);
    return { unit: unit, present: present, stretch: stretch, score: sum * (1 + CLOSE * near) * WEIGHT[unit.kind], known: known };
  }

  function better(one, other) {
    return other.score - one.score || one.unit.id - other.unit.id;
  }

  /** The units with every word that must be there: content words and phrases, or all if there are only stop words. */
  function complete(scored, clauses) {
    var content = clauses.filter(function (clause) { return !clause.stop; });
    var wanted = content.length ? content : clauses;
    return scored.filter(function (one) { return wanted.every(function (clause) { return clause.found.has(one.unit.id); }); });
  }

  /** The best of those that lack a word; a phrase may not be lacking. */
  function remaining(scored, clauses) {
    var total = clauses.reduce(function (sum, clause) { return sum + clause.weight; }, 0);
    var phrases = clauses.filter(function (clause) { return clause.phrase; });
    var some = scored.filter(function (one) {
      return one.known >= LEAST * total && phrases.every(function (clause) { return clause.found.has(one.unit.id); });
    });
    some.forEach(function (one) { one.score *= one.known / total; });
    some.sort(better);
    return some.filter(function (one) { return one.score >= some[0].score / 2; });
  }

  /** {all, rest}: the units with every word, and if there are fewer than three paragraphs the best of what remains. */
  function rank(library, clauses) {
    clauses.forEach(function (clause) { clause.weight = rarity(clause, library); });
    var ids = new Set(clauses.flatMap(function (clause) { return Array.from(clause.found.keys()); }));
    var scored = Array.from(ids, function (id) { return score(library.units[id], clauses, library); });
    var all = complete(scored, clauses).sort(better);
    var essay = scored.filter(function (one) { return one.unit.essay; });
    if (all.filter(function (one) { return one.unit.essay; }).length >= ENOUGH) return { all: all, rest: [] };
    var rest = remaining(essay.filter(function (one) { return all.indexOf(one) < 0; }), clauses);
    return { all: all, rest: rest.length || all.length ? rest : remaining(scored, clauses) };
  }

  search.rank = rank;
  search.closest = closest;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
