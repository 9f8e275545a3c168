// Where the reader is: the running title in the header, and the place to continue from, kept in the browser.

import { element, the, unhurried } from "./page.js";

const PLACE = /^chapters\/[a-z0-9-]+\/#p\d+-\d+$/;
const QUIET = 250; // milliseconds

/** @param {Element} head */
function follow(head) {
  const watch = (/** @type {IntersectionObserverEntry[]} */ [entry]) =>
    document.body.classList.toggle("past-head", !entry.isIntersecting && entry.boundingClientRect.top < 60);
  new IntersectionObserver(watch, { rootMargin: "-56px 0px 0px 0px" }).observe(head);
}

/** Keeps the paragraph that stands at the top. @param {Element[]} paragraphs */
function remember(paragraphs) {
  const paragraph = paragraphs.find((one) => one.getBoundingClientRect().bottom > 80);
  if (!paragraph) return;
  const { name, title } = document.body.dataset;
  const at = `chapters/${name}/#${paragraph.id}`;
  const address = paragraph.id.slice(1).replace("-", ".");
  window.EditionSettings.write("place", JSON.stringify({ address, title, at }));
}

function keep() {
  const paragraphs = [...document.querySelectorAll(".text p[id^='p'], .text li[id^='p']")];
  addEventListener(
    "scroll",
    unhurried(() => remember(paragraphs), QUIET),
    { passive: true },
  );
}

/** The place that is kept, if it is one. @returns {{ address: string, title: string, at: string } | null} */
function kept() {
  try {
    const place = JSON.parse(window.EditionSettings.read("place", "null"));
    return typeof place.at === "string" && PLACE.test(place.at) ? place : null;
  } catch {
    return null;
  }
}

function offer() {
  const place = kept();
  const ways = the(".ways");
  if (!place || !ways) return;
  const link = element("a", "continue", `Continue: ${place.address}, ${place.title}`);
  const file = location.protocol === "file:" ? "/index.html#" : "/#"; // on a disk no server adds it
  link.href = `${document.body.dataset.base}/${place.at.replace("/#", file)}`;
  ways.append(link);
}

/** Follows the reader on a chapter's page, and offers the way back on the title page. */
export function startPlace() {
  const head = the(".chapter .text h1");
  if (head) follow(head);
  if (document.body.dataset.chapter) keep();
  if (document.body.classList.contains("home")) offer();
}
