import assert from "node:assert/strict";
import test from "node:test";
import { order } from "../../../docs/assets/search/order.js";
import { summary } from "../../../docs/assets/search/results.js";
import { addressFrom, carried, snippet } from "../../../docs/assets/search/snippet.js";
import { pageAt } from "../../../docs/assets/search/units.js";
import { APPARATUS, INDEX, LIBRARY } from "./booklet.js";
import { cases } from "./cases.js";

/** A result in a chapter, 0 for the apparatus. @param {number} chapter @param {string} address */
function result(chapter, address, kind = "paragraph") {
  return /** @type {Result} */ ({ unit: { chapter, address, kind }, lacks: [] });
}

/** @param {Partial<Answer>} given @returns {Answer} */
function answer(given) {
  return { direct: null, essay: [], apparatus: [], rest: [], notices: [], ...given };
}

/** A paragraph found at a place. @param {string} text @param {Span[]} marks @returns {Shown} */
function at(text, ...marks) {
  return { ...result(1, "1.1"), unit: { ...LIBRARY.units[0], text }, marks, focus: marks[0], why: [] };
}

cases(
  "order",
  [
    ["three at most by chapters", [3, 1, 3], [3, 3, 1]],
    ["the best three of more as they are, then the others by chapters", [3, 1, 3, 1, 2, 1], [3, 1, 3, 1, 1, 2]],
    ["the chapters each where its best stands", [1, 1, 1, 3, 2, 3, 1, 2], [1, 1, 1, 3, 3, 2, 2, 1]],
  ],
  (chapters) =>
    order(answer({ essay: chapters.map((chapter) => result(chapter, "")) })).map(({ unit }) => unit.chapter),
);

test("order: the essay, then the apparatus, then what lacks a word", () => {
  const given = { rest: [result(1, "rest")], apparatus: [result(0, "apparatus")], essay: [result(1, "essay")] };
  assert.deepEqual(
    order(answer(given)).map(({ unit }) => unit.address),
    ["essay", "apparatus", "rest"],
  );
});

test("order: at most so many of the essay and so few of the apparatus, but all of what lacks a word", () => {
  const many = (/** @type {string} */ name, chapter = 1) =>
    Array.from({ length: 9 }, (_, place) => result(chapter, `${name}${place}`));
  const given = answer({ essay: many("e"), apparatus: many("a", 0), rest: many("r") });
  const shown = order(given, 4, 2).map(({ unit }) => unit.address);
  assert.deepEqual(shown.slice(0, 7), ["e0", "e1", "e2", "e3", "a0", "a1", "r0"]);
  assert.equal(shown.length, 15);
});

const LONG = "word ".repeat(100).trim();

cases(
  "snippet",
  [
    ["a short text whole", at("Two words.", [4, 9]), "Two [words]."],
    [
      "a short text whole, though the place is far in it",
      at("word ".repeat(50), [240, 244]),
      `${"word ".repeat(48)}[word] word `,
    ],
    ["marks that touch the ends", at("Two words", [0, 3], [4, 9]), "[Two] [words]"],
    ["from the beginning if the place is near it", at(LONG, [5, 9]), `word [word]${" word".repeat(50)} …`],
    [
      "from a word's beginning before the place",
      at(LONG, [200, 204]),
      `… ${"word ".repeat(13)}[word]${" word".repeat(38)} …`,
    ],
    ["to the end", at(LONG, [495, 499]), `… ${"word ".repeat(13)}[word]`],
    [
      "a mark that begins before it is cut",
      { ...at(LONG, [100, 319]), focus: [300, 304] },
      `… [${"word ".repeat(16)}word]${" word".repeat(35)} …`,
    ],
    ["as long as the stretch needs", { ...at(LONG, [0, 4]), focus: [0, 300] }, `[word]${" word".repeat(59)} …`],
    [
      "at most twice its length",
      { ...at(`${LONG} ${LONG}`, [0, 4]), focus: [0, 900] },
      `[word]${" word".repeat(103)} …`,
    ],
  ],
  (/** @type {Shown} */ given) =>
    snippet(given)
      .map(([words, marked]) => (marked ? `[${words}]` : words))
      .join(""),
);

cases(
  "words that a link carries",
  [
    ["each once", at("war and war and peace", [0, 3], [8, 11], [16, 21]), "war|peace"],
    [
      "at most twelve",
      at(
        "a b c d e f g h i j k l m n",
        ...Array.from({ length: 14 }, (_, n) => /** @type {Span} */ ([2 * n, 2 * n + 1])),
      ),
      "a|b|c|d|e|f|g|h|i|j|k|l",
    ],
    ["at most 240 letters of a passage", at("x".repeat(300), [0, 300]), "x".repeat(240)],
  ],
  carried,
);

