// Many lives, and lives with workers that have a fault: the rule that notices each. tests/faults/test_lives.py runs it.

import assert from "node:assert/strict";
import test from "node:test";
import { lived } from "./lives.js";
import { script } from "./world.js";

const LIVES = 40;
const STEPS = 400;

test(`${LIVES} readers' lives of ${STEPS} steps: no rule is broken`, async () => {
  const done = await lived(script(), LIVES, STEPS);
  for (const [deed, times] of Object.entries(done)) assert.ok(times > (LIVES * STEPS) / 50, `${deed}: ${times}`);
});

/** What is wrong with a worker, and the rule that its readers see broken.
 * @type {[fault: string, rule: string, ...changes: [from: string, to: string][]][]} */
const FAULTS = [
  ["one odd answer is enough", "nothing kept is lost", ["const TIMES = 3", "const TIMES = 1"]],
  ["thrice in an hour is enough", "nothing kept is lost", ["const APART = 2 * 24", "const APART = 0 * 24"]],
  ["nobody asks for the home page", "nothing kept is lost", ['there === "other" ?', 'there === "?" ?']],
  ["a server's error is another site", "nothing kept is lost", ["response.status >= 500", "false"]],
  ["a clock put back counts", "nothing kept is lost", ["now < last ? times : times + 1", "times + 1"]],
  ["odd answers are never forgotten", "nothing kept is lost", ["await cache.delete(NOTED)", "true"]],
  [
    "only 404 says that a site has moved",
    "the reader is freed",
    ['? "ours" : "other"', '|| response.status !== 404 ? "ours" : "other"'],
  ],
  ["a redirect to another site says nothing", "the reader is freed", ['.catch(() => ask("manual"))', ""]],
  ["a clock put back stops the count", "the reader is freed", ["times && now >= last && ", "times && "]],
  ["what failed stays", "failed versions leave nothing behind", ["    await drop([NAME]);\n", ""]],
  ["what was cut short stays", "leave nothing behind", ["  await drop(others);\n", ""]],
  ["versions that were cut short pile up", "storage is bounded", ["  await sweep();\n", ""]],
  [
    "a version that was cut short goes with the one that answers",
    "storage is bounded",
    ["!registration.active || !marks[at]", "true"],
  ],
  ["names of every object are pages", "an address of no page", ["SUMS.has(one)", "one in KEPT"]],
  [
    "an address that cannot be read is no address",
    "an address of no page",
    ["return path; // no page", "throw new Error(); // no page"],
  ],
  ["sums are proved when something is stored alone", "was published", ["await proved(path, there)", "there"]],
  ["sums are never proved", "was published", ["!body || (await sum(body)) !== SUMS.get(path)", "!body"]],
  [
    "a file that is not kept may be mistyped",
    "a file that is not kept",
    ["!FILE.test(path) && wanted(path) === undefined", "true"],
  ],
  ["questions are part of a path", "a link that vouches", [".split(/[?#]/)[0]", ""]],
  [
    "what a portal put into the browser's own cache is asked for again",
    "nothing old is shown",
    [' || fetched(path, "reload")', ""],
  ],
  [
    "what was taken away is never fetched again",
    "what is kept is read",
    ["for (const path of await lacking()) await keepOne", "for (const path of []) await keepOne"],
  ],
  ["what is wrong stays", "what is kept is read", ["if (there && !response && name === NAME)", "if (false)"]],
  ["only the newest names are known", "a page of another version", [', STEMS.get(plain.replace(HASHED, ""))', ""]],
];

for (const [fault, rule, ...changes] of FAULTS)
  test(`readers notice that ${fault}`, async () => {
    await assert.rejects(
      lived(script(changes), LIVES, STEPS),
      (/** @type {Error} */ error) => error.message.includes(rule) || assert.fail(error.message),
    );
  });
