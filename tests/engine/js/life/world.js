// A server, what lies between it and a reader, and time.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export const SCOPE = "https://example.org/essay/";
export const HOUR = 3_600_000; // milliseconds
export const DAY = 24 * HOUR;
export const MOVED = ["nothing", "another for everything", "another", "redirect"]; // what the site may be
export const ELSEWHERE = "Another site";
const ASSETS = new URL("../../../../docs/assets/offline/", import.meta.url);
const KINDS = { html: "text/html", js: "text/javascript", css: "text/css", epub: "application/epub+zip" };

/** The worker's modules as one script, with a fault in it if one is given. @param {[from: string, to: string][]} [faults] */
export function script(faults = []) {
  let text = ["shelf.js", "stock.js", "moved.js", "worker.js"]
    .map((name) => readFileSync(new URL(name, ASSETS), "utf-8"))
    .join("\n")
    .replace(/^import .*\n/gm, "")
    .replace(/^export /gm, "");
  for (const [from, to] of faults) {
    if (text.split(from).length !== 2) throw new Error(`not once in the worker: ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

/** @param {string} text */
function sum(text) {
  return createHash("sha256").update(text).digest("hex");
}

/** A version of a small site: its files by their paths, which of them are kept, and its worker.
 * @param {number} number @param {string} body the worker without its head */
export function version(number, body) {
  const words = `version ${number}`;
  const code = `all.${sum(words).slice(0, 8)}.js`;
  const page = (/** @type {string} */ of) => `<body data-offline="offline.js">${of}, ${words}<script src=${code}>`;
  const kept = {
    "": page("home"),
    "chapters/1/": page("one"),
    "chapters/2/": "the same in every version",
    "404.html": `<div class="unknown">none</div><div class="unkept" hidden>unkept</div>${words}`,
    [code]: `// ${words}`,
    "all.css": `/* ${words} */`,
  };
  const sums = Object.fromEntries(Object.entries(kept).map(([path, text]) => [path, sum(text)]));
  const head = `const VERSION = "${sum(JSON.stringify(sums) + body).slice(0, 8)}";\nconst KEPT = ${JSON.stringify(sums)};\n`;
  const files = { ...kept, "offline.js": head + body, "downloads/essay.epub": "PK" };
  return { number, words, code, kept, files };
}

/** What a server says. @param {string} body @param {number} status @param {string} path */
function said(body, status, path) {
  const ending = path.endsWith("/") || !path ? "html" : path.replace(/^.*\./, "");
  const headers = { "Content-Type": KINDS[/** @type {keyof KINDS} */ (ending)] || "text/plain" };
  return new Response(body, { status, headers: status === 200 ? headers : { "Content-Type": "text/html" } });
}

/** A redirect to another site, which a script cannot follow. @param {{ redirect?: string }} options */
function away({ redirect }) {
  if (redirect !== "manual") throw new TypeError("to another site");
  return /** @type {any} */ ({ type: "opaqueredirect", status: 0, ok: false });
}

/** Everything outside the reader's device. */
export class World {
  /** @param {(below: number) => number} pick @param {string} body */
  constructor(pick, body) {
    this.pick = pick;
    this.body = body;
    this.versions = [version(0, body)];
    this.now = Date.UTC(2026, 10, 25);
    this.leap = 0; // by how much the reader's clock is wrong
    this.network = "on"; // "off" "portal" "redirecting portal" "flaky" "server error"
    this.site = "ours"; // "deploying" "broken" "no worker" "nothing" "another for everything" "another" "redirect"
  }

  get latest() {
    return this.versions[this.versions.length - 1];
  }

  /** Whether the whole latest version is there to be had. */
  get sound() {
    return this.network === "on" && this.site === "ours";
  }

  /** Whether something else answers for the home page and for the worker. */
  get strange() {
    if (this.network.includes("portal")) return true;
    return this.network === "on" && MOVED.includes(this.site);
  }

  publish() {
    this.versions.push(version(this.versions.length, this.body));
  }

  /** The answer of the network. @param {string} path from the site's root @param {{ redirect?: string }} options */
  async ask(path, options) {
    if (this.network === "off" || (this.network === "flaky" && this.pick(8) === 0)) throw new TypeError("no network");
    if (this.network === "redirecting portal") return away(options);
    if (this.network === "portal") return said("<h1>Password</h1>", 200, "");
    if (this.network === "server error") return said("<h1>Error</h1>", 502, path);
    return this.serve(path, options);
  }

  /** The answer of the server. @param {string} path @param {{ redirect?: string }} options */
  serve(path, options) {
    const plain = path.split(/[?#]/)[0];
    if (this.site === "redirect") return away(options);
    if (this.site === "nothing") return said("<h1>404</h1>", 404, "");
    if (this.site === "another for everything") return said(ELSEWHERE, 200, "");
    if (this.site === "another") return plain ? said(ELSEWHERE, 404, "") : said(ELSEWHERE, 200, "");
    if (this.site === "no worker" && plain === "offline.js") return said("<h1>404</h1>", 404, "");
    if (this.site === "broken" && plain === "all.css") return said("/* other */", 200, plain);
    const there =
      this.site === "deploying" && this.pick(2) ? this.versions[Math.max(0, this.versions.length - 2)] : this.latest;
    if (!Object.hasOwn(there.files, plain)) return said("<h1>404</h1>", 404, "");
    return said(there.files[/** @type {keyof there.files} */ (plain)], 200, plain);
  }
}
