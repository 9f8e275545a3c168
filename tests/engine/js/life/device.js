// A reader's browser, as far as a worker meets it: it fetches, installs, wakes, puts to sleep and kills.

import { Storage } from "./storage.js";
import { SCOPE } from "./world.js";

const NEIGHBOUR = "another project";
const GLOBALS = [
  "registration", "caches", "fetch", "location", "clients", "skipWaiting", "addEventListener", "Date", "Response",
]; // biome-ignore format: a row

/** What a browser keeps by the rules of HTTP: files whose names follow their content. */
const HASHED = /\.[0-9a-f]{8}\.\w+$/;

export class Device {
  /** @param {import("./world.js").World} world */
  constructor(world) {
    this.world = world;
    this.caches = new Storage();
    this.http = new Map();
    this.registration = null;
    this.awake = null; // the running active worker
    this.pending = []; // what it still does
    this.patience = Number.POSITIVE_INFINITY; // requests until the browser is closed in the middle of an installation
    this.requests = 0;
    this.left = []; // what failed versions left
  }

  async open() {
    await (await this.caches.open(NEIGHBOUR)).put(`${SCOPE}all.css`, new Response("a neighbour's"));
  }

  get neighbour() {
    return this.caches.shelves.get(NEIGHBOUR);
  }

  /** The caches that are this site's. */
  get names() {
    return [...this.caches.shelves.keys()].filter((name) => name !== NEIGHBOUR);
  }

  /** What a request past any worker brings. @param {string} url @param {{ cache?: string, redirect?: string }} options */
  async fetch(url, options = {}) {
    this.requests++;
    const path = url.slice(SCOPE.length);
    const known = this.http.get(url);
    if (known && options.cache === "default") return known.clone();
    const response = await this.world.ask(path, options);
    if (HASHED.test(path) && response.ok) this.http.set(url, response.clone());
    return response;
  }

  /** A worker that has begun to run. @param {{ source: string }} worker @param {(url: any, options?: any) => Promise<Response>} fetch */
  run(worker, fetch) {
    const listeners = /** @type {Record<string, (event: any) => void>} */ ({});
    const { world, registration } = this;
    const values = [
      registration,
      this.caches,
      fetch,
      { href: `${SCOPE}offline.js` },
      { claim: async () => undefined },
      async () => undefined,
      (/** @type {string} */ type, /** @type {(event: any) => void} */ listen) => {
        listeners[type] = listen;
      },
      { now: () => world.now + world.leap },
      Answer,
    ];
    new Function(...GLOBALS, `"use strict";\n${worker.source}`)(...values);
    return listeners;
  }

  /** Wait for all that an event asks for. @param {any} listen @param {any} event */
  async done(listen, event = {}) {
    const promises = /** @type {Promise<any>[]} */ ([]);
    listen({ ...event, waitUntil: (/** @type {Promise<any>} */ one) => promises.push(one) });
    await Promise.all(promises);
  }

  /** Ask for the worker, as a browser does after each page; one that is new is installed. */
  async update() {
    const { registration } = this;
    if (!registration) return;
    const response = await this.fetch(`${SCOPE}offline.js`, { cache: "no-cache" }).catch(() => null);
    if (!response || !response.ok || !/javascript/.test(response.headers.get("Content-Type") || "")) return;
    const source = await response.text();
    if (registration.active && registration.active.source === source) return;
    await this.install({ source });
  }

  /** @param {{ source: string }} worker */
  async install(worker) {
    const { registration } = this;
    registration.installing = worker;
    const before = new Set(this.names);
    let rest = this.patience;
    const killed = new Promise((resolve) => {
      this.kill = resolve;
    });
    const fetch = async (/** @type {string} */ url, /** @type {any} */ options) => {
      if (rest-- <= 0) {
        this.kill("killed");
        await new Promise(() => undefined);
      }
      return this.fetch(url, options);
    };
    const listeners = this.run(worker, fetch);
    const installed = this.done(listeners.install).then(() => "whole", () => "failed"); // biome-ignore format: a row
    const outcome = await Promise.race([installed, killed]);
    registration.installing = null;
    if (outcome === "failed") this.left = this.names.filter((name) => !before.has(name));
    if (outcome === "whole") await this.activate(worker);
    else if (!registration.active) this.registration = null;
  }

  /** @param {{ source: string }} worker */
  async activate(worker) {
    const { registration } = this;
    registration.waiting = worker;
    await Promise.all(this.pending);
    if (this.registration !== registration) return; // freed meanwhile
    registration.waiting = null;
    registration.active = worker;
    this.awake = this.run(worker, (url, options) => this.fetch(url.url || url, options));
    await this.done(this.awake.activate);
  }

  /** A page asks for a worker. */
  async register() {
    if (this.registration) return;
    const unregister = async () => {
      this.registration = null;
      this.awake = null;
      return true;
    };
    this.registration = { scope: SCOPE, active: null, installing: null, waiting: null, unregister };
    await this.update();
    if (this.registration && !this.registration.active) this.registration = null;
  }

  sleep() {
    this.awake = null;
  }

  /** The answer that a page or a file gets, through the worker if there is one, else from the network.
   * @param {string} path @param {string} mode */
  async get(path, mode = "navigate") {
    const request = { url: SCOPE + path, method: "GET", mode };
    const active = this.registration && this.registration.active;
    if (!active) return this.fetch(request.url);
    if (!this.awake) this.awake = this.run(active, (url, options) => this.fetch(url.url || url, options));
    let answer = null;
    const respondWith = (/** @type {Promise<Response>} */ promise) => {
      answer = promise;
    };
    const done = this.done(this.awake.fetch, { request, respondWith }).catch(() => undefined);
    this.pending = [done];
    const response = await (answer || this.fetch(request.url));
    return response;
  }

  /** A reader opens a page; everything that follows from it happens, in one order or in another. @param {string} path */
  async visit(path) {
    const response = await this.get(path).catch(() => null);
    const words = response && response.type !== "opaqueredirect" ? await response.text() : "";
    if (this.world.pick(2)) await Promise.all(this.pending);
    if (words.includes("data-offline")) await this.register();
    await Promise.all([this.update(), ...this.pending]);
    this.pending = [];
    return words;
  }
}

/** A Response that may be an error, and redirects. */
class Answer extends Response {
  static error() {
    throw new TypeError("no network");
  }
}
