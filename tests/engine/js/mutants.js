// How many faults in the search's scripts the tests of this room notice; fails if one survives that is not listed.
//
// node mutants.js              all modules of docs/assets/search
// node mutants.js rank.js      one, or several

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";

const SEARCH = new URL("../../../docs/assets/search/", import.meta.url);
const LISTED = new URL("survivors.json", import.meta.url);
const PATIENCE = 60000; // milliseconds, after which tests that a fault keeps from ending are taken to have noticed it
const TURNED = /** @type {Record<string, string[]>} */ ({
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "&&": ["||"],
  "||": ["&&"],
  "+=": ["-="],
  "-=": ["+="],
  "++": ["--"],
  "--": ["++"],
  in: ["in null ??"],
});
const SWAPPED = /** @type {Record<string, string>} */ ({
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  filter: "map",
  reverse: "slice",
  trim: "toString",
});

/** @typedef {{ start: number, end: number, put: string }} Change */

/** The texts that may stand in a node's place. @param {any} node @param {string} source @returns {Change[]} */
function changes(node, source) {
  const { type, start, end } = node;
  const text = source.slice(start, end);
  const whole = (/** @type {string} */ put) => [{ start, end, put }];
  if (["BinaryExpression", "LogicalExpression", "AssignmentExpression"].includes(type)) {
    const at = source.indexOf(node.operator, node.left.end);
    return (TURNED[node.operator] || []).map((put) => ({ start: at, end: at + node.operator.length, put }));
  }
  if (type === "UpdateExpression") return whole(text.replace(node.operator, TURNED[node.operator][0]));
  if (type === "UnaryExpression" && node.operator === "!")
    return whole(source.slice(node.argument.start, node.argument.end));
  if (type === "Literal" && typeof node.value === "number") return whole(String(node.value + 1));
  if (type === "Literal" && typeof node.value === "boolean") return whole(String(!node.value));
  if (type === "Literal" && typeof node.value === "string") return whole(node.value ? '""' : '"x"');
  if (type === "Identifier" && SWAPPED[node.name]) return whole(SWAPPED[node.name]);
  if (type === "IfStatement" || type === "ConditionalExpression" || type === "WhileStatement") {
    const { test } = node;
    return [{ start: test.start, end: test.end, put: `!(${source.slice(test.start, test.end)})` }];
  }
  if (type === "ReturnStatement" && node.argument) return whole("return undefined;");
  if (type === "ExpressionStatement" && !node.directive) return whole(";");
  if (type === "BreakStatement") return whole("continue;");
  if (type === "ContinueStatement") return whole("break;");
  return [];
}

/** Every node but those of imports. @param {any} node @returns {Generator<any>} */
function* nodes(node) {
  if (!node || typeof node !== "object" || node.type === "ImportDeclaration") return;
  if (Array.isArray(node)) for (const one of node) yield* nodes(one);
  else if (typeof node.type === "string") {
    yield node;
    for (const key of Object.keys(node)) if (!["type", "start", "end"].includes(key)) yield* nodes(node[key]);
  }
}

/** The faults of a module. @param {string} name */
function faults(name) {
  const source = readFileSync(new URL(name, SEARCH), "utf-8");
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module" });
  return [...nodes(tree)].flatMap((node) =>
    changes(node, source).map(({ start, end, put }) => {
      const from = source.lastIndexOf("\n", start) + 1;
      const to = source.indexOf("\n", end);
      const line = source.slice(0, start).split("\n").length;
      const what = `${source.slice(from, start)}⟦${source.slice(start, end)} → ${put}⟧${source.slice(end, to)}`;
      return {
        name,
        line,
        what: what.replace(/\s+/g, " ").trim(),
        text: source.slice(0, start) + put + source.slice(end),
      };
    }),
  );
}

/** Whether all tests pass in spite of a module's text. @param {string} name @param {string} text @returns {Promise<boolean>} */
function survives(name, text) {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const env = { ...process.env, FAULTY: new URL(name, SEARCH).href, FAULT: text };
  const child = spawn(process.execPath, ["--import", "./faulty.js", "run.js"], { cwd: here, env, stdio: "ignore" });
  const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  return new Promise((done) => {
    child.on("exit", (code) => {
      clearTimeout(late);
      done(code === 0);
    });
  });
}

async function main() {
  const names =
    process.argv.length > 2 ? process.argv.slice(2) : readdirSync(SEARCH).filter((name) => name.endsWith(".js"));
  const listed = new Set(
    JSON.parse(readFileSync(LISTED, "utf-8")).map((/** @type {any} */ one) => `${one.module} ${one.fault}`),
  );
  if (!(await survives(names[0], readFileSync(new URL(names[0], SEARCH), "utf-8"))))
    throw new Error("the tests fail without any fault");
  const counts = new Map(names.map((name) => [name, [0, 0]]));
  const waiting = names.flatMap(faults);
  let silent = 0;
  const work = async () => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const count = /** @type {number[]} */ (counts.get(fault.name));
      const alive = await survives(fault.name, fault.text);
      const known = listed.has(`${fault.name} ${fault.what}`);
      if (!alive) count[0]++;
      if (!alive || !known) count[1]++;
      if (!alive || known) continue;
      silent++;
      console.log(`${fault.name}:${fault.line}: ${fault.what}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const said = (/** @type {string} */ name, /** @type {number[]} */ [noticed, made]) =>
    console.log(`${name}: ${noticed} of ${made} (${((100 * noticed) / Math.max(1, made)).toFixed(1)}%)`);
  for (const [name, count] of counts) said(name, count);
  said(
    "all",
    [...counts.values()].reduce(([one, two], [noticed, made]) => [one + noticed, two + made], [0, 0]),
  );
  process.exitCode = silent ? 1 : 0;
}

await main();
