// Runs all tests in one process: to start one for each file takes longer than all of them.

import { readdirSync } from "node:fs";

for (const file of readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".test.js"))) {
  await import(`./${file}`);
}
