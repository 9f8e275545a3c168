// What is said of a quotation. No page is read here.

import { isRight } from "./places.js";

/** @type {Record<Slip["kind"], string>} */
const KINDS = {
  changed: "other words",
  added: "not in the essay",
  omitted: "left out without an ellipsis",
  ellipsis: "left out, with an ellipsis",
  bracket: "in brackets",
  spelling: "another spelling",
  capital: "a capital",
  marks: "other quotation marks",
  dash: "another dash",
  punctuation: "other punctuation",
};
const VERDICTS = { exact: "Exact.", marked: "Exact but for what is marked.", differs: "It differs." };

/** @param {Finding} finding */
export function verdictSaid({ verdict, marked }) {
  return marked ? VERDICTS[verdict] : `${VERDICTS[verdict]} No quotation marks.`;
}

/** The kind of a difference, as a reader is told it. @param {Slip} slip */
export function slipSaid({ kind }) {
  return KINDS[kind];
}

/** "9.3–9.4". @param {string[]} ids */
export function addressOf(ids) {
  const [first, last] = [ids[0], ids[ids.length - 1]].map((id) => id.slice(1).replace("-", "."));
  return first === last ? first : `${first}–${last}`;
}

/** "p. 24", "pp. 24–25". @param {[first: number, last: number]} pages */
export function pagesSaid([first, last]) {
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}

/** What is said of the places that the paper gives. @param {Finding} finding */
export function placesSaid({ given, standing }) {
  if (!given.length) return "The paper gives no place.";
  const said = given.map((place) => {
    const right = place.kind === "page" ? pagesSaid(standing.pages) : addressOf(standing.ids);
    return isRight(place, standing) ? `${place.said} is right` : `${place.said} should be ${right}`;
  });
  return `${said.join("; ")}.`;
}

/** How many there are of each. @param {Finding[]} findings */
export function counted(findings) {
  if (!findings.length) return "No quotation of six words or more was found.";
  const of = (/** @type {string} */ verdict) => findings.filter((one) => one.verdict === verdict).length;
  const wrong = findings.filter(({ given, standing }) => given.some((place) => !isRight(place, standing))).length;
  const all = findings.length === 1 ? "One quotation was found" : `${findings.length} quotations were found`;
  const places = wrong ? `; a wrong place in ${wrong}` : "";
  return `${all}: exact ${of("exact")}, exact but for what is marked ${of("marked")}, different ${of("differs")}${places}.`;
}
