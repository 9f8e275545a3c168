// Where the reader is: the names in the header, and the place to go on from, kept in the browser for the whole and for each page.

import { element, the, unhurried } from "./page.js";

const PLACE = /^(chapters\/[a-z0-9-]+|essay)\/#p\d+-\d+$/;
const QUIET = 250; // milliseconds

/** @param {Element} head */
function follow(head) {
  const watch = (/** @type {IntersectionObserverEntry[]} */ [entry]) =>
    document.body.classList.toggle("past-head", !entry.isIntersecting && entry.boundingClientRect.top < 60);
  new IntersectionObserver(watch, { rootMargin: "-56px 0px 0px 0px" }).observe(head);
}

/** The chapter's title, on the page of the whole essay that of the chapter in which a paragraph is. @param {Element} paragraph */
function titleOf(paragraph) {
  const head = document.getElementById(paragraph.id.replace(/p(\d+).*/, "chapter-$1"));
  if (!head) return document.body.dataset.title;
  the(".running-title span + span").textContent = head.textContent;
  return /** @type {string} */ (head.textContent).replace(/^\d+\. /, "");
}

/** @param {string} id */
function addressOf(id) {
  return id.slice(1).replace("-", ".");
}

/** Keeps a paragraph as the place on its page and as the last of all. @param {string} page @param {Element} paragraph */
function remember(page, paragraph) {
  const { read, write } = window.EditionSettings;
  const place = { address: addressOf(paragraph.id), title: titleOf(paragraph), at: `${page}/#${paragraph.id}` };
  const words = JSON.stringify(place);
  if (read("place", "") !== words) write("place", words);
  write(`place/${page}`, paragraph.id);
}

/** A line at the top that leads to a place; it has room there and moves nothing. @param {string} words @param {string} href */
function offer(words, href) {
  const link = element("a", "continue", words);
  link.href = href;
  the(".text").prepend(element("p", "go-on editorial", link));
}

/** Keeps the paragraph that stands at the top; a page opened anew and not moved keeps what it had, and offers it.
 * @param {string} page */
function keep(page) {
  const paragraphs = [...document.querySelectorAll(".text p[id^='p'], .text li[id^='p']")];
  const now = () => {
    const under = the(".header").offsetHeight + 32; // a place that a link leads to stands just there
    const top = paragraphs.find((one) => one.getBoundingClientRect().bottom > under);
    if (top) remember(page, top);
  };
  const was = paragraphs.find(({ id }) => id === window.EditionSettings.read(`place/${page}`, ""));
  if (was && was !== paragraphs[0]) offer(`Go on at ${addressOf(was.id)}`, `#${was.id}`);
  if (was && !scrollY) remember(page, was);
  else now();
  addEventListener("scroll", unhurried(now, QUIET), { passive: true });
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

function offerLast() {
  const place = kept();
  if (!place) return;
  const file = location.protocol === "file:" ? "/index.html#" : "/#"; // on a disk no server adds it
  const href = `${document.body.dataset.base}/${place.at.replace("/#", file)}`;
  offer(`Go on at ${place.address}, ${place.title}`, href);
}

/** Follows the reader down a page, and offers the way back on it and on the title page. */
export function startPlace() {
  const head = the(".text h1");
  const { classList, dataset } = document.body;
  if (head) follow(head);
  if (dataset.chapter) keep(`chapters/${dataset.name}`);
  if (classList.contains("essay")) keep("essay");
  if (classList.contains("home")) offerLast();
}
