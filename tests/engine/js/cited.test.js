import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { digest, settled, vouched, wordsAt } from "../../../docs/assets/cite/digest.js";
import { idIn, vouchedIn } from "../../../docs/assets/cited/asked.js";
import { clipped, compared } from "../../../docs/assets/cited/differ.js";
import { reasons, verdict } from "../../../docs/assets/cited/verdict.js";
import { cases } from "./cases.js";

/** The table of test_digest.py. @type {[given: string, words: string, sum: string][]} */
const TABLE = JSON.parse(readFileSync(new URL("../digest.json", import.meta.url), "utf-8"));
const SUM = "3f9a2c7b1d5e8a90";

cases(
  "settled as in Python",
  TABLE.map(([given, words]) => ["", given, words]),
  settled,
);
cases(
  "digested as in Python",
  TABLE.map(([given, , sum]) => ["", given, sum]),
  digest,
);

cases(
  "what a link vouches for",
  [
    ["a whole paragraph", ["One. Two.", true], `1.0.0-${digest("One. Two.")}`],
    ["a passage from letter to letter", ["“One, two.”", false], `1.0.0-2-${digest("One, two")}`],
    ["no words", ["…", false], ""],
  ],
  ([words, whole]) => vouched("1.0.0", words, whole),
);

const NO_DIGEST = "What this link says of its words is not a digest. They cannot be compared.";
const NO_VERSION = "This link names a version that this edition never had. Its words cannot be compared.";

cases(
  "what an address says",
  [
    ["a paragraph", `1.0.0-${SUM}`, { version: "1.0.0", count: 0, digest: SUM }],
    ["a passage", `1.1.0-12-${SUM}`, { version: "1.1.0", count: 12, digest: SUM }],
    ["a version that never was", `9.9.9-${SUM}`, NO_VERSION],
    ["no version", SUM, NO_VERSION],
    ["nothing", "", NO_VERSION],
    ["markup", "<b>-1", NO_VERSION],
    ["a name of every object", `constructor-${SUM}`, NO_VERSION],
    ["a digest too short", "1.0.0-3f9a", NO_DIGEST],
    ["a digest that is none", "1.0.0-xxxxxxxxxxxxxxxx", NO_DIGEST],
    ["no words", `1.0.0-0-${SUM}`, NO_DIGEST],
    ["more words than any text has", `1.0.0-99999999-${SUM}`, NO_DIGEST],
    ["more than is asked", `1.0.0-1-${SUM}-2`, NO_DIGEST],
  ],
  (cited) => vouchedIn(cited, ["1.1.0", "1.0.0"]),
);

cases(
  "the place in a fragment",
  [
    ["alone", "#p9-3", "p9-3"],
    ["with a passage", "#p9-3:~:text=one,two", "p9-3"],
    ["none", "", ""],
  ],
  idIn,
);

/** @param {string} words */
function row(words) {
  return words ? words.split(" ") : [];
}

cases(
  "what differs",
  [
    ["nothing", ["a b", "a b"], [["same", ["a", "b"]]]],
    [
      "a word for another",
      ["a b c", "a x c"],
      [
        ["same", ["a"]],
        ["old", ["b"]],
        ["new", ["x"]],
        ["same", ["c"]],
      ],
    ],
    [
      "a word more",
      ["a c", "a b c"],
      [
        ["same", ["a"]],
        ["new", ["b"]],
        ["same", ["c"]],
      ],
    ],
    [
      "a word less",
      ["a b c", "a c"],
      [
        ["same", ["a"]],
        ["old", ["b"]],
        ["same", ["c"]],
      ],
    ],
    ["all", ["a", ""], [["old", ["a"]]]],
    [
      "two places",
      ["a b c d", "x b c y"],
      [
        ["old", ["a"]],
        ["new", ["x"]],
        ["same", ["b"]],
        ["same", ["c"]],
        ["old", ["d"]],
        ["new", ["y"]],
      ],
    ],
    [
      "a word doubled",
      ["a b", "a a b"],
      [
        ["same", ["a"]],
        ["new", ["a"]],
        ["same", ["b"]],
      ],
    ],
  ],
  ([one, other]) => compared(row(one), row(other)),
);

