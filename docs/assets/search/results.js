// Builds the list of results out of text nodes; nothing that was typed or indexed is ever read as markup.
(function (search) {
  "use strict";

  var KINDS = { work: "Bibliography", name: "Names", term: "Glossary", event: "Timeline", emendation: "Emendations" };
  var PAGE = 20;
  var MORE = 200;

  function element(name, className, children) {
    var made = document.createElement(name);
    if (className) made.className = className;
    [].concat(children || []).forEach(function (child) {
      made.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return made;
  }

  function link(view, url, words, children) {
    var made = element("a", "find-link", children);
    made.href = search.address(view.base, url, words, location.protocol === "file:");
    return made;
  }

  function item(address, children) {
    var made = element("li", "find-result", children);
    made.dataset.address = address;
    return made;
  }

  /** Where a result stands, e.g. "9.3, p. 24", "note to 9.4, p. 25". */
  function place(result) {
    var unit = result.unit;
    if (!unit.essay) return KINDS[unit.kind];
    var page = search.pageAt(unit.breaks, unit.kind === "note" ? 0 : result.focus[0]);
    return (unit.kind === "note" ? "note to " : "") + unit.at + ", p. " + page;
  }

  function text(result) {
    return element("span", "find-text", search.snippet(result).map(function (piece) {
      return piece[1] ? element("mark", "find-mark", piece[0]) : piece[0];
    }));
  }

  /** Why it is here, or what it lacks. */
  function remarks(result) {
    var said = result.why.length ? ["also: " + result.why.join(", ")] : [];
    if (result.lacks.length) said.push("without: " + result.lacks.join(", "));
    if (result.verdict) said.push(result.verdict);
    (result.differences || []).slice(0, 5).forEach(function (one) {
      said.push("you: " + (one.yours || "–") + " / text: " + (one.text || "–"));
    });
    return said.map(function (words) { return element("span", "find-remark", words); });
  }

  function resultItem(view, result) {
    search.detail(view.library, result);
    var head = element("span", "find-place", place(result));
    return item(result.unit.address, link(view, result.unit.url, search.carried(result), [head, text(result)].concat(remarks(result))));
  }

  function directItem(view, direct) {
    var words = [element("span", "find-place", "Go to " + direct.label.toLowerCase()), element("span", "find-text", direct.detail)];
    return item(direct.address, link(view, direct.url, "", words));
  }

  function heading(view, result) {
    var chapter = view.library.chapters[result.unit.chapter - 1];
    return element("h2", "find-heading", chapter ? result.unit.chapter + ". " + chapter.title : "The apparatus");
  }

  /** The lists under their headings, in the order of reading. */
  function groups(view, results) {
    var made = [];
    var last = null;
    results.forEach(function (result) {
      var head = search.headingOf(result);
      if (head !== last) made.push(heading(view, result), element("ol", "find-list"));
      made[made.length - 1].appendChild(resultItem(view, result));
      last = head;
    });
    return made;
  }

  /** The lists of an answer; a line stands before the results that lack a word. */
  function lists(view, answer, most) {
    var results = search.order(answer).slice(0, most);
    var whole = results.filter(function (result) { return answer.rest.indexOf(result) < 0; });
    var rest = results.slice(whole.length);
    var line = rest.length && whole.length ? [element("p", "find-divider", "The best of what remains, without one of the words:")] : [];
    return groups(view, whole).concat(line, groups(view, rest));
  }

  function more(view, answer, shown, count) {
    var next = Math.min(count, shown + MORE);
    var button = element("button", "find-more", next === count ? "Show all " + count : "Show the first " + next + " of " + count);
    button.type = "button";
    button.addEventListener("click", function () { view.show(answer, next, shown); });
    return button;
  }

  /** What the panel holds for an answer: the way there, then the first `most` results. */
  function build(view, answer, most) {
    var count = search.order(answer).length;
    var shown = most || PAGE;
    var made = answer.direct ? [element("ol", "find-list find-direct", directItem(view, answer.direct))] : [];
    made = made.concat(lists(view, answer, shown));
    if (shown < count) made.push(more(view, answer, shown, count));
    return made;
  }

  function counted(number, one, many) {
    return number + " " + (number === 1 ? one : many);
  }

  /** The line that is read out, e.g. "12 paragraphs, 1 note." */
  function summary(answer) {
    var kinds = { paragraph: 0, note: 0, other: 0 };
    var whole = answer.essay.concat(answer.apparatus);
    (whole.length ? whole : answer.rest).forEach(function (result) { kinds[result.unit.essay ? result.unit.kind : "other"] += 1; });
    var said = [];
    if (kinds.paragraph) said.push(counted(kinds.paragraph, "paragraph", "paragraphs"));
    if (kinds.note) said.push(counted(kinds.note, "note", "notes"));
    if (kinds.other) said.push(counted(kinds.other, "entry", "entries") + " of the apparatus");
    if (answer.direct) said.unshift("go to " + answer.direct.label.toLowerCase());
    if (whole.length && answer.rest.length) said.push("then the best of what remains");
    if (!said.length) said.push("Nothing found");
    return answer.notices.concat(said.join(", ").replace(/^g/, "G") + ".").join(" ");
  }

  search.build = build;
  search.summary = summary;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
