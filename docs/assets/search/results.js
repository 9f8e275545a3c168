// The list of results as elements.

import { button, element } from "../edition/page.js";
import { shown } from "./engine.js";
import { order } from "./order.js";
import { carried, snippet } from "./snippet.js";
import { pageAt } from "./units.js";

const KINDS = { work: "Bibliography", name: "Names", term: "Glossary", event: "Timeline", emendation: "Emendations" };
const PAGE = 20;
const MORE = 200;
const DIFFERENCES = 5;
const REST = "The best of what remains, without one of the words:";

/** @param {string} address @param {string} href @param {(string | Node)[]} children */
function item(address, href, children) {
  const link = element("a", "find-link", ...children);
  const made = element("li", "find-result", link);
  link.href = href;
  made.dataset.address = address;
  return made;
}

/** Where a result stands, e.g. "9.3, p. 24", "note to 9.4, p. 25". @param {Result} result @param {number} start */
function place({ unit }, start) {
  if (unit.kind === "note") return `note to ${unit.at}, p. ${pageAt(unit.breaks, 0)}`;
  return unit.kind === "paragraph" ? `${unit.at}, p. ${pageAt(unit.breaks, start)}` : KINDS[unit.kind];
}

/** Why it is here, or what it lacks. @param {Result} result */
function remarks({ why = [], lacks, verdict, differences = [] }) {
  const said = why.length ? [`also: ${why.join(", ")}`] : [];
  if (lacks.length) said.push(`without: ${lacks.join(", ")}`);
  if (verdict) said.push(verdict);
  const differ = differences.map(({ yours, text }) => `you: ${yours || "–"} / text: ${text || "–"}`);
  return [...said, ...differ.slice(0, DIFFERENCES)].map((words) => element("span", "find-remark", words));
}

/** @param {Running} view @param {Result} result */
function resultItem(view, result) {
  const full = shown(result);
  const head = element("span", "find-place", place(result, full.focus[0]));
  const pieces = snippet(full).map(([words, marked]) => (marked ? element("mark", "find-mark", words) : words));
  const href = view.address(result.unit.url, carried(full));
  return item(result.unit.address, href, [head, element("span", "find-text", ...pieces), ...remarks(result)]);
}

/** @param {Running} view @param {Direct} direct */
function directItem(view, { address, label, detail, url }) {
  const head = element("span", "find-place", `Go to ${label.toLowerCase()}`);
  return item(address, view.address(url, ""), [head, element("span", "find-text", detail)]);
}

/** The lists under their headings, in the order of reading. @param {Running} view @param {Result[]} results */
function groups(view, results) {
  const made = /** @type {HTMLElement[]} */ ([]);
  let last = -1;
  for (const result of results) {
    const { chapter } = result.unit;
    const head = chapter ? `${chapter}. ${view.library.chapters[chapter - 1].title}` : "The apparatus";
    if (chapter !== last) made.push(element("h2", "find-heading", head), element("ol", "find-list"));
    made[made.length - 1].append(resultItem(view, result));
    last = chapter;
  }
  return made;
}

/** What the panel holds for an answer: the way there, the first `most` results, a button for more.
 * @param {Running} view @param {Answer} answer @param {(view: Running, answer: Answer, most: number, focus: number) => void} show
 * @param {number} [most] */
export function build(view, answer, show, most = PAGE) {
  const all = order(answer);
  const whole = all.slice(0, Math.min(most, all.length - answer.rest.length));
  const rest = all.slice(whole.length, most);
  const made = groups(view, whole);
  if (answer.direct) made.unshift(element("ol", "find-list find-direct", directItem(view, answer.direct)));
  if (rest.length && whole.length) made.push(element("p", "find-divider", REST));
  made.push(...groups(view, rest));
  const next = Math.min(all.length, most + MORE);
  const words = next === all.length ? `Show all ${next}` : `Show the first ${next} of ${all.length}`;
  if (most < all.length) made.push(button("find-more", words, () => show(view, answer, next, most)));
  return made;
}

/** The line that is read out, e.g. "12 paragraphs, 1 note." @param {Answer} answer */
export function summary(answer) {
  const whole = [...answer.essay, ...answer.apparatus];
  const kinds = (whole.length ? whole : answer.rest).map(({ unit }) => (unit.chapter ? unit.kind : "entry"));
  const counted = (/** @type {string} */ kind, one = kind, many = `${one}s`) => {
    const count = kinds.filter((other) => other === kind).length;
    return count ? [`${count} ${count === 1 ? one : many}`] : [];
  };
  const said = [
    ...(answer.direct ? [`Go to ${answer.direct.label.toLowerCase()}`] : []),
    ...counted("paragraph"),
    ...counted("note"),
    ...counted("entry", "entry of the apparatus", "entries of the apparatus"),
    ...(whole.length && answer.rest.length ? ["then the best of what remains"] : []),
  ];
  return [...answer.notices, `${said.join(", ") || "Nothing found"}.`].join(" ");
}