cases(
  "what of a difference a passage has",
  [
    [
      "what is before and behind goes",
      [1, 3],
      [
        ["old", ["b"]],
        ["new", ["x"]],
        ["same", ["c"]],
      ],
    ],
    ["nothing differs", [2, 4], [["same", ["c", "d"]]]],
    [
      "what is put in between its words",
      [3, 6],
      [
        ["same", ["d"]],
        ["new", ["y"]],
        ["same", ["e", "f"]],
      ],
    ],
  ],
  (span) =>
    clipped(
      [
        ["same", ["a"]],
        ["old", ["b"]],
        ["new", ["x"]],
        ["same", ["c", "d"]],
        ["new", ["y"]],
        ["same", ["e", "f"]],
      ],
      span,
    ),
);

/** What is said of a link to some words, in a later edition.
 * @param {Record<string, string>} was @param {Record<string, string>} now @param {string} words @param {string} id */
function said(was, now, words, id) {
  const whole = was[id] === words;
  const [, count, sum] = /** @type {RegExpExecArray} */ (/-(?:(\d+)-)?(\w+)$/.exec(vouched("1", words, whole)));
  return verdict(now, was, { version: "1", count: Number(count || 0), digest: sum }, id);
}

const OLD = {
  "p1-1": "One two three.",
  "p1-2": "The same words stand here, and the same words again.",
  "p2-1": "The last one.",
};

/** @type {[rule: string, now: Record<string, string>, words: string, id: string, due: Partial<Verdict>][]} */
const VERDICTS = [
  ["nothing changed", OLD, "One two three.", "p1-1", { kind: "same", ids: ["p1-1"] }],
  ["another paragraph changed", { ...OLD, "p2-1": "x" }, "two three", "p1-1", { kind: "same", ids: ["p1-1"] }],
  ["over two paragraphs", OLD, "three. The same", "p1-1", { kind: "same", ids: ["p1-1", "p1-2"] }],
  [
    "a mark changed",
    { ...OLD, "p1-1": "One, two three." },
    "One two three.",
    "p1-1",
    { kind: "changed", ids: ["p1-1"] },
  ],
  ["a part of a word is none", { ...OLD, "p1-1": "One two threefold." }, "two three", "p1-1", { kind: "changed" }],
  [
    "more words before or behind",
    { ...OLD, "p1-1": "One two three. And four." },
    "One two three.",
    "p1-1",
    { kind: "changed", ids: ["p1-1"] },
  ],
  [
    "of two places one is left",
    { ...OLD, "p1-2": "The same words stand here, and no others." },
    "same words",
    "p1-2",
    { kind: "fewer" },
  ],
  [
    "moved",
    { "p1-1": OLD["p1-2"], "p1-2": OLD["p1-1"], "p2-1": "The last one." },
    "One two three.",
    "p1-1",
    { kind: "moved", ids: ["p1-2"] },
  ],
  ["gone", { "p1-1": "Nothing of it", "p1-2": "is left" }, "One two three.", "p1-1", { kind: "gone", ids: [] }],
  ["another place", OLD, "The last one.", "p1-1", { kind: "other", ids: ["p2-1"] }],
];
for (const [rule, now, words, id, due] of VERDICTS)
  test(`the verdict: ${rule}`, async () => {
    const { kind, ids } = await said(OLD, now, words, id);
    assert.deepEqual({ kind, ids: due.ids && ids }, { kind: due.kind, ids: due.ids });
  });

test("the reasons: the emendations that have a word of what differs", () => {
  /** @type {Emended[]} */
  const all = [
    ["change-a", "word", "world"],
    ["change-b", "other", "others"],
  ];
  assert.deepEqual(
    reasons(all, [
      ["same", ["other"]],
      ["old", ["word,"]],
      ["new", ["world,"]],
    ]),
    [all[0]],
  );
});

const MANY = 4000;
const VOCABULARY = row(
  "the of and to in power war party workers soviets revolution state land bread peace two-thirds d'état 1,500",
);

/** Numbers that are the same in every run. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {(below: number) => number} pick @param {number} most */
function sentence(pick, most) {
  return `${Array.from({ length: 1 + pick(most) }, () => VOCABULARY[pick(VOCABULARY.length)]).join(" ")}.`;
}

