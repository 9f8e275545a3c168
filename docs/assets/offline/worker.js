// Answers for the site without a network. The build puts two constants before it: VERSION and KEPT, the sum of every
// page and file that is kept, under its address from the site's root, e.g. {"chapters/12-nep/": "9f86d0…"}.

const PREFIX = `edition ${registration.scope} `;
const NAME = PREFIX + VERSION;
const HASHED = /\.[0-9a-f]{8}(?=\.\w+$)/;
const STEMS = new Map(Object.keys(KEPT).map((path) => [path.replace(HASHED, ""), path]));

/** @param {string} path */
function address(path) {
  return registration.scope + path;
}

/** The path from the site's root. @param {URL} url */
function asked(url) {
  return url.href.slice(registration.scope.length).split(/[?#]/)[0];
}

/** @param {ArrayBuffer} body */
async function sum(body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The body if it is the one that was published, else nothing: words that anything changed on the way are not kept.
 * @param {string} path @param {Response} [response] */
async function proved(path, response) {
  if (!response || !response.ok) return null;
  const body = await response.arrayBuffer();
  return (await sum(body)) === KEPT[path] ? body : null;
}

/** @param {Cache} cache @param {string} path */
async function keepOne(cache, path) {
  const known = await caches.match(address(path));
  const type = (/** @type {Response} */ response) => ({
    headers: { "Content-Type": response.headers.get("Content-Type") || "" },
  });
  const old = known && (await proved(path, known.clone()));
  if (old) return cache.put(address(path), new Response(old, type(known)));
  const fetched = await fetch(address(path), { cache: HASHED.test(path) ? "default" : "no-cache" });
  const body = await proved(path, fetched);
  if (!body) throw new Error(`${path} is not as it was published`);
  return cache.put(address(path), new Response(body, type(fetched)));
}

/** One after the other, so that the reader's own requests come first. */
async function keep() {
  const cache = await caches.open(NAME);
  for (const path of Object.keys(KEPT)) await keepOne(cache, path);
  await skipWaiting();
}

/** Drops what is kept of this site under names that are to go. @param {(name: string) => boolean} goes */
async function drop(goes) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && goes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function forget() {
  await drop((name) => name !== NAME);
  await clients.claim();
}

/** The kept path that an address asks for: with or without index.html or a slash, or a file of another version.
 * @param {URL} url */
function wanted(url) {
  const path = decodeURI(asked(url)).replace(/(^|\/)index\.html$/, "$1");
  return [path, `${path}/`, STEMS.get(path.replace(HASHED, ""))].find((one) => one !== undefined && one in KEPT);
}

/** @param {Request} request @param {URL} url @param {string} path */
async function answer(request, url, path) {
  if (request.mode === "navigate" && path === `${asked(url)}/`)
    return Response.redirect(address(path) + url.search, 301);
  return (await caches.match(address(path), { cacheName: NAME })) || fetch(request);
}

/** A page that is not kept: from the network, else the page that says there is none. @param {Request} request */
async function other(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(address("404.html"), { cacheName: NAME })) || Response.error();
  }
}

/** Where the server has no such worker, the site has moved away: what is kept must not stand in the way. */
let looked = false;
async function lookHome() {
  if (looked) return;
  looked = true;
  const home = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (!home || (home.status !== 404 && home.status !== 410)) return;
  await drop(() => true);
  await registration.unregister();
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forget()));
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(registration.scope)) return;
  if (event.request.mode === "navigate") event.waitUntil(lookHome());
  const path = wanted(url);
  if (path !== undefined) event.respondWith(answer(event.request, url, path));
  else if (event.request.mode === "navigate") event.respondWith(other(event.request));
});
