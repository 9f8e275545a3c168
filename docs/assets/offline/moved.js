// Notices that the site has left its address: what is kept must not hide for ever what stands there now, and must not be
// lost by one odd answer, of a server that is being changed or of a network that wants a password first.

import { address, drop, NAME, names } from "./shelf.js";

const NOTED = address("?moved");
const TIMES = 3;
const APART = 2 * 24 * 60 * 60 * 1000; // milliseconds

/** What answers at an address: "ours", "other", or nothing that tells, as without a network.
 * @param {string} path @param {string} mark words that only this site has there */
async function answers(path, mark) {
  const ask = (/** @type {RequestRedirect} */ redirect) => fetch(address(path), { cache: "no-cache", redirect });
  try {
    const response = await ask("follow").catch(() => ask("manual")); // one cannot follow to another site
    if (response.status >= 500) return "";
    return response.ok && (await response.text()).includes(mark) ? "ours" : "other";
  } catch {
    return "";
  }
}

/** Whether the site is at its address; neither if that cannot be told. Its pages ask for the worker by its name. */
async function looked() {
  const worker = location.href.slice(registration.scope.length);
  const there = await answers(worker, "const VERSION = ");
  return there === "other" ? answers("", ' data-offline="') : there;
}

/** How often something else was there, each time days after the last. @param {Cache} cache */
async function remembered(cache) {
  const noted = await cache.match(NOTED);
  const { times, last } = noted ? await noted.json() : { times: 0, last: 0 };
  return { times, last };
}

/** @param {Cache} cache @param {number} now */
async function count(cache, now) {
  const { times, last } = await remembered(cache);
  if (times && now >= last && now - last < APART) return times;
  const more = now < last ? times : times + 1; // a clock that was put back proves no day
  await cache.put(NOTED, new Response(JSON.stringify({ times: more, last: now })));
  return more;
}

/** Frees the address if something else is there for the third time, days apart, and says whether it did. */
export async function freed() {
  const there = await looked();
  if (!there) return false;
  const cache = await caches.open(NAME);
  if (there === "ours") await cache.delete(NOTED);
  else if ((await count(cache, Date.now())) >= TIMES) {
    await drop(await names());
    return registration.unregister();
  }
  return false;
}
