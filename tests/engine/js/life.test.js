// The worker's own code in browsers that are simulated: versions, portals, sites that moved, full devices, wrong clocks.

import assert from "node:assert/strict";
import test from "node:test";
import { lived } from "./life/lives.js";
import { script } from "./life/world.js";

const LIVES = 5;
const STEPS = 300;

test(`${LIVES} readers' lives of ${STEPS} steps: no rule is broken`, async () => {
  const done = await lived(script(), LIVES, STEPS);
  for (const [deed, times] of Object.entries(done)) assert.ok(times > (LIVES * STEPS) / 50, `${deed}: ${times}`);
});
