// Prints what Ace finds in an EPUB, as JSON: node ace.cjs FILE. NODE_PATH says where Ace is, PUPPETEER_EXECUTABLE_PATH
// what browser it takes.
"use strict";

const ace = require("@daisy/ace-core");
const runner = require("@daisy/ace-axe-runner-puppeteer");

runner.concurrency = 1;
ace(process.argv[2], { cwd: process.cwd(), silent: true, initLogger: true, lang: "en" }, runner).then(
  () => process.stdout.write("", () => process.exit(0)),
  (error) => {
    process.stderr.write(`${error?.stack ?? error}\n`, () => process.exit(1));
  },
);
