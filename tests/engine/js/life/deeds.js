// What may happen to a reader, and to what is around.

import { offline } from "./trials.js";
import { DAY, HOUR, MOVED, SCOPE } from "./world.js";

/** @typedef {import("./reader.js").Reader} Reader */

const NETWORKS = ["on", "on", "on", "off", "portal", "redirecting portal", "flaky", "server error"];
const SITES = ["ours", "ours", "ours", "deploying", "broken", "no worker"];
/** What a reader may meet in days: what is between, what is there, by how many days later, what is done to the clock. */
const EPISODES = [
  Array(4).fill(["server error", "ours", 3, 0]),
  Array(4).fill(["on", "no worker", 3, 0]),
  [...Array(3)].flatMap(() => [["portal", "ours", 3, 0], ["on", "ours", 0.1, 0]]),
  Array(6).fill(["redirecting portal", "ours", 0.2, 0]),
  [["portal", "ours", 0.1, 0], ["portal", "ours", 0.1, -500], ["portal", "ours", 2, 0]],
]; // biome-ignore format: rows

/** @param {Reader} reader */
export function wait(reader) {
  reader.world.now += (1 + reader.pick(30)) * HOUR;
  reader.device.sleep();
}

/** @param {Reader} reader */
export function change(reader) {
  reader.world.network = NETWORKS[reader.pick(NETWORKS.length)];
  if (!MOVED.includes(reader.world.site)) reader.world.site = SITES[reader.pick(SITES.length)];
}

/** There is a new version, and sometimes another answer for one of its files in the browser's own cache. @param {Reader} reader */
export function publish(reader) {
  reader.world.publish();
  const { latest } = reader.world;
  if (!reader.pick(3)) reader.device.http.set(SCOPE + latest.code, new Response("<h1>Password</h1>"));
}

/** The version that the reader has is the newest again. @param {Reader} reader */
export function rollBack(reader) {
  if (reader.kept) reader.world.versions.push(reader.kept);
}

/** Days in a hotel, or with a server that has a fault; and all is as it was. @param {Reader} reader */
export async function episode(reader) {
  const { world, device } = reader;
  if (MOVED.includes(world.site) || reader.strange) return;
  for (const [network, site, days, leap] of EPISODES[reader.pick(EPISODES.length)]) {
    Object.assign(world, { network, site, now: world.now + days * DAY, leap: world.leap + leap * DAY });
    device.sleep();
    await reader.read();
    reader.settled();
  }
  Object.assign(world, { network: "on", site: "ours" });
}

/** Version after version is cut short. @param {Reader} reader */
export async function cutShort(reader) {
  Object.assign(reader.world, { network: "on", site: "ours" });
  for (let time = 0; time < 4; time++) {
    reader.world.publish();
    reader.device.sleep();
    reader.device.patience = 1 + reader.pick(4);
    await reader.read();
    await offline(reader);
    reader.settled();
  }
}

/** The site goes away, for an hour or for good, or is back. @param {Reader} reader */
export function move(reader) {
  const { world } = reader;
  world.site = MOVED.includes(world.site) ? "ours" : MOVED[reader.pick(MOVED.length)];
}

/** @param {Reader} reader */
export function sleep(reader) {
  reader.device.sleep();
}

/** The device has no room left, or some again. @param {Reader} reader */
export function fill(reader) {
  const { caches } = reader.device;
  caches.room = Number.isFinite(caches.room) ? Number.POSITIVE_INFINITY : caches.used() + reader.pick(1500);
}

/** A neighbour of the same address writes into what is kept. @param {Reader} reader */
export async function write(reader) {
  const shelves = reader.device.names.map((name) => reader.device.caches.shelves.get(name));
  for (const shelf of shelves) {
    await shelf.put(`${SCOPE}chapters/1/`, new Response("<b>spoilt</b>")).catch(() => undefined);
    reader.spoilt = true;
  }
}

/** Something takes away a part of what is kept. @param {Reader} reader */
export async function takeAway(reader) {
  for (const name of reader.device.names) await reader.device.caches.shelves.get(name).delete(`${SCOPE}all.css`);
  reader.spoilt = true;
}

/** The reader's clock is wrong by days or years, or right again. @param {Reader} reader */
export function turnClock(reader) {
  const { world } = reader;
  const before = world.leap;
  world.leap = reader.pick(3) ? (reader.pick(2000) - 1000) * DAY : 0;
  if (reader.strange && world.leap > before) reader.strange.leaps++;
}

/** The browser will be closed in the middle of the next installation. @param {Reader} reader */
export function cut(reader) {
  reader.device.patience = reader.pick(6);
}
