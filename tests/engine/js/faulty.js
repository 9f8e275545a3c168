// Puts a module with a fault in the place of the one at its address; mutants.js says which.

import { register } from "node:module";

register(
  `data:text/javascript,${encodeURIComponent(`
export async function load(url, context, next) {
  if (url !== process.env.FAULTY) return next(url, context);
  return { format: "module", source: process.env.FAULT, shortCircuit: true };
}`)}`,
);
