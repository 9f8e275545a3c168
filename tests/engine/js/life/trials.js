// What a reader must be able to do, whatever happened before.

import { APART } from "./reader.js";
import { DAY, ELSEWHERE, MOVED } from "./world.js";

/** @typedef {import("./reader.js").Reader} Reader */

const ODD = ["constructor", "toString", "__proto__", "%E0%A4%A", "nowhere/"];

/** Without a network: every kept page, the page for an address of none, the page for a file that is not kept. @param {Reader} reader */
export async function offline(reader) {
  if (!reader.kept) return;
  const { network } = reader.world;
  reader.world.network = "off";
  for (const [path, words] of Object.entries(reader.kept.kept)) {
    const mode = path.endsWith("/") || !path ? "navigate" : "no-cors";
    const shown = await reader.text(path, mode);
    reader.must(reader.spoilt || shown === words, "what is kept is read without a network", `${path}: ${shown}`);
    reader.must(!shown.includes("spoilt"), "what is shown was published", shown);
  }
  if (!reader.spoilt) await others(reader);
  reader.world.network = network;
}

/** @param {Reader} reader */
async function others(reader) {
  const { kept, code } = reader.kept;
  const none = kept["404.html"];
  for (const path of ODD) reader.must((await reader.text(path)) === none, "an address of no page has its page", path);
  const unkept = await reader.text("downloads/essay.epub");
  reader.must(/"unknown" hidden>.*"unkept">/.test(unkept), "a file that is not kept is said not to be", unkept);
  const old = await reader.text("all.00000000.js", "no-cors");
  reader.must(old === kept[code], "a page of another version finds its script", old);
  const cited = await reader.text("chapters/1/?cited=1.1.0-3f9a2c7b1d5e8a90");
  reader.must(cited === kept["chapters/1/"], "a link that vouches is served by its path", cited);
}

/** All is well again: the newest version is there at the second visit, whole, alone, and costs nothing more. @param {Reader} reader */
export async function renewed(reader) {
  const { world, device } = reader;
  Object.assign(world, { network: "on", site: "ours" });
  device.caches.room = Number.POSITIVE_INFINITY;
  for (let visit = 0; visit < 2; visit++) await reader.again();
  reader.must((await device.visit("")) === world.latest.kept[""], "nothing old is shown for ever", world.latest.words);
  reader.settled();
  reader.must(reader.kept === world.latest, "nothing old is shown for ever", "it is not kept");
  for (let visit = 0; reader.spoilt && visit < 2; visit++) await healed(reader);
  await reader.again();
  reader.must(device.names.length === 1, "versions that were cut short leave nothing behind", device.names.join());
  const before = device.requests;
  await reader.again();
  reader.must(device.requests - before === 2, "a visit asks for the worker alone", `${device.requests - before}`);
  await offline(reader);
}

/** What was spoilt is noticed when it is asked for, and fetched when the browser wakes the worker. @param {Reader} reader */
async function healed(reader) {
  await offline(reader);
  await reader.again();
  reader.spoilt = false;
}

/** The site is gone for good: in the end the reader sees what is there. @param {Reader} reader */
export async function freed(reader) {
  const { world, device } = reader;
  const rule = "the reader is freed in the end";
  const had = reader.kept; // what a first installation left that was cut short waits for the next
  Object.assign(world, { network: "on", site: MOVED[reader.pick(MOVED.length)] });
  device.caches.room = Number.POSITIVE_INFINITY;
  for (let visit = 0; visit < 5; visit++) {
    world.now += APART;
    if (visit === 1 && reader.pick(2)) world.leap -= 1000 * DAY;
    device.sleep();
    await reader.read();
  }
  const words = await reader.text("");
  reader.must(!device.registration && (!words || words === ELSEWHERE || words.startsWith("<h1>")), rule, words);
  reader.must(!had || !device.names.length, rule, device.names.join());
  reader.settled();
  world.site = "ours";
}
