// Notes at their marks: beside the text where there is room, otherwise opened in place by hover, focus and tap.
// The list at the chapter's end stays as it is; what is shown here is a copy of it without ids.
(function () {
  "use strict";

  var wide = window.matchMedia("(min-width: 76.25em)");
  var gloss = null;
  var opener = null;

  function noteOf(mark) {
    return document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  }

  function copy(note, into) {
    Array.prototype.forEach.call(note.childNodes, function (child) {
      into.appendChild(child.cloneNode(true));
    });
    into.querySelectorAll(".footnote-backref").forEach(function (link) { link.remove(); });
    into.querySelectorAll("[id]").forEach(function (element) { element.removeAttribute("id"); });
    return into;
  }

  // ---- Beside the text

  function sidenote(mark) {
    var aside = document.createElement("div");
    aside.className = "sidenote";
    aside.setAttribute("aria-hidden", "true");
    var number = document.createElement("span");
    number.className = "sidenote-mark";
    number.textContent = mark.textContent;
    copy(noteOf(mark), aside);
    aside.querySelectorAll("a").forEach(function (link) { link.tabIndex = -1; });
    (aside.querySelector("p") || aside).prepend(number);
    return aside;
  }

  function addSidenotes(text, marks) {
    return marks.map(function (mark) {
      var aside = sidenote(mark);
      text.appendChild(aside);
      return { mark: mark, aside: aside };
    });
  }

  function place(text, pairs) {
    var top = text.getBoundingClientRect().top;
    var free = 0;
    pairs.forEach(function (pair) {
      var at = Math.max(pair.mark.getBoundingClientRect().top - top - 4, free);
      pair.aside.style.setProperty("top", at + "px");
      free = at + pair.aside.offsetHeight + 10;
    });
  }

  // ---- In place

  function close() {
    if (!gloss) return;
    gloss.remove();
    opener.removeAttribute("aria-expanded");
    gloss = opener = null;
  }

  function open(mark) {
    if (wide.matches || opener === mark) return;
    close();
    opener = mark;
    gloss = document.createElement("div");
    gloss.className = "gloss";
    gloss.setAttribute("role", "note");
    copy(noteOf(mark), gloss);
    mark.setAttribute("aria-expanded", "true");
    document.querySelector(".text").appendChild(gloss);
    settle(mark);
  }

  function settle(mark) {
    var text = gloss.parentNode.getBoundingClientRect();
    var at = mark.getBoundingClientRect();
    var left = Math.min(at.left, document.documentElement.clientWidth - gloss.offsetWidth - 16);
    gloss.style.setProperty("left", Math.max(left, 16) - text.left + "px");
    var room = { below: window.innerHeight - at.bottom - 16, above: at.top - 64 };
    var below = gloss.offsetHeight <= room.below || room.below >= room.above;
    gloss.style.setProperty("max-height", (below ? room.below : room.above) + "px");
    var top = below ? at.bottom + 8 : at.top - gloss.offsetHeight - 8;
    gloss.style.setProperty("top", top - text.top + "px");
  }

  function within(event) {
    return gloss && (gloss.contains(event.target) || opener.contains(event.target));
  }

  // A browser that does not tell how the focus came treats it as come by the keyboard.
  function byKeyboard(mark) {
    try { return mark.matches(":focus-visible"); } catch (error) { return true; }
  }

  function watch(mark) {
    var timer = 0;
    mark.addEventListener("pointerenter", function (event) {
      if (event.pointerType === "mouse") open(mark);
    });
    mark.addEventListener("pointerleave", function (event) {
      if (event.pointerType !== "mouse") return;
      clearTimeout(timer);
      timer = setTimeout(function () { if (gloss && opener === mark && !gloss.matches(":hover")) close(); }, 300);
    });
    mark.addEventListener("focus", function () { if (byKeyboard(mark)) open(mark); });
    mark.addEventListener("blur", function (event) { if (!gloss || !gloss.contains(event.relatedTarget)) close(); });
    mark.addEventListener("click", function (event) {
      if (wide.matches || event.detail === 0) return;
      event.preventDefault();
      open(mark);
    });
  }

  /** Without the styles a note has no place beside the text; then its mark leads to the list at the end. */
  function styled(text) {
    return getComputedStyle(text).position === "relative";
  }

  function start() {
    var text = document.querySelector(".text");
    var marks = Array.prototype.filter.call(document.querySelectorAll("a.footnote-ref"), noteOf);
    if (!marks.length || !styled(text)) return;
    var pairs = null;
    var again = function () {
      close();
      if (wide.matches) place(text, pairs = pairs || addSidenotes(text, marks));
    };
    again();
    new ResizeObserver(again).observe(text);
    if (document.fonts) document.fonts.ready.then(again);
    marks.forEach(watch);
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") close(); });
    document.addEventListener("pointerdown", function (event) { if (!within(event)) close(); });
  }

  document.addEventListener("DOMContentLoaded", function () { setTimeout(start); }); // a task of its own, after the page is there
})();
