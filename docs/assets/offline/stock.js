// Puts on the shelf what is kept, and takes off what is not needed any more.

import { address, drop, HASHED, NAME, names, proved, SUMS, taken } from "./shelf.js";

/** Stands beside what is kept by the version that answers. */
const MARK = address("?answers");

/** A file from the network. @param {string} path @param {RequestCache} cache */
async function fetched(path, cache) {
  return proved(path, await fetch(address(path), { cache }));
}

/** The file from where it is to be had: the device, whatever version left it there, the browser's own cache, the server.
 * @param {string} path @param {string[]} from */
async function found(path, from) {
  for (const name of from) {
    const response = await taken(path, name);
    if (response) return response;
  }
  return (await fetched(path, HASHED.test(path) ? "default" : "no-cache")) || fetched(path, "reload");
}

/** @param {Cache} cache @param {string} path @param {string[]} from */
async function keepOne(cache, path, from) {
  const response = await found(path, from);
  if (!response) throw new Error(`${path} is not as it was published`);
  await cache.put(address(path), response);
}

/** Everything, one after the other, so that the reader's own requests come first. */
async function keepAll() {
  const cache = await caches.open(NAME);
  const from = await names();
  for (const path of SUMS.keys()) await keepOne(cache, path, from);
  if ((await lacking()).length) throw new Error("what was kept did not stay");
}

/** What this version should keep and does not. */
async function lacking() {
  const there = new Set((await (await caches.open(NAME)).keys()).map((request) => request.url));
  return [...SUMS.keys()].filter((path) => !there.has(address(path)));
}

/** Drops what versions left that were cut short. A worker that is none yet does not know which one answers now, but by
 * its mark. */
async function sweep() {
  const others = (await names()).filter((name) => name !== NAME);
  const marks = await Promise.all(others.map((cacheName) => caches.match(MARK, { cacheName })));
  if (!registration.active || marks.some(Boolean))
    await drop(others.filter((_, at) => !registration.active || !marks[at]));
}

/** Keeps this version whole, or leaves nothing of it behind. */
export async function keep() {
  await sweep();
  try {
    await keepAll();
  } catch (error) {
    await drop([NAME]);
    throw error;
  }
}

/** Drops the versions before this one, which answers from now on. */
export async function succeed() {
  await (await caches.open(NAME)).put(MARK, new Response()).catch(() => undefined); // there may be no room
  await drop((await names()).filter((name) => name !== NAME));
}

/** Drops what versions left that were cut short, and fetches what was taken from this one, unless the next is coming. */
export async function tend() {
  const others = (await names()).filter((name) => name !== NAME); // asked first: what comes later is not listed
  if (registration.installing || registration.waiting) return;
  await drop(others);
  const cache = await caches.open(NAME);
  for (const path of await lacking()) await keepOne(cache, path, []);
}
