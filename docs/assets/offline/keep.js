// Keeps the whole essay on the reader's device once a page is read, for reading without a network, unless the reader
// says no or asks the device to save data. "data-offline" on the body names the worker; without it nothing is kept.

import { the } from "../edition/page.js";

/** @typedef {{ worker: string, scope: string, field: HTMLElement }} Kept */

function possible() {
  try {
    return Boolean(navigator.serviceWorker && window.caches) && location.protocol !== "file:";
  } catch {
    return false; // storage is blocked
  }
}

function wished() {
  const { connection } = /** @type {{ connection?: { saveData: boolean } }} */ (navigator);
  const saving = connection && connection.saveData;
  return window.EditionSettings.read("offline", saving ? "off" : "on") !== "off";
}

/** @param {Kept} kept @param {string} words */
function say({ field }, words) {
  the(".offline-state", field).textContent = words;
}

/** Says how far the worker is. @param {Kept} kept @param {ServiceWorkerRegistration} registration */
function look(kept, { active, installing, waiting }) {
  const fetching = installing || waiting;
  if (active || !fetching) return say(kept, "The whole essay is kept.");
  say(kept, "It is being fetched.");
  fetching.addEventListener("statechange", () => {
    if (fetching.state === "redundant") say(kept, "It could not be fetched whole; the next visit tries again.");
    if (fetching.state === "activated") say(kept, "The whole essay is kept.");
  });
}

/** @param {Kept} kept */
async function keep(kept) {
  try {
    look(kept, await navigator.serviceWorker.register(kept.worker, { updateViaCache: "none" }));
  } catch {
    say(kept, "The browser does not allow it.");
  }
}

/** @param {Kept} kept */
async function forget(kept) {
  say(kept, "");
  try {
    const registration = await navigator.serviceWorker.getRegistration(kept.scope);
    if (registration && registration.scope === kept.scope) await registration.unregister();
    const ours = (await caches.keys()).filter((name) => name.startsWith(`edition ${kept.scope} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/** A page that stays open for days asks again when it is looked at. @param {Kept} kept */
async function refresh({ scope }) {
  if (document.visibilityState !== "visible" || !wished()) return;
  try {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    if (registration) await registration.update();
  } catch {
    // without a network there is nothing to ask
  }
}

/** Does what the reader wishes, once what was wished before is done. */
export function startKeeping() {
  const worker = document.body.dataset.offline;
  const field = the(".offline");
  if (!worker || !field || !possible()) return;
  const kept = { worker, field, scope: new URL(worker.replace(/[^/]*$/, ""), location.href).href };
  let last = Promise.resolve();
  const begin = () => {
    const box = /** @type {HTMLInputElement} */ (the("input", field));
    box.checked = wished();
    last = last.then(() => (wished() ? keep(kept) : forget(kept)));
  };
  field.hidden = false;
  document.addEventListener("edition:setting", (event) => {
    if (/** @type {CustomEvent} */ (event).detail === "offline") begin();
  });
  document.addEventListener("visibilitychange", () => refresh(kept));
  addEventListener("load", () => (window.requestIdleCallback || setTimeout)(begin));
}
