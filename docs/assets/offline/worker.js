// Answers for the site without a network.

import { freed } from "./moved.js";
import { address, HASHED, SUMS, taken } from "./shelf.js";
import { keep, succeed, tend } from "./stock.js";

const STEMS = new Map([...SUMS.keys()].map((path) => [path.replace(HASHED, ""), path]));
const FILE = /\.\w+$/;
let awake = false;

/** The path from the site's root, without the question. @param {URL} url */
function asked(url) {
  const path = url.href.slice(registration.scope.length).split(/[?#]/)[0];
  try {
    return decodeURI(path);
  } catch {
    return path; // no page has such a name
  }
}

/** The kept path that an address asks for: with or without index.html or a slash, or a file of another version.
 * @param {string} path */
function wanted(path) {
  const plain = path.replace(/(^|\/)index\.html$/, "$1");
  return [plain, `${plain}/`, STEMS.get(plain.replace(HASHED, ""))].find((one) => one !== undefined && SUMS.has(one));
}

/** The page that says why there is none: no such page, or a file that is not kept. @param {string} path */
async function none(path) {
  const page = await taken("404.html");
  if (!page) return Response.error();
  if (!FILE.test(path) && wanted(path) === undefined)
    return new Response(page.body, { status: 404, headers: page.headers });
  const words = (await page.text())
    .replace('class="unknown"', 'class="unknown" hidden')
    .replace('class="unkept" hidden', 'class="unkept"');
  return new Response(words, { status: 503, headers: page.headers });
}

/** @param {Request} request @param {string} path */
async function other(request, path) {
  return fetch(request).catch((error) => {
    if (request.mode !== "navigate") throw error;
    return none(path);
  });
}

/** @param {Request} request @param {URL} url @param {string} kept */
async function answer(request, url, kept) {
  const path = asked(url);
  if (request.mode === "navigate" && kept === `${path}/`) return Response.redirect(address(kept) + url.search, 301);
  return (await taken(kept)) || other(request, path);
}

/** What is done once each time the browser wakes the worker, when a page was asked for. */
async function wake() {
  if (awake) return;
  awake = true;
  if (!(await freed())) await tend();
}

addEventListener("install", (event) => event.waitUntil(keep().then(skipWaiting)));
addEventListener("activate", (event) => event.waitUntil(succeed().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const navigates = event.request.mode === "navigate";
  if (event.request.method !== "GET" || !url.href.startsWith(registration.scope)) return;
  const path = asked(url);
  const kept = wanted(path);
  if (kept === undefined && !navigates) return;
  const response = kept === undefined ? other(event.request, path) : answer(event.request, url, kept);
  event.respondWith(response);
  if (navigates) event.waitUntil(response.then(wake, wake));
});
