// The apparatus comes alive: filters, the switch between calendars, reading text or seed, names of a paragraph. Every page is whole without it.
(function () {
  "use strict";

  var root = document.documentElement;

  function make(name, kind, words) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    if (words) element.textContent = words;
    return element;
  }

  function fold(words) {
    return words.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’']/g, "");
  }

  // ---- Two or more buttons of which one is pressed

  function choices(label, names, chosen, choose) {
    var group = make("span", "choices");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    var buttons = names.map(function (name, place) {
      var button = make("button", "choice", name);
      button.type = "button";
      button.addEventListener("click", function () { press(place); choose(place); });
      group.appendChild(button);
      return button;
    });
    function press(place) {
      buttons.forEach(function (button, other) { button.setAttribute("aria-pressed", String(other === place)); });
    }
    press(chosen);
    return { group: group, press: press };
  }

  // ---- Filter as you type

  function filter(host) {
    var entries = Array.from(document.querySelectorAll("." + host.dataset.filter));
    var texts = entries.map(function (entry) { return fold(entry.textContent); });
    var label = make("label", "", "Show the entries that hold");
    var input = make("input");
    var count = make("output");
    input.type = "search";
    input.id = "filter-" + host.dataset.filter;
    input.autocomplete = "off";
    label.htmlFor = input.id;
    count.htmlFor = input.id;
    count.setAttribute("role", "status");
    input.addEventListener("input", function () { show(fold(input.value).split(/\s+/).filter(Boolean)); });
    host.append(label, input, count);

    function show(words) {
      var shown = 0;
      entries.forEach(function (entry, place) {
        var fits = words.every(function (word) { return texts[place].includes(word); });
        entry.hidden = !fits;
        if (fits) shown += 1;
      });
      document.querySelectorAll(".text h2, article h2").forEach(headings);
      root.classList.toggle("filtered", words.length > 0);
      count.textContent = words.length ? shown + " of " + entries.length : "";
    }

    function headings(heading) {
      var next = heading.nextElementSibling;
      var any = false;
      while (next && next.tagName !== "H2") {
        if (entries.includes(next) && !next.hidden) any = true;
        next = next.nextElementSibling;
      }
      heading.hidden = !any;
    }
  }

  // ---- A marked word is a link: a finger's first tap explains it, the second follows it

  function explainFirst(mark) {
    var known = true;
    mark.addEventListener("pointerdown", function (event) { known = event.pointerType === "mouse" || document.activeElement === mark; });
    mark.addEventListener("click", function (event) {
      if (known || event.detail === 0) return;
      event.preventDefault();
      mark.focus();
    });
  }

  // ---- Calendars

  function calendars(host) {
    var label = make("span", "label", "Calendar: ");
    var made = choices("Calendar", ["Gregorian", "Julian"], 0, function (place) {
      root.dataset.calendar = place ? "julian" : "gregorian";
    });
    host.append(label, made.group);
  }

  // ---- Reading text or seed

  var KEY = "edition.seed";
  var shown = false;
  var switches = [];

  function stored() {
    try { return localStorage.getItem(KEY) === "on"; } catch (error) { return false; }
  }

  function store(on) {
    try { localStorage.setItem(KEY, on ? "on" : "off"); } catch (error) { /* it holds for this page */ }
  }

  function put(on) {
    shown = Boolean(on);
    document.querySelectorAll(".emendation").forEach(function (place) {
      if (!("reading" in place.dataset)) place.dataset.reading = place.textContent;
      place.textContent = shown ? place.dataset.seed : place.dataset.reading;
    });
    if (shown) root.dataset.seedShown = "";
    else delete root.dataset.seedShown;
    switches.forEach(function (one) { one.press(shown ? 1 : 0); });
  }

  function set(on) {
    put(on);
    store(shown);
    document.dispatchEvent(new CustomEvent("edition:seed", { detail: shown }));
  }

  function offerSeed() {
    var host = document.querySelector("[data-seed-switch]");
    if (host) {
      var made = choices("Which text", ["Reading text", "As in the seed"], stored() ? 1 : 0, function (place) { set(place === 1); });
      switches.push(made);
      host.appendChild(made.group);
      if (!document.querySelector(".emendation")) host.appendChild(make("span", "label", " They do not differ in this chapter."));
    }
    if (stored()) put(true);
  }

  // ---- The names of a paragraph, e.g. of("p9-3"), told by the links that close its chapter

  function of(id) {
    var number = id.split("-")[1];
    return Array.from(document.querySelectorAll(".in-this-chapter a[data-in]")).filter(function (link) {
      return link.dataset.in.split(" ").includes(number);
    }).map(function (link) { return { words: link.textContent, href: link.href }; });
  }

  window.EditionNames = { of: of };
  window.EditionSeed = { set: set, get: function () { return shown; } };

  function start() {
    document.querySelectorAll(".index-filter[data-filter]").forEach(filter);
    document.querySelectorAll(".calendar-switch").forEach(calendars);
    document.querySelectorAll("a[data-gloss]").forEach(explainFirst);
    offerSeed();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