/** @param {string[]} texts @returns {Record<string, string>} */
function numbered(texts) {
  return Object.fromEntries(texts.map((text, at) => [`p${1 + (at >> 2)}-${1 + (at & 3)}`, text]));
}

/** One thing done to a text as an editor might. @param {string[]} texts @param {(below: number) => number} pick */
function edit(texts, pick) {
  const at = pick(texts.length);
  const words = row(texts[at]);
  const word = pick(words.length);
  const other = texts[pick(texts.length)];
  const deeds = [
    () => words.splice(word, 1, VOCABULARY[pick(VOCABULARY.length)]),
    () => words.splice(word, 1),
    () => words.splice(word, 0, VOCABULARY[pick(VOCABULARY.length)]),
    () => words.splice(word, 1, `${words[word]},`),
    () => words.splice(word, 1, `${words[word]}s`),
  ];
  const larger = [
    () => texts.splice(at, 1, words.slice(0, word).join(" "), words.slice(word).join(" ")),
    () => texts.splice(at, 2, texts.slice(at, at + 2).join(" ")),
    () => texts.splice(pick(texts.length), 0, ...texts.splice(at, 1)),
    () => texts.splice(at, 1),
    () => texts.splice(pick(texts.length), 0, other),
  ];
  const deed = pick(deeds.length + larger.length);
  if (deed >= deeds.length) larger[deed - deeds.length]();
  else {
    deeds[deed]();
    texts[at] = words.join(" ");
  }
}

/** Whether words stand in a text, as whole words, from a place within a span on. @param {string} text @param {string} words @param {Span} span */
function stands(text, words, [from, to]) {
  for (let at = text.indexOf(words, from); at >= 0 && at < to; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (wordsAt(text).some(([start]) => start === at) && wordsAt(text).some(([, stop]) => stop === end)) return true;
  }
  return false;
}

/** Whether the words of a link stand at its place, found without the program. @param {Record<string, string>} now
 * @param {string} id @param {string} words @param {boolean} whole */
function unchanged(now, id, words, whole) {
  if (!(id in now)) return false;
  if (whole) return now[id] === words;
  const ids = Object.keys(now);
  const start = ids.slice(0, ids.indexOf(id)).reduce((sum, one) => sum + now[one].length + 1, 0);
  return stands(Object.values(now).join(" "), words, [start, start + now[id].length]);
}

test(`${MANY} later editions: no change is missed, and nothing is called unchanged that is not`, async () => {
  const pick = chance(9);
  const kinds = /** @type {Record<string, number>} */ ({});
  for (let edition = 0; edition < MANY; edition++) {
    const texts = Array.from({ length: 2 + pick(8) }, () => sentence(pick, 14));
    const was = numbered(texts);
    const later = [...texts];
    for (let step = pick(4); step >= 0 && later.length > 1; step--) edit(later, pick);
    const now = numbered(later.filter(Boolean));
    const id = Object.keys(was)[pick(texts.length)];
    const found = wordsAt(was[id]);
    const [first, last] = [pick(found.length), pick(found.length)].sort((one, other) => one - other);
    const whole = pick(3) === 0;
    const words = whole ? was[id] : was[id].slice(found[first][0], found[last][1]);
    const { kind, ids } = await said(was, now, words, id);
    const due = unchanged(now, id, words, whole);
    const told = `${kind}: ${words} | ${id} | ${JSON.stringify(was)} | ${JSON.stringify(now)}`;
    assert.equal(kind === "same" || kind === "fewer", due, told);
    const all = Object.values(now).join(" ");
    if (kind === "moved") assert.ok(ids.length && all.includes(words), told);
    if (kind === "gone")
      assert.ok(whole ? !Object.values(now).includes(words) : !stands(all, words, [0, all.length]), told);
    assert.notEqual(kind, "newer", told);
    assert.notEqual(kind, "other", told);
    kinds[kind] = (kinds[kind] || 0) + 1;
  }
  assert.deepEqual(Object.keys(kinds).sort(), ["changed", "fewer", "gone", "moved", "same"]);
  for (const many of Object.values(kinds)) assert.ok(many > MANY / 1000, JSON.stringify(kinds));
});
