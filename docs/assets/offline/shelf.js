// What of this site is on the device, and its proof. The build puts two constants before it: VERSION and KEPT, the sum of
// every page and file that is kept, under its address from the site's root, e.g. {"chapters/12-nep/": "9f86d0…"}.

const PREFIX = `edition ${registration.scope} `;
export const NAME = PREFIX + VERSION;
export const SUMS = new Map(Object.entries(KEPT));
export const HASHED = /\.[0-9a-f]{8}(?=\.\w+$)/;
/** A file's kind by how its name ends: the sums do not prove what a cache says of it. */
const TYPES = /** @type {Record<string, string>} */ ({
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  webmanifest: "application/manifest+json",
});

/** @param {string} path */
export function address(path) {
  return registration.scope + path;
}

/** @param {ArrayBuffer} body */
async function sum(body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The file if it is the one that was published, else nothing: words that anything changed are neither kept nor shown.
 * @param {string} path @param {Response} [response] */
export async function proved(path, response) {
  if (!response || !response.ok) return null;
  const body = await response.arrayBuffer().catch(() => null);
  if (!body || (await sum(body)) !== SUMS.get(path)) return null;
  const ending = path.endsWith("/") || !path ? "html" : path.replace(/^.*\./, "");
  return new Response(body, { headers: { "Content-Type": TYPES[ending] || "application/octet-stream" } });
}

/** A file as a version keeps it, proved again each time it is taken, for at an address that sites share another may
 * write there; what is not right goes. @param {string} path @param {string} [name] */
export async function taken(path, name = NAME) {
  const there = await caches.match(address(path), { cacheName: name }).catch(() => undefined);
  const response = await proved(path, there);
  if (there && !response && name === NAME) await (await caches.open(name)).delete(address(path));
  return response;
}

/** The names under which this site keeps something. */
export async function names() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/** @param {string[]} going */
export async function drop(going) {
  await Promise.all(going.map((name) => caches.delete(name)));
}
