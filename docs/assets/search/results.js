// The list of results as elements.

import { button, element } from "../edition/page.js";
import { shown } from "./engine.js";
import { FIRST, order } from "./order.js";
import { carried, snippet } from "./snippet.js";
import { pageAt } from "./units.js";

const KINDS = {
  paragraph: "",
  note: "note to ",
  remark: "editor’s note to ",
  work: "Bibliography",
  name: "Names",
  term: "Glossary",
  event: "Timeline",
  emendation: "Emendations",
  about: "About",
};
const PAGE = 20;
const FEW = 5;
const MORE = 200;
const DIFFERENCES = 5;
const BEST = "Best matches";
const REST = "What remains, without one of the words";

/** @param {string} address @param {string} href @param {(string | Node)[]} children */
function item(address, href, children) {
  const link = element("a", "find-link", ...children);
  const made = element("li", "find-result", link);
  link.href = href;
  made.dataset.address = address;
  return made;
}

/** Where a result stands, a stop after it for the ear: "9.3, p. 24.", "note to 9.4, p. 25.", "Glossary."
 * @param {Result} result @param {number} start */
function place({ unit: { kind, chapter, at, breaks } }, start) {
  if (!chapter) return `${KINDS[kind]}.`;
  return `${KINDS[kind]}${at}, p. ${pageAt(breaks, kind === "paragraph" ? start : 0)}.`;
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
  return item(result.unit.address, href, [head, " ", element("span", "find-text", ...pieces), ...remarks(result)]);
}

/** @param {Running} view @param {Direct} direct */
function directItem(view, { address, label, detail, url }) {
  const head = element("span", "find-place", `Go to ${label.toLowerCase()}.`);
  return item(address, view.address(url, ""), [head, " ", element("span", "find-text", detail)]);
}

/** The heading of a result's chapter, or of the apparatus. @param {Running} view @param {Result} result */
function home(view, { unit: { chapter } }) {
  return chapter ? `${chapter}. ${view.library.chapters[chapter - 1].title}` : "The apparatus";
}

/** The lists under their headings, each once. @param {Running} view @param {Result[]} results @param {string[]} heads */
function groups(view, results, heads) {
  const made = /** @type {HTMLElement[]} */ ([]);
  results.forEach((result, place) => {
    const head = heads[place];
    if (head !== heads[place - 1]) made.push(element("h2", "find-heading", head), element("ol", "find-list"));
    made[made.length - 1].append(resultItem(view, result));
  });
  return made;
}

/** What the panel holds for an answer: the way there, the first `most` results of the essay, some of the apparatus, what
 * remains, a button for more. @param {Running} view @param {Answer} answer
 * @param {(view: Running, answer: Answer, most: number, focus: number) => void} show @param {number} [most] */
export function build(view, answer, show, most = PAGE) {
  const all = order(answer, most, most === PAGE ? FEW : most);
  const rest = all.length - answer.rest.length;
  const best = (rest ? answer.essay : answer.rest).length > FIRST ? FIRST : 0;
  const heads = all.map((one, place) => (rest && place >= rest ? REST : place < best ? BEST : home(view, one)));
  const made = groups(view, all, heads);
  if (answer.direct) made.unshift(element("ol", "find-list find-direct", directItem(view, answer.direct)));
  const more = moreButton(answer, rest, most, (next) => {
    const kept = answer.essay.length > most ? most : rest;
    show(view, answer, next, kept + (answer.direct ? 1 : 0));
  });
  return more ? [...made, more] : made;
}

/** What shows more of an answer than `shown` results, if there are more.
 * @param {Answer} answer @param {number} shown @param {number} most @param {(next: number) => void} press */
function moreButton({ essay, apparatus }, shown, most, press) {
  const total = essay.length + apparatus.length;
  const next = most + MORE;
  const words = next < Math.max(essay.length, apparatus.length) ? `Show the first ${next}` : `Show all ${total}`;
  return shown < total ? button("find-more", words, () => press(next)) : null;
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
    ...counted("remark", "editor’s note", "editor’s notes"),
    ...counted("entry", "entry of the apparatus", "entries of the apparatus"),
    ...(whole.length && answer.rest.length ? ["then the best of what remains"] : []),
  ];
  const line = said.join(", ") || (answer.notices.length ? "" : "Nothing found");
  return [...answer.notices, ...(line ? [`${line}.`] : [])].join(" ");
}
