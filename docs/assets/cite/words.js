// What is copied: links, quotations and citations. No page is touched here.
window.EditionCite = (function () {
  "use strict";

  var MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  var STYLES = [
    ["chicago_note", "Chicago, note"],
    ["chicago_bibliography", "Chicago, bibliography"],
    ["mla", "MLA"],
    ["apa", "APA"],
    ["bibtex", "BibTeX"],
    ["ris", "RIS"],
    ["csl_json", "CSL-JSON"]
  ];

  function two(number) {
    return (number < 10 ? "0" : "") + number;
  }

  // "Sept." and the months of up to four letters are MLA's own.
  function shortMonth(month) {
    if (month === 8) return "Sept.";
    return MONTHS[month].length <= 4 ? MONTHS[month] : MONTHS[month].slice(0, 3) + ".";
  }

  function accessed(day) {
    var year = day.getFullYear(), month = day.getMonth(), date = day.getDate();
    return {
      "{accessed-mdy}": MONTHS[month] + " " + date + ", " + year,
      "{accessed-dmy}": date + " " + shortMonth(month) + " " + year,
      "{accessed-slashes}": year + "/" + two(month + 1) + "/" + two(date),
      "{accessed-iso}": year + "-" + two(month + 1) + "-" + two(date),
      "{accessed-parts}": "[" + [year, month + 1, date].join(",") + "]"
    };
  }

  // Fill in what only the reader's browser knows: the address and the day.
  function complete(template, address, day) {
    var values = accessed(day);
    values["{address}"] = address;
    return template.replace(/\{(?:address|accessed-[a-z]+)\}/g, function (name) { return values[name]; });
  }

  // How a paragraph is cited, out of how any paragraph of its chapter is; null if it is none of them. Of ⟨p|pp⟩ the first is
  // for a paragraph on one printed page, the second for one on several.
  function citations(chapter, id) {
    var pages = chapter.pages[id];
    if (!pages) return null;
    var several = pages[0] < pages[1];
    var values = { id: id, paragraph: id.slice(1).replace("-", "."), first: pages[0], last: pages[1] };
    var entry = { address: values.paragraph, printed: several ? "pp. " + pages.join("–") : "p. " + pages[0] };
    Object.keys(chapter.styles).forEach(function (style) {
      var chosen = chapter.styles[style].replace(/⟨([^|⟩]*)\|([^⟩]*)⟩/g, several ? "$2" : "$1");
      entry[style] = chosen.replace(/\{(id|paragraph|first|last)\}/g, function (blank, name) { return values[name]; });
    });
    return entry;
  }

  function plain(text) {
    return text.replace(/<\/?i>/g, "");
  }

  // The page's own address where there is one, else the published one.
  function page() {
    if (/^https?:$/.test(location.protocol)) return location.href.split(/[?#]/)[0];
    var canonical = document.querySelector("link[rel=canonical]");
    return canonical ? canonical.href : location.href.split(/[?#]/)[0];
  }

  function fragmentPart(words) {
    return encodeURIComponent(words).replace(/-/g, "%2D");
  }

  // A link to the paragraph, and within it to the passage: the passage's first and last words as a text fragment.
  function link(id, passage) {
    if (!passage) return page() + "#" + id;
    var words = passage.split(/\s+/);
    var text = words.length <= 8 ? fragmentPart(passage) : fragmentPart(words.slice(0, 4).join(" ")) + "," + fragmentPart(words.slice(-4).join(" "));
    return page() + "#" + id + ":~:text=" + text;
  }

  function clean(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  // The paragraph's words as read: without numbers of notes, or anything else that is the edition's.
  function words(paragraph) {
    var copy = paragraph.cloneNode(true);
    copy.querySelectorAll("sup, .editorial, .locator, .pagebreak").forEach(function (element) { element.remove(); });
    return clean(copy.textContent);
  }

  function quotation(text, address, printed) {
    return "“" + text.replace(/“/g, "‘").replace(/”/g, "’") + "” (Guillamón, " + address + ", " + printed + ")";
  }

  return { STYLES: STYLES, citations: citations, complete: complete, plain: plain, link: link, words: words, clean: clean, quotation: quotation };
})();
