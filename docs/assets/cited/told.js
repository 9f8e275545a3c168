// A verdict as a reader is told it: sentences, links to places, what the words were and are. No words are read as markup.

import { element } from "../edition/page.js";
import { reasons } from "./verdict.js";

const AROUND = 12; // words that are shown beside what differs

/** A page of the edition, from this one. @param {string} path @param {string} id */
function within(path, id) {
  const file = location.protocol === "file:" ? "index.html" : ""; // on a disk no server adds it
  return `${document.body.dataset.base}/${path}/${file}#${id}`;
}

/** A link to a paragraph, on this page if it is there. @param {string} id @param {string[]} chapters */
function place(id, chapters) {
  const [chapter] = id.slice(1).split("-");
  const name = chapters.find((one) => Number(one.split("-")[0]) === Number(chapter));
  const link = element("a", "", id.slice(1).replace("-", "."));
  link.href = document.getElementById(id) ? `#${id}` : within(`chapters/${name}`, id);
  return link;
}

/** "9.3" or "9.3–9.4", with links. @param {string[]} ids @param {string[]} chapters @returns {(Node | string)[]} */
function places(ids, chapters) {
  const ends = ids.length > 1 ? [ids[0], ids[ids.length - 1]] : ids;
  return ends.flatMap((id, at) => [at ? "–" : "", place(id, chapters)]);
}

/** Of words that both have, those next to what differs. @param {string[]} words @param {boolean} first @param {boolean} last */
function shortened(words, first, last) {
  if (words.length <= 2 * AROUND) return words.join(" ");
  return [...(first ? [] : words.slice(0, AROUND)), "…", ...(last ? [] : words.slice(-AROUND))].join(" ");
}

/** The words of one side, what differs marked. @param {string} lead @param {Run[]} runs @param {"del" | "ins"} tag */
function side(lead, runs, tag) {
  const line = element("p", "", lead);
  runs.forEach(([kind, words], at) => {
    const text = kind === "same" ? shortened(words, at === 0, at === runs.length - 1) : words.join(" ");
    if (kind === "same") line.append(" ", text);
    else if ((kind === "old") === (tag === "del")) line.append(" ", element(tag, "", text));
  });
  return line;
}

/** The emendations that did it. @param {Verdict} verdict @param {Wording} was */
function emended({ ids, runs = [] }, was) {
  const found = reasons(
    ids.flatMap((id) => was.changes[id] || []),
    runs,
  );
  if (!found.length) return [];
  const links = found.map(([id, seed, reading]) => {
    const link = element("a", "", `“${seed}” → “${reading}”`);
    link.href = within("apparatus/emendations", id);
    return link;
  });
  const many = found.length > 1 ? "The emendations that did it: " : "The emendation that did it: ";
  return [element("p", "", many, ...links.flatMap((link, at) => [at ? ", " : "", link]), ".")];
}

/** @param {Verdict} verdict @param {string} version @param {string[]} chapters @returns {(Node | string)[]} */
function otherwise({ ids, stood }, version, chapters) {
  const lead = "The cited words are not those of this place.";
  if (stood && ids.length)
    return [`${lead} In version ${version} they stood at ${address(stood)}; now see `, ...places(ids, chapters), "."];
  if (stood) return [`${lead} In version ${version} they stood at ${address(stood)}; they are nowhere now.`];
  if (ids.length) return [`${lead} They stand at `, ...places(ids, chapters), "."];
  return [`${lead} They are nowhere else, in this version or in ${version}.`];
}

/** @param {string[]} ids */
function address(ids) {
  const ends = ids.length > 1 ? [ids[0], ids[ids.length - 1]] : ids;
  return ends.map((id) => id.slice(1).replace("-", ".")).join("–");
}

/** What a reader is told of a verdict. @param {Verdict} verdict @param {string} version that the link names
 * @param {Wording} was its words @param {string[]} chapters */
export function told(verdict, version, was, chapters) {
  const { kind, ids, runs = [] } = verdict;
  const since = `since version ${version}`;
  const old = side("It was:", runs, "del");
  /** @type {Record<Verdict["kind"], (Node | string)[]>} */
  const lines = {
    same: [`Unchanged ${since}: the cited words stand here, letter by letter.`],
    fewer: [
      `In version ${version} the cited words stood here more often than now. Which of them were meant cannot be told.`,
    ],
    newer: [`The cited words stand here now, but did not in version ${version}, which the link names.`],
    moved: [`The cited words are unchanged ${since}, but stand at `, ...places(ids, chapters), " now."],
    changed: [`Changed ${since}; see `, ...places(ids, chapters), "."],
    gone: [`The cited words are gone ${since}; nothing here is like them.`],
    other: otherwise(verdict, version, chapters),
  };
  const first = element("p", "", ...lines[kind]);
  if (kind === "changed") return [first, old, side("It is:", runs, "ins"), ...emended(verdict, was)];
  return kind === "gone" ? [first, old] : [first];
}
