// The panel that opens from a paragraph's number, or from a selected passage: copy a link, a quotation, a citation.
(function () {
  "use strict";

  var cite = window.EditionCite;
  var settings = window.EditionSettings || { read: function (name, otherwise) { return otherwise; }, write: function () { /* its file did not load */ } };
  var LOST = "The citations could not be loaded. To try again, close this and open it again.";
  var panel = null;
  var opener = null;
  var offer = null;

  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  // ---- The data of a chapter's citations, fetched when they are first asked for; null if they cannot be had

  function data(then) {
    if (window.EditionCitations) return then(window.EditionCitations);
    var script = make("script");
    script.src = document.body.dataset.cite;
    script.onload = function () { then(window.EditionCitations); };
    script.onerror = function () { script.remove(); then(null); };
    document.head.appendChild(script);
  }

  // ---- Copying, also where the clipboard's interface is closed

  function copy(text, said) {
    var done = function () { said.textContent = "Copied."; };
    var failed = function () { said.textContent = "The browser did not allow copying."; };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, function () { byHand(text) ? done() : failed(); });
    else if (byHand(text)) done();
    else failed();
  }

  function byHand(text) {
    var area = make("textarea");
    area.value = text;
    area.className = "cite-hidden";
    panel.appendChild(area);
    area.select();
    var copied = document.execCommand("copy");
    area.remove();
    return copied;
  }

  function button(label, text, said) {
    var element = make("button", "cite-button", label);
    element.type = "button";
    element.addEventListener("click", function () { copy(text(), said); });
    return element;
  }

  // ---- The panel

  function close(back) {
    if (!panel) return;
    panel.remove();
    if (back && opener) opener.focus();
    panel = opener = null;
  }

  function choice(entry, link, said) {
    var box = make("div", "cite-choice");
    var select = make("select");
    select.setAttribute("aria-label", "Style");
    cite.STYLES.forEach(function (style) {
      var option = make("option", "", style[1]);
      option.value = style[0];
      select.appendChild(option);
    });
    select.value = settings.read("style", "chicago_note");
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    var words = make("p", "cite-words");
    var text = function () { return cite.plain(cite.complete(entry[select.value], link, new Date())); };
    var show = function () { words.textContent = text(); words.classList.toggle("cite-code", select.selectedIndex > 3); };
    select.addEventListener("change", function () { settings.write("style", select.value); show(); });
    show();
    box.append(select, words, button("Copy citation", text, said));
    return box;
  }

  function names(paragraph) {
    var found = window.EditionNames ? window.EditionNames.of(paragraph.id) : [];
    var list = make("p", "cite-names");
    found.forEach(function (name, place) {
      var link = make("a", "", name.words);
      link.href = name.href;
      list.append(place ? " · " : "In the index: ", link);
    });
    return found.length ? list : "";
  }

  function open(paragraph, passage, from) {
    data(function (all) {
      var entry = all ? cite.citations(all, paragraph.id) : { address: paragraph.id.slice(1).replace("-", "."), lost: true };
      if (!entry) return;
      close(false);
      opener = from;
      panel = make("div", "cite-panel");
      panel.setAttribute("role", "dialog");
      panel.setAttribute("aria-label", "Cite paragraph " + entry.address);
      fill(entry, paragraph, passage);
      document.querySelector(".text").appendChild(panel);
      panel.style.setProperty("top", paragraph.offsetTop + "px");
      panel.querySelector("button").focus({ preventScroll: true });
    });
  }

  function heading(entry, passage) {
    return [entry.address, entry.printed, passage && "the selected passage"].filter(Boolean).join(" · ");
  }

  function fill(entry, paragraph, passage) {
    var said = make("p", "cite-said");
    said.setAttribute("role", "status");
    var link = cite.link(paragraph.id, passage);
    var quoted = function () { return cite.quotation(passage || cite.words(paragraph), entry.address, entry.printed) + " " + link; };
    var row = make("p", "cite-row");
    row.append(button("Copy link", function () { return link; }, said), entry.lost ? "" : button("Copy quotation", quoted, said));
    var shut = make("button", "cite-close", "×");
    shut.type = "button";
    shut.setAttribute("aria-label", "Close");
    shut.addEventListener("click", function () { close(true); });
    panel.append(make("p", "cite-head", heading(entry, passage)), row);
    panel.append(entry.lost ? make("p", "cite-words", LOST) : choice(entry, link, said), names(paragraph), said, shut);
  }

  // ---- From a number, from a selection

  function fromNumber(event) {
    var number = event.target.closest(".locator");
    if (!number || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", number.hash);
    open(number.closest("[id]"), "", number);
  }

  function selected() {
    var selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    var range = selection.getRangeAt(0);
    var start = range.startContainer.parentElement.closest(".text p[id^='p'], .text li[id^='p']");
    if (!start || panel && panel.contains(range.startContainer)) return null;
    var part = range.cloneContents();
    var holder = make("div");
    holder.appendChild(part);
    var passage = cite.words(holder);
    return passage.split(" ").length > 2 ? { paragraph: start, passage: passage, box: range.getBoundingClientRect() } : null;
  }

  function offerIt() {
    var found = selected();
    if (offer) offer.remove();
    offer = null;
    if (!found) return;
    offer = make("button", "cite-offer", "Cite");
    offer.type = "button";
    var text = document.querySelector(".text").getBoundingClientRect();
    offer.style.setProperty("top", found.box.bottom - text.top + 6 + "px");
    offer.style.setProperty("left", Math.max(0, Math.min(found.box.right - text.left, text.width - 60)) + "px");
    offer.addEventListener("pointerdown", function (event) { event.preventDefault(); });
    offer.addEventListener("click", function () { open(found.paragraph, found.passage, null); offer.remove(); offer = null; });
    document.querySelector(".text").appendChild(offer);
  }

  function start() {
    if (!document.body.dataset.name) return;
    var timer = 0;
    document.querySelector(".text").addEventListener("click", fromNumber);
    document.addEventListener("selectionchange", function () { clearTimeout(timer); timer = setTimeout(offerIt, 200); });
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") close(true); });
    document.addEventListener("pointerdown", function (event) { if (panel && !panel.contains(event.target)) close(false); });
  }

  document.addEventListener("DOMContentLoaded", start);
})();
