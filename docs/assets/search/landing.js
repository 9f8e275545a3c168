// Where a result leads: the paragraph lightly tinted, the words that were looked for marked, the address made clean again.
(function () {
  "use strict";

  var SKIPPED = "sup, .editorial, .locator, .sidenote, .gloss, script, style";

  /** The text nodes of an element that belong to its own words, and the words they make. */
  function reading(target) {
    var walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
    var nodes = [];
    var text = "";
    while (walker.nextNode()) {
      var skipped = walker.currentNode.parentElement.closest(SKIPPED);
      if (skipped && skipped !== target && target.contains(skipped)) continue;
      nodes.push({ node: walker.currentNode, start: text.length });
      text += walker.currentNode.data;
    }
    return { nodes: nodes, text: alike(text) };
  }

  /** Curly and straight marks made one, letter for letter, since the page sets them and the index has them plain. */
  function alike(text) {
    return text.replace(/[‘’]/g, "'").replace(/[“”]/g, "\"").replace(/\s/g, " ").toLowerCase();
  }

  function range(read, start, end) {
    function spot(place) { return read.nodes.filter(function (one) { return one.start <= place; }).pop(); }
    var made = document.createRange();
    var first = spot(start);
    var last = spot(end - 1);
    made.setStart(first.node, start - first.start);
    made.setEnd(last.node, end - last.start);
    return made;
  }

  function letter(character) {
    return Boolean(character) && /[\p{L}\p{N}]/u.test(character);
  }

  function ranges(read, word) {
    var list = [];
    var wanted = alike(word);
    for (var at = read.text.indexOf(wanted); wanted && at >= 0; at = read.text.indexOf(wanted, at + wanted.length)) {
      if (!letter(read.text[at - 1]) && !letter(read.text[at + wanted.length])) list.push(range(read, at, at + wanted.length));
    }
    return list;
  }

  function mark(target, words) {
    if (!window.Highlight || !window.CSS || !CSS.highlights) return;
    var read = reading(target);
    var all = words.flatMap(function (word) { return ranges(read, word); });
    CSS.highlights.set("find-words", new Highlight(...all));
  }

  /** The id that a fragment names; a "%" that is none stays what it is. */
  function named(fragment) {
    try { return decodeURIComponent(fragment); } catch (error) { return fragment; }
  }

  function clean(address) {
    address.searchParams.delete("h");
    try { history.replaceState(history.state, "", address.href); } catch (error) { /* a page read from a disk may not */ }
  }

  var address = new URL(location.href);
  var words = address.searchParams.get("h");
  var target = words && document.getElementById(named(address.hash.slice(1)));
  if (!target) return;
  target.classList.add("find-landed");
  mark(target, words.split("|").slice(0, 20));
  clean(address);
})();
