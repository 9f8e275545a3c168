// Where the reader is: the running title in the header, and the place to continue from, kept in the browser.
(function () {
  "use strict";

  var body = document.body;
  var settings = window.EditionSettings;

  function follow(head) {
    new IntersectionObserver(function (entries) {
      body.classList.toggle("past-head", !entries[0].isIntersecting && entries[0].boundingClientRect.top < 60);
    }, { rootMargin: "-56px 0px 0px 0px" }).observe(head);
  }

  function topmost(paragraphs) {
    for (var i = 0; i < paragraphs.length; i += 1) {
      if (paragraphs[i].getBoundingClientRect().bottom > 80) return paragraphs[i];
    }
    return null;
  }

  function remember(paragraphs) {
    var paragraph = topmost(paragraphs);
    if (!paragraph) return;
    var at = "chapters/" + body.dataset.name + "/#" + paragraph.id;
    var place = { address: paragraph.id.slice(1).replace("-", "."), title: body.dataset.title, at: at };
    settings.write("place", JSON.stringify(place));
  }

  function keep() {
    var paragraphs = document.querySelectorAll(".text p[id^='p'], .text li[id^='p']");
    var timer = 0;
    window.addEventListener("scroll", function () {
      clearTimeout(timer);
      timer = setTimeout(function () { remember(paragraphs); }, 250);
    }, { passive: true });
  }

  function kept() {
    try {
      var place = JSON.parse(settings.read("place", "null"));
      return place && typeof place.at === "string" && /^chapters\/[a-z0-9-]+\/#p\d+-\d+$/.test(place.at) ? place : null;
    } catch (error) {
      return null;
    }
  }

  function offer() {
    var place = kept();
    var ways = document.querySelector(".ways");
    if (!place || !ways) return;
    var link = document.createElement("a");
    link.className = "continue";
    var file = location.protocol === "file:" ? "/index.html#" : "/#"; // on a disk no server adds it
    link.href = body.dataset.base + "/" + place.at.replace("/#", file);
    link.textContent = "Continue: " + place.address + ", " + place.title;
    ways.appendChild(link);
  }

  var head = document.querySelector(".chapter .text h1");
  if (head) follow(head);
  if (!settings) return; // its file did not load: nothing is remembered
  if (body.dataset.chapter) keep();
  if (body.classList.contains("home")) offer();
})();
