// All that a page loads of the search: it waits until the reader turns to it, then fetches the rest.
(function () {
  "use strict";

  var search = globalThis.EditionSearch = globalThis.EditionSearch || {};
  var PARTS = ["shelf", "gather", "engine"];
  var OFF = "off";
  var FAILED = "The search could not be loaded.";
  var chosen = null;
  var asked = false;

  function stored() {
    try { return localStorage.getItem("edition.shortcuts"); } catch (error) { return null; }
  }

  function shortcuts() {
    return (chosen || stored()) !== OFF;
  }

  function keep(on) {
    chosen = on ? "on" : OFF;
    try { localStorage.setItem("edition.shortcuts", chosen); } catch (error) { /* it holds for this page */ }
  }

  function script(source, done, failed) {
    var made = document.createElement("script");
    made.src = source;
    made.async = false;
    made.onload = done;
    made.onerror = failed;
    document.head.appendChild(made);
  }

  /** Loads scripts in their order; if one fails, says so once. */
  function scripts(view, sources, done) {
    var waiting = sources.length;
    var lost = false;
    sources.forEach(function (source) {
      script(source, function () { waiting -= 1; if (!waiting) done(); }, function () { if (!lost) fail(view); lost = true; });
    });
  }

  /** Loads index and engine once, then starts it; after a failure the next key, or the button, tries again. */
  function load(view) {
    if (asked) return;
    asked = true;
    scripts(view, [view.form.dataset.index].concat(view.form.dataset.engine.split(" ")), function () { loaded(view); });
  }

  /** Starts the search; one whose index is in parts needs more to gather them. */
  function loaded(view) {
    if (!window.EditionIndex.words) return begin(view, search.start);
    scripts(view, PARTS.map(function (name) { return view.base + "/assets/search/parts/" + name + ".js"; }), function () { begin(view, search.startInParts); });
  }

  function begin(view, start) {
    view.list.textContent = view.summary.textContent = view.status.textContent = "";
    view.panel.hidden = true;
    start(view);
  }

  /** Says so where it is seen and where it is heard, and offers another try. */
  function fail(view) {
    var again = document.createElement("button");
    again.type = "button";
    again.className = "find-more";
    again.textContent = "Try again";
    again.addEventListener("click", function () { view.input.focus(); load(view); });
    asked = false;
    view.summary.textContent = view.status.textContent = FAILED;
    view.list.textContent = "";
    view.list.appendChild(again);
    view.panel.hidden = !view.input.value;
  }

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  /** "/" leads to the field, unless the reader has switched it off or is typing. */
  function key(view, event) {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || !shortcuts() || typing(event.target)) return;
    event.preventDefault();
    view.input.focus();
    view.input.select();
  }

  function wire(view) {
    var box = view.panel.querySelector(".find-shortcut");
    box.checked = shortcuts();
    box.addEventListener("change", function () { keep(box.checked); });
    ["focus", "input"].forEach(function (name) { view.input.addEventListener(name, function () { load(view); }); });
    document.addEventListener("keydown", function (event) { key(view, event); });
    view.input.value = new URLSearchParams(location.search).get("q") || view.input.value;
    if (view.input.value) load(view);
  }

  var form = document.querySelector(".find");
  if (!form) return;
  wire({
    form: form,
    base: form.dataset.base,
    input: form.querySelector(".find-input"),
    status: document.querySelector(".find-status"),
    panel: document.querySelector(".find-panel"),
    summary: document.querySelector(".find-summary"),
    list: document.querySelector(".find-results"),
  });
})();
