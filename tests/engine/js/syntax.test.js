import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { parse } from "acorn";

const ASSETS = new URL("../../../docs/assets/", import.meta.url);
const OLDEST = 2019; // what tests/site/old_browsers.toml asks for: Chromium 72

test("no script is written in a language younger than the oldest browser", () => {
  const files = readdirSync(ASSETS, { encoding: "utf-8", recursive: true }).filter((file) => file.endsWith(".js"));
  assert.ok(files.length > 30);
  for (const file of files) {
    const text = readFileSync(new URL(file, ASSETS), "utf-8");
    assert.doesNotThrow(() => parse(text, { ecmaVersion: OLDEST, sourceType: "module" }), file);
  }
});
