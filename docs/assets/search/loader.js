// All that a page loads of the search: it waits until the reader turns to it, then fetches the rest.
(function () {
  "use strict";

  var search = globalThis.EditionSearch = globalThis.EditionSearch || {};
  var PARTS = ["shelf", "gather", "engine"];
  var OFF = "off";
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

  /** Loads scripts in their order. */
  function scripts(view, sources, done) {
    var waiting = sources.length;
    sources.forEach(function (source) {
      script(source, function () { waiting -= 1; if (!waiting) done(); }, function () { view.status.textContent = "The search could not be loaded."; });
    });
  }

  /** Starts the search; one whose index is in parts needs more to gather them. */
  function begin(view) {
    if (!window.EditionIndex.words) return search.start(view);
    scripts(view, PARTS.map(function (name) { return view.base + "/assets/search/parts/" + name + ".js"; }), function () { search.startInParts(view); });
  }

  /** Loads index and engine once, then starts it. */
  function load(view) {
    if (asked) return;
    asked = true;
    scripts(view, [view.form.dataset.index].concat(view.form.dataset.engine.split(" ")), function () { begin(view); });
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
    view.input.addEventListener("focus", function () { load(view); });
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
