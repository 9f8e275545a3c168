// The panel under the field: opens when there is something to show, goes by arrows, closes on Escape.
(function (search) {
  "use strict";

  var QUIET = 300;

  function links(view) {
    return Array.from(view.panel.querySelectorAll(".find-link, .find-more"));
  }

  function replace(node, children) {
    node.textContent = "";
    children.forEach(function (child) { node.appendChild(child); });
  }

  /** Says the line to screen readers once the reader pauses. */
  function announce(view, line) {
    clearTimeout(view.timer);
    view.timer = setTimeout(function () { view.status.textContent = line; }, QUIET);
  }

  function open(view, yes) {
    if (view.inline) return;
    view.panel.hidden = !yes;
  }

  /** Keeps the question in the address, so that it can be shared. */
  function share(query) {
    var url = new URL(location.href);
    if (query.trim()) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    try { history.replaceState(history.state, "", url.href); } catch (error) { /* a page read from a disk may not */ }
  }

  /** Moves the focus by one, from the field to the first result and back. */
  function move(view, step) {
    var all = links(view);
    var next = all.indexOf(document.activeElement) + step;
    if (next < 0) return view.input.focus();
    if (all[next]) all[next].focus();
  }

  function close(view, event) {
    if (view.inline || view.panel.hidden) return;
    event.preventDefault();
    open(view, false);
    view.input.focus();
  }

  function keys(view, event) {
    if (event.isComposing) return;
    if (event.key === "Escape") close(view, event);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (view.input.value.trim()) open(view, true);
    move(view, event.key === "ArrowDown" ? 1 : -1);
  }

  function show(view, answer, most, focus, then) {
    var line = search.summary(answer);
    view.summary.textContent = line;
    replace(view.list, search.build(view, answer, most));
    announce(view, line);
    if (focus >= 0) links(view)[focus].focus();
    var waits = complete(view, function () { show(view, answer, most, links(view).indexOf(document.activeElement), then); });
    if (then && !waits) then();
  }

  /** Where the index is in parts: true if some are on their way, after which what is due `then` is done, unless the reader has typed on. */
  function complete(view, then) {
    var query = view.input.value;
    return Boolean(view.library.fetch) && view.library.fetch(function () { if (view.input.value === query) then(); });
  }

  /** Answers what stands in the field, then does what is due `then`. */
  function answer(view, then) {
    var query = view.input.value;
    share(query);
    if (!query.trim()) {
      open(view, false);
      view.summary.textContent = "";
      announce(view, "");
      return replace(view.list, []);
    }
    var found = search.ask(view.library, query);
    if (complete(view, function () { answer(view, then); })) return;
    show(view, found, 0, -1, then);
    open(view, true);
    view.panel.scrollTop = 0;
  }

  /** Enter leads to the first answer. */
  function submit(view, event) {
    event.preventDefault();
    answer(view, function () {
      var first = view.list.querySelector(".find-link");
      if (first) first.click();
    });
  }

  function leave(view, event) {
    var to = event.relatedTarget;
    if (to && !view.panel.contains(to) && !view.form.contains(to)) open(view, false);
  }

  function outside(view, event) {
    if (!view.panel.contains(event.target) && !view.form.contains(event.target)) open(view, false);
  }

  /** Where a page has a place for them, the results stand in the page. */
  function settle(view) {
    var here = document.querySelector(".find-here");
    view.inline = Boolean(here);
    if (!here) return;
    here.appendChild(view.panel);
    view.panel.classList.add("find-inline");
    view.panel.hidden = false;
  }

  /** Puts the engine behind the field, with a library or, if none is given, that of the page's index. */
  function start(view, library) {
    if (library) return serve(view, library);
    search.libraryInSlices(window.EditionIndex, function (made) { serve(view, made); });
  }

  function serve(view, library) {
    view.library = library;
    view.show = function (result, most, focus) { show(view, result, most, focus); };
    settle(view);
    view.input.addEventListener("input", function () { answer(view); });
    view.form.addEventListener("submit", function (event) { submit(view, event); });
    view.form.addEventListener("keydown", function (event) { keys(view, event); });
    view.panel.addEventListener("keydown", function (event) { keys(view, event); });
    view.form.addEventListener("focusout", function (event) { leave(view, event); });
    view.panel.addEventListener("focusout", function (event) { leave(view, event); });
    document.addEventListener("click", function (event) { outside(view, event); });
    if (view.input.value.trim()) answer(view);
    search.ready = true;
  }

  search.start = start;
})(globalThis.EditionSearch = globalThis.EditionSearch || {});
