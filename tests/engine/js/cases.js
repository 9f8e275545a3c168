// Tables of cases: a rule, what goes in, what must come out.

import assert from "node:assert/strict";
import test from "node:test";

const LONG = 80;

/** A test for every row. @template In, Out @param {string} of @param {[rule: string, given: In, due: Out][]} table @param {(given: In) => Out} made */
export function cases(of, table, made) {
  for (const [rule, given, due] of table) {
    const words = JSON.stringify(given);
    test(`${of}: ${rule}${words.length < LONG ? `: ${words}` : ""}`, () => assert.deepEqual(made(given), due));
  }
}
