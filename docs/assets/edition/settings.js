// What the reader chose, put on the page before it is painted, and the switches that change it.
// Kept in the browser under "edition.*"; where storage is blocked, a choice holds for the page.
(function () {
  "use strict";

  var root = document.documentElement;
  var chosen = {};

  function stored(name) {
    try { return localStorage.getItem("edition." + name); } catch (error) { return null; }
  }

  function store(name, value) {
    try { localStorage.setItem("edition." + name, value); } catch (error) { /* it holds for this page */ }
  }

  function read(name, otherwise) {
    return chosen[name] || stored(name) || otherwise;
  }

  function write(name, value) {
    chosen[name] = value;
    store(name, value);
  }

  function apply() {
    var theme = read("theme", "auto");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    ["paragraphs", "pages"].forEach(function (name) {
      root.dataset[name] = read(name, "on") === "off" ? "off" : "on";
    });
  }

  function show(view) {
    view.querySelectorAll("input").forEach(function (input) {
      if (input.type === "radio") input.checked = input.value === read(input.name, "auto");
      else input.checked = read(input.name, "on") !== "off";
    });
  }

  function change(event) {
    var input = event.target;
    write(input.name, input.type === "radio" ? input.value : input.checked ? "on" : "off");
    apply();
    document.dispatchEvent(new CustomEvent("edition:setting", { detail: input.name }));
  }

  function isOfTheText(face) {
    return face.style === "normal" && /^(normal|400)$/.test(face.weight);
  }

  /** Fonts that come after the words are seen would move them, whatever the styles say: then they wait for the next page. */
  function settle(watch, seen) {
    if (!seen.getEntriesByName("first-contentful-paint").length) return;
    watch.disconnect();
    document.fonts.forEach(function (face) { if (isOfTheText(face) && face.status === "loading") root.dataset.fonts = "late"; });
  }

  function watchFonts() {
    if (!window.PerformanceObserver || !document.fonts) return;
    var watch = new PerformanceObserver(function (seen) { settle(watch, seen); });
    try { watch.observe({ type: "paint", buffered: true }); } catch (error) { /* a browser that does not say when it paints */ }
  }

  root.classList.replace("no-js", "js");
  watchFonts();
  if (/[?&]q=[^&]/.test(location.search)) root.dataset.asked = ""; // room is left for what is being looked for
  apply();
  document.addEventListener("DOMContentLoaded", function () {
    var view = document.getElementById("view");
    if (!view) return;
    show(view);
    view.addEventListener("change", change);
  });
  window.EditionSettings = { read: read, write: write };
})();
