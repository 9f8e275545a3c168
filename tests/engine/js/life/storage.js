// A browser's caches, in memory, with an end to the room that there is.

/** A body and what is said of it, as a cache has it. @param {Response} response */
async function stored(response) {
  return {
    body: new Uint8Array(await response.arrayBuffer()),
    status: response.status,
    type: response.headers.get("Content-Type") || "",
  };
}

/** @param {{ body: Uint8Array, status: number, type: string }} entry */
function given({ body, status, type }) {
  return new Response(body, { status, headers: { "Content-Type": type } });
}

class Shelf {
  /** @param {Storage} storage */
  constructor(storage) {
    this.storage = storage;
    this.entries = new Map();
  }

  /** @param {string} url @param {Response} response */
  async put(url, response) {
    const entry = await stored(response);
    const before = this.entries.get(url);
    if (this.storage.used() - (before ? before.body.length : 0) + entry.body.length > this.storage.room)
      throw new Error("QuotaExceededError");
    this.entries.set(url, entry);
  }

  /** @param {string} url */
  async match(url) {
    const entry = this.entries.get(url);
    return entry && given(entry);
  }

  /** @param {string} url */
  async delete(url) {
    return this.entries.delete(url);
  }

  async keys() {
    return [...this.entries.keys()].map((url) => ({ url }));
  }

  get size() {
    return [...this.entries.values()].reduce((sum, { body }) => sum + body.length, 0);
  }
}

/** What a page and a worker know as `caches`. */
export class Storage {
  constructor() {
    /** @type {Map<string, Shelf>} */
    this.shelves = new Map();
    this.room = Number.POSITIVE_INFINITY;
  }

  used() {
    return [...this.shelves.values()].reduce((sum, shelf) => sum + shelf.size, 0);
  }

  async keys() {
    return [...this.shelves.keys()];
  }

  /** @param {string} name */
  async open(name) {
    if (!this.shelves.has(name)) this.shelves.set(name, new Shelf(this));
    return this.shelves.get(name);
  }

  /** @param {string} name */
  async delete(name) {
    return this.shelves.delete(name);
  }

  /** @param {string} url @param {{ cacheName: string }} where */
  async match(url, { cacheName }) {
    const shelf = this.shelves.get(cacheName);
    return shelf && shelf.match(url);
  }
}
