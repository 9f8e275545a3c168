// One question, one answer: the steps in readable order.
(function (search) {
  "use strict";

  var FEW = 5;
  var MANY = 20;

  /** Looks again for words that stand nowhere; says which were changed and which were given up. */
  function mendAll(library, clauses, notices) {
    clauses.forEach(function (clause) {
      if (clause.found.size) return;
      var mended = search.mend(library, clause);
      if (!mended) return notices.push("Nothing for " + clause.text + ".");
      clause.found = mended.found;
      notices.push("Nothing for " + clause.text + "; showing " + mended.written.join(", ") + ".");
      clause.text = mended.written.join(" / ");
    });
  }

  function hitsOf(scored) {
    return scored.present.flatMap(function (clause) {
      return clause.found.get(scored.unit.id).map(function (hit) { return { hit: hit, clause: clause }; });
    });
  }

  /** The ranges of the unit's text to mark; a stop word only where it stands with the others. */
  function marks(scored) {
    var tokens = scored.unit.tokens;
    var alone = scored.present.every(function (clause) { return clause.stop; });
    var ranges = hitsOf(scored).filter(function (one) {
      return alone || !one.clause.stop || (one.hit.place >= scored.stretch.start && one.hit.place < scored.stretch.end);
    }).map(function (one) { return [tokens[one.hit.place].start, tokens[one.hit.place + one.hit.length - 1].end]; });
    return merged(ranges.sort(function (one, other) { return one[0] - other[0]; }));
  }

  function merged(ranges) {
    return ranges.reduce(function (list, range) {
      var last = list[list.length - 1];
      if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
      else list.push(range.slice());
      return list;
    }, []);
  }

  /** What stands in the text where another name was typed, e.g. "Rikov"; nothing if what was typed stands there too. */
  function reasons(scored) {
    var tokens = scored.unit.tokens;
    var ranges = scored.present.flatMap(function (clause) {
      var hits = clause.found.get(scored.unit.id);
      return hits.every(function (hit) { return hit.why; }) ? hits : [];
    }).map(function (hit) { return [tokens[hit.place].start, tokens[hit.place + hit.length - 1].end]; });
    var sorted = ranges.sort(function (one, other) { return one[0] - other[0]; });
    var words = merged(sorted).map(function (range) { return scored.unit.text.slice(range[0], range[1]); });
    return Array.from(new Map(words.map(function (word) { return [search.fold(word), word]; })).values()).slice(0, 3);
  }

  function result(scored, clauses) {
    var lacking = clauses.filter(function (clause) { return !clause.stop && scored.present.indexOf(clause) < 0; });
    return { unit: scored.unit, scored: scored, why: [], lacks: lacking.map(function (clause) { return clause.text; }) };
  }

  /** Finds out what is shown of a result: what is marked, where it begins, why it is here. */
  function detail(library, result) {
    if (result.marks) return;
    var scored = search.weigh(result.scored);
    var tokens = scored.unit.tokens;
    result.marks = marks(scored);
    result.focus = [tokens[scored.stretch.start].start, tokens[scored.stretch.end - 1].end];
    result.why = reasons(scored);
  }

  function quoted(one) {
    return { unit: one.unit, marks: [[one.start, one.end]], focus: [one.start, one.end], why: [], lacks: [], verdict: one.verdict, differences: one.differences || [] };
  }

  function answerWords(library, clauses, answer) {
    var resolved = search.resolve(library, clauses);
    mendAll(library, resolved, answer.notices);
    var ranked = search.rank(library, resolved);
    var results = ranked.all.map(function (one) { return result(one, resolved); });
    answer.essay = results.filter(function (one) { return one.unit.essay; });
    answer.apparatus = results.filter(function (one) { return !one.unit.essay; });
    answer.rest = ranked.rest.slice(0, answer.essay.length ? FEW : MANY).map(function (one) { return result(one, resolved); });
  }

  /** The answer to a query: {direct, essay, apparatus, rest, notices}; `rest` lacks some of the words. */
  function ask(library, query) {
    var answer = { query: query, direct: null, essay: [], apparatus: [], rest: [], notices: [] };
    var clauses = search.parse(query);
    var direct = clauses.length ? search.direct(library, query) : null;
    if (direct && direct.missing) answer.notices.push(direct.missing);
    else answer.direct = direct;
    if (!clauses.length || (direct && (direct.missing || direct.exact))) return answer;
    answer.essay = search.quotation(library, query).map(quoted);
    if (!answer.essay.length) answerWords(library, clauses, answer);
    if (!answer.essay.length && answer.rest.length) answer.notices.push("No paragraph has all words; showing the best of what remains.");
    return answer;
  }

  search.ask = ask;
  search.detail = detail;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
