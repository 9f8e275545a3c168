// Other names: what a reader may call a thing that the text calls otherwise, e.g. Smith for "Smyth".

import { put } from "./put.js";
import { forms, key, stem } from "./words.js";

const LEAST = 4;

/** A heading as a reader types it: "Smith, Anna" is also "Anna Smith" and "Smith". @param {string} heading */
function spoken(heading) {
  const [last, first] = heading.replace(/\s*\([^)]*\)$/, "").split(/, (.*)/);
  return first ? [last, `${first} ${last}`] : [last];
}

/** Words of a person's names that the essay has not, e.g. "Bronstein".
 * @param {string} heading @param {string[]} others @param {Library} library */
function bynames(heading, others, library) {
  if (!heading.includes(", ")) return [];
  return forms([heading, ...others].join(" ")).filter((form) => {
    const known = library.words.get(form);
    return form.length >= LEAST && !(known && known.essay);
  });
}

/** One group: the words that stand in the text, and every name that leads to them.
 * @param {string} heading @param {string[]} found @param {string[]} others @returns {Group} */
function group(heading, found, others) {
  const own = spoken(heading);
  const stand = found.length ? found : own.slice(0, 1);
  return { stand: stand.map(forms), names: [...own, ...others.flatMap(spoken), ...found] };
}

/** Adds a group once under a name. @param {Map<string, Group[]>} table @param {string} name @param {Group} one */
function add(table, name, one) {
  if (!(table.get(name) || []).includes(one)) put(table, name, one);
}

/** The groups of names under every name, compared by stems; a byname that two persons bear leads nowhere.
 * @param {Index} index @param {Library} library */
export function aliases(index, library) {
  const table = /** @type {Map<string, Group[]>} */ (new Map());
  const borne = /** @type {Map<string, Group[]>} */ (new Map());
  const enter = (/** @type {Group} */ one) => one.names.forEach((name) => add(table, key(forms(name)), one));
  index.names.forEach(([heading, found, others]) => {
    const one = group(heading, found, others);
    enter(one);
    bynames(heading, others, library).forEach((form) => add(borne, stem(form), one));
  });
  borne.forEach((groups, form) => {
    if (groups.length === 1) add(table, form, groups[0]);
  });
  index.terms.forEach(([term, also]) => enter(group(term, [term, ...also], [])));
  return table;
}
