// Checks generated papers with quotations of the essay in Node.js, and prints what was found as JSON.
//
// node checking.js INDEX PAPER    the script of the search's index; where to write the longest paper, for a browser

import { readFileSync, writeFileSync } from "node:fs";
import { checked } from "../../docs/assets/paper/check.js";
import { essayOf, standingAt } from "../../docs/assets/paper/essay.js";
import { seen } from "../../docs/assets/paper/form.js";
import { isRight } from "../../docs/assets/paper/places.js";
import { manuscript } from "./manuscripts.js";
import { weighed } from "./weighed.js";

const [, , index, target] = process.argv;
const FORMS = { text: "a.txt", markdown: "a.md", latex: "a.tex" };
const script = readFileSync(index, "utf-8");
const essay = essayOf(JSON.parse(script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1)));
const sum = { papers: 0, quotations: 0, found: 0, wrong: 0, judged: 0, placed: 0, milliseconds: 0 };

for (const [form, name] of Object.entries(FORMS))
  for (let seed = 1; seed <= 20; seed++) {
    const made = manuscript(essay, standingAt, seed, 20000, form);
    const { text } = seen(made.text, name);
    const one = weighed(text, checked(text, essay), made.planted, essay, isRight);
    sum.papers += 1;
    sum.quotations += made.planted.length;
    sum.found += made.planted.length - one.missed.length;
    sum.wrong += one.wrongExact.length;
    sum.judged += made.planted.length - one.missed.length - one.misjudged.length;
    sum.placed += made.planted.length - one.missed.length - one.misplaced.length;
  }
const long = manuscript(essay, standingAt, 99, 100000, "markdown").text;
const times = [];
for (let run = 0; run < 3; run++) {
  const begun = performance.now();
  checked(seen(long, "a.md").text, essay);
  times.push(performance.now() - begun);
}
sum.milliseconds = Math.min(...times);
writeFileSync(target, long);
console.log(JSON.stringify(sum));
