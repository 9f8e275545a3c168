// Asks the search without a browser: an index of both parts and questions come in, what is found and what can be found
// goes out, as JSON.

import { readFileSync } from "node:fs";
import { ask } from "../../../docs/assets/search/engine.js";
import { extend, makeLibrary } from "../../../docs/assets/search/library.js";
import { order } from "../../../docs/assets/search/order.js";
import { apparatusUnits, textUnits } from "../../../docs/assets/search/units.js";

const { index, questions } = JSON.parse(readFileSync(0, "utf-8"));
const library = await makeLibrary(index, textUnits(index));
await extend(library, apparatusUnits(index, index));
const found = questions.map((question) => {
  const answer = ask(library, question);
  const results = order(answer).map(({ unit }) => unit.address);
  return answer.direct ? [answer.direct.address, ...results] : results;
});
process.stdout.write(JSON.stringify({ found, urls: library.units.map(({ url }) => url) }));
