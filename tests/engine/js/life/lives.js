// Readers' lives, one thing after the other, the same in every run.

import * as deeds from "./deeds.js";
import { Reader } from "./reader.js";
import { freed, offline, renewed } from "./trials.js";

const read = (/** @type {Reader} */ reader) => reader.read();
const { change, wait, episode } = deeds;
const OFTEN = [read, read, read, read, change, wait, episode, episode];
const ALL = [...Object.values(deeds), ...OFTEN, offline, renewed, freed];

/** One thing that happens; its name. @param {Reader} reader */
async function step(reader) {
  const deed = ALL[reader.pick(ALL.length)];
  await deed(reader);
  reader.settled();
  return deed.name;
}

/** Numbers that are the same in every run. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Lives one after the other; how often each thing happened in them. @param {string} worker @param {number} lives
 * @param {number} steps in each */
export async function lived(worker, lives, steps) {
  const done = /** @type {Record<string, number>} */ ({});
  for (let seed = 1; seed <= lives; seed++) {
    const reader = new Reader(chance(seed), worker);
    await reader.device.open();
    for (let at = 0; at < steps; at++) {
      const name = await step(reader).catch((error) => {
        error.message = `life ${seed}, step ${at}: ${error.message}`;
        throw error;
      });
      done[name] = (done[name] || 0) + 1;
    }
  }
  return done;
}
