// A reader with a device, and what must hold of them. Each rule has a name, which its breach is thrown with.

import { Device } from "./device.js";
import { DAY, ELSEWHERE, World } from "./world.js";

export const APART = 2 * DAY;

export class Reader {
  /** @param {(below: number) => number} pick @param {string} script the worker, without its head */
  constructor(pick, script) {
    this.pick = pick;
    this.world = new World(pick, script);
    this.device = new Device(this.world);
    this.kept = null; // the version that became whole on the device
    this.spoilt = false; // whether another wrote over it
    this.strange = null; // since when something else was seen at the address: {since, leaps}
  }

  /** @param {unknown} holds @param {string} rule @param {string} [words] */
  must(holds, rule, words = "") {
    const { network, site } = this.world;
    if (!holds) throw new Error(`${rule}: ${words} (${network}, ${site})`);
  }

  /** What holds after every step. */
  settled() {
    const { caches, names, registration, neighbour, left } = this.device;
    const most = Math.max(...this.world.versions.slice(-3).map(({ kept }) => Object.values(kept).join("").length));
    this.must(names.length <= 3, "storage is bounded", names.join());
    this.must(caches.used() < 3 * most, "storage is bounded", `${caches.used()} bytes`);
    this.must(left.length === 0, "failed versions leave nothing behind", left.join());
    this.must(neighbour.entries.size === 1, "what is another's stays");
    const { active } = registration || {};
    const version = active && this.world.versions.find(({ files }) => files["offline.js"] === active.source);
    if (version && version !== this.kept) this.spoilt = false;
    if (!version && this.kept) this.must(this.gone(), "nothing kept is lost by odd answers", names.join());
    this.kept = version || null;
  }

  /** Whether something else was at the address for long enough, by what the reader could see. */
  gone() {
    const { strange, world } = this;
    return strange && world.now - strange.since >= (2 - strange.leaps) * APART;
  }

  /** The pages that may be shown: every version's, and what the network has. @param {string} path @param {string} words */
  true(path, words) {
    const odd = words.startsWith("<h1>") || words === ELSEWHERE || words === "";
    return odd || this.world.versions.some(({ kept }) => kept[/** @type {""} */ (path)] === words);
  }

  async read() {
    const path = ["", "chapters/1/", "chapters/2/", "chapters/1/?cited=1.0.0-3f9a2c7b1d5e8a90"][this.pick(4)];
    const { registration, awake } = this.device;
    const looks = registration && registration.active && !awake;
    if (looks && this.world.strange) this.strange = this.strange || { since: this.world.now, leaps: 0 };
    if (looks && (this.world.sound || this.world.site === "broken") && this.world.network === "on") this.strange = null;
    const words = await this.device.visit(path);
    const none = words.startsWith('<div class="unknown"'); // where the kept page was spoilt
    this.must(none || this.true(path.split("?")[0], words), "what is shown was published", words);
    this.device.patience = Number.POSITIVE_INFINITY;
  }

  /** @param {string} path @param {string} [mode] */
  async text(path, mode) {
    const response = await this.device.get(path, mode).catch(() => null);
    await Promise.all(this.device.pending);
    return response ? response.text() : "";
  }

  /** A visit of a browser that was closed. */
  async again() {
    this.device.sleep();
    this.strange = null;
    this.device.patience = Number.POSITIVE_INFINITY;
    await this.device.visit("");
  }
}