cases(
  "the address of a result",
  [
    ["from the page's base", ["..", "chapters/02-strike/#p2-1", "", false], "../chapters/02-strike/#p2-1"],
    [
      "with the words to mark",
      [".", "chapters/02-strike/#p2-1", "the war|peace", false],
      "./chapters/02-strike/?h=the%20war%7Cpeace#p2-1",
    ],
    [
      "with a file's name on a disk",
      [".", "chapters/02-strike/#p2-1", "war", true],
      "./chapters/02-strike/index.html?h=war#p2-1",
    ],
    ["of a page", [".", "chapters/02-strike/", "", false], "./chapters/02-strike/"],
  ],
  (/** @type {[string, string, string, boolean]} */ given) => addressFrom(...given),
);

const PLACE = { address: "page:4", label: "Page 4", detail: "", url: "", exact: true };

cases(
  "summary",
  [
    ["one paragraph", { essay: [result(1, "")] }, "1 paragraph."],
    ["paragraphs and notes", { essay: [result(1, ""), result(1, ""), result(1, "", "note")] }, "2 paragraphs, 1 note."],
    [
      "the editor's own notes apart",
      { essay: [result(1, "", "remark"), result(1, "", "note")] },
      "1 note, 1 editor’s note.",
    ],
    ["one entry", { apparatus: [result(0, "", "name")] }, "1 entry of the apparatus."],
    ["entries", { apparatus: [result(0, "", "name"), result(0, "", "work")] }, "2 entries of the apparatus."],
    [
      "what lacks a word, after the others",
      { essay: [result(1, "")], rest: [result(2, "")] },
      "1 paragraph, then the best of what remains.",
    ],
    ["what lacks a word, alone", { rest: [result(2, "")], notices: ["So."] }, "So. 1 paragraph."],
    ["a place to go to", { direct: PLACE }, "Go to page 4."],
    ["a place to go to and what is found", { direct: PLACE, essay: [result(1, "")] }, "Go to page 4, 1 paragraph."],
    ["nothing", {}, "Nothing found."],
    ["nothing, and why, once", { notices: ["Nothing for x."] }, "Nothing for x."],
  ],
  (given) => summary(answer(given)),
);

cases(
  "the printed page",
  [
    ["of the first words", 0, 3],
    ["before a break", 66, 3],
    ["at a break", 67, 4],
    ["after it", 100, 4],
  ],
  (place) => pageAt(LIBRARY.units[1].breaks, place),
);

test("units: everything of an index, a paragraph's notes after it, with addresses and printed pages", () => {
  assert.deepEqual(
    LIBRARY.units.map(({ url, at, breaks }) => [url, at, breaks.map(([, page]) => page).join("-")].join(" ").trim()),
    [
      "chapters/01-printers/#p1-1 1.1 3",
      "chapters/01-printers/#p1-2 1.2 3-4",
      "chapters/01-printers/#fn:gray-12 1.2 3",
      "chapters/01-printers/#fn:gray-14 1.2 4",
      "chapters/01-printers/#fn:editor-quays 1.2 4",
      "chapters/02-strike/#p2-1 2.1 5",
      "chapters/02-strike/#p2-2 2.2 5-6",
      "chapters/02-strike/#p2-3 2.3 6",
      "chapters/03-conclusions/#p3-1 3.1 8",
      "chapters/03-conclusions/#p3-2 3.2 8",
      "chapters/03-conclusions/#p3-3 3.3 8",
      "chapters/03-conclusions/#p3-4 3.4 8",
      "chapters/03-conclusions/#p3-5 3.5 8",
      "chapters/03-conclusions/#p3-6 3.6 8",
      "chapters/03-conclusions/#p3-7 3.7 8",
      "chapters/03-conclusions/#p3-8 3.8 8",
      "chapters/03-conclusions/#p3-9 3.9 8",
      "chapters/03-conclusions/#p3-10 3.10 8",
      "chapters/03-conclusions/#p3-11 3.11 8",
      "apparatus/bibliography/#gray",
      "apparatus/names/#rykov-alexei-ivanovich",
      "apparatus/names/#petersburg",
      "apparatus/names/#kornilov-lavr-ivanovich",
      "apparatus/names/#zetkin-clara-editor",
      "apparatus/names/#beacon-society-nantes",
      "apparatus/names/#gray-john",
      "apparatus/glossary/#sovnarkom",
      "apparatus/glossary/#guild",
      "apparatus/timeline/#1871-strike",
      "apparatus/emendations/#change-two-thirds",
      "about/#the-author",
    ],
  );
  assert.deepEqual(LIBRARY.units[21].text, `Petersburg (${INDEX.names[1][2].join("; ")})`);
  assert.equal(LIBRARY.units[20].text, `Rykov, Alexei Ivanovich (Premier Rykov; Captain Rykov). ${APPARATUS.who[0]}`);
  assert.equal(LIBRARY.units[26].text, `Sovnarkom (Council of People’s Commissars). ${APPARATUS.definitions[0]}`);
});
