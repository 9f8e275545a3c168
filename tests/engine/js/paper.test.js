import assert from "node:assert/strict";
import test from "node:test";
import { checked } from "../../../docs/assets/paper/check.js";
import { essayOf, standingAt } from "../../../docs/assets/paper/essay.js";
import { seen } from "../../../docs/assets/paper/form.js";
import { isRight } from "../../../docs/assets/paper/places.js";
import { addressOf, counted, pagesSaid, placesSaid, verdictSaid } from "../../../docs/assets/paper/said.js";
import { lineAt } from "../../../docs/assets/paper/seen.js";
import { essayIndex, manuscript } from "../../../scripts/bench/manuscripts.js";
import { weighed } from "../../../scripts/bench/weighed.js";
import { cases } from "./cases.js";

/** @type {Index} */
const INDEX = {
  chapters: [
    {
      title: "Printers",
      name: "01-printers",
      pages: [3, 5],
      paragraphs: [
        {
          text: "The old printer set the type by hand, and the press was slow; no master’s apprentice of that city, it was said, had ever seen a “colored” sheet.",
          breaks: [[38, 4]],
        },
        {
          text: "A strike of the compositors, in the year 1871, stopped every press of the organization—and none of its leaders was punished.",
        },
      ],
    },
    {
      title: "Strikers",
      name: "02-strikers",
      pages: [6, 6],
      paragraphs: [
        { text: "“[T]he sailors came at dawn,” wrote the captain, and the café was empty before the bells rang." },
      ],
    },
  ],
  names: [],
  terms: [],
};
const ESSAY = essayOf(INDEX);

/** @param {string} source */
function found(source) {
  const paper = seen(source);
  return checked(paper.text, ESSAY).map(({ at, verdict, slips, standing }) => [
    paper.text.slice(...at),
    verdict,
    slips.map(({ kind, mine, theirs }) => `${kind}: ${mine}|${theirs}`),
    addressOf(standing.ids),
    pagesSaid(standing.pages),
  ]);
}

cases(
  "a quotation, to the letter",
  [
    ["the same", "He says “The old printer set the type by hand” there.", ["exact"]],
    ["straight marks are the same", 'He says "had ever seen a "colored" sheet" there.', ["exact"]],
    ["so is white space", "He says “The old printer\nset  the type by hand” there.", ["exact"]],
    ["single marks outside", "He says ‘no master’s apprentice of that city, it was said’ there.", ["exact"]],
    ["an ellipsis", "“The old printer … and the press was slow”", ["marked", "ellipsis: …|set the type by hand"]],
    [
      "three points in brackets",
      "“The old printer [...] and the press was slow”",
      ["marked", "ellipsis: [...]|set the type by hand"],
    ],
    ["words left out without one", "“The old printer set type by hand”", ["differs", "omitted: |the"]],
    ["sic", "“The old printer set [sic] the type by hand”", ["marked", "bracket: [sic]|"]],
    ["one at the end", "“The old printer set the type by hand [and foot]”", ["marked", "bracket: [and foot]|"]],
    ["a word in brackets for another", "“The old [man] set the type by hand”", ["marked", "bracket: [man]|printer"]],
    ["a letter in brackets", "“[t]he old printer set the type by hand”", ["marked", "bracket: [t]he|The"]],
    [
      "another spelling",
      "“stopped every press of the organisation”",
      ["differs", "spelling: organisation|organization"],
    ],
    ["another accent", "“and the cafe was empty before the bells rang”", ["differs", "spelling: cafe|café"]],
    [
      "a capital",
      "“the old Printer set the type by hand”",
      ["differs", "capital: the|The", "capital: Printer|printer"],
    ],
    [
      "a comma",
      "“A strike of the compositors in the year 1871, stopped”",
      ["differs", "punctuation: compositors in|compositors, in"],
    ],
    [
      "a dash",
      "“press of the organization-and none of its leaders”",
      ["differs", "dash: organization-and|organization—and"],
    ],
    [
      "other marks inside",
      "“it was said, had ever seen a ‘colored’ sheet”",
      ["differs", "marks: a ‘colored|a “colored", "marks: colored’ sheet|colored” sheet"],
    ],
    ["another word", "“The old printer set the table by hand”", ["differs", "changed: table|type"]],
    ["the first word", "“An old printer set the type by hand”", ["differs", "changed: An|The"]],
    ["the last", "“The old printer set the type by machine”", ["differs", "changed: machine|hand"]],
    ["a word more", "“The old printer set the small type by hand”", ["differs", "added: small|"]],
    ["five words are no quotation", "“The old printer set the”", []],
    ["nor is other prose", "“The new painter sat by the types of hands”", []],
  ],
  (source) => {
    const [first] = found(source);
    return first ? [first[1], ...first[2]] : [];
  },
);

test("brackets that are the essay’s own are no slip", () => {
  assert.equal(
    found("He: “‘[T]he sailors came at dawn,’ wrote the captain” there")[0][2].join(),
    "marks: dawn,’ wrote|dawn,” wrote",
  );
});

cases(
  "the place of a quotation",
  [
    ["on one page", "“The old printer set the type by hand”", ["1.1", "p. 3"]],
    ["over a page's end", "“set the type by hand, and the press was slow”", ["1.1", "pp. 3–4"]],
    ["on the page after", "“no master’s apprentice of that city”", ["1.1", "p. 4"]],
    ["over a paragraph's end", "“had ever seen a “colored” sheet. A strike of the compositors”", ["1.1–1.2", "p. 4"]],
    [
      "a paragraph of its own",
      "He:\n\nA strike of the compositors, in the year 1871, stopped every press (1.2).",
      ["1.2", "p. 4"],
    ],
  ],
  (source) => found(source)[0].slice(3),
);

cases(
  "the place that a paper gives",
  [
    ["none", "", "The paper gives no place."],
    ["the paragraph", " (1.1)", "1.1 is right."],
    ["another one", " (1.2)", "1.2 should be 1.1."],
    ["with its sign", " ¶ 1.1", "1.1 is right."],
    ["the page", " (p. 3)", "p. 3 is right."],
    ["another one", " (p. 5)", "p. 5 should be p. 3."],
    ["both", " (¶ 1.1, p. 4)", "1.1 is right; p. 4 should be p. 3."],
    ["after a year", " (Writer 2006, 4)", "p. 4 should be p. 3."],
    ["a number that is none", " was 1.2 metres long", "The paper gives no place."],
    ["that of the next quotation", " and “a strike of the compositors” (p. 4)", "The paper gives no place."],
  ],
  (after) => placesSaid(checked(`He says “the old printer set the type by hand”${after}.`, ESSAY)[0]),
);

/** @type {[rule: string, given: string, due: [string, string]][]} */
const MARKUP = [
  [
    "LaTeX",
    "\\section{One}\n\nHe: ``\\emph{The old} printer\\footnote{As % not this\nhe says.} set the~type\nby hand''.",
    ["exact", "3"],
  ],
  ["accents and dashes", "\\emph{He}: `the caf\\'e was empty before the bells'", ["exact", "1"]],
  ["enquote", "x \\emph{y}\n\\enquote{organization---and none of its leaders was}", ["exact", "2"]],
  ["a quotation in a footnote", "\\emph{x}\n\ny\\footnote{\\enquote{The old printer set the type}.} z", ["exact", "3"]],
  ["Markdown", "# One\n\n> The **old** printer[^1] set the\n> type by *hand*\n\n[^1]: Two", ["exact", "3"]],
  ["a note of Markdown", "One[^1] [two](x)\n\n[^1]: “The old printer set the type by hand”", ["exact", "3"]],
  ["an underscore", "**x** “the _old_ printer set the type”", ["exact", "1"]],
  ["no markup", "One\r\ntwo “the old printer set\r\nthe type by hand”", ["exact", "2"]],
];
cases("markup is seen through", MARKUP, (source) => {
  const paper = seen(source);
  const [one] = checked(paper.text, ESSAY);
  return one
    ? [
        one.slips.filter(({ kind }) => kind !== "capital").length ? "differs" : "exact",
        String(lineAt(paper, one.at[0])),
      ]
    : [];
});

test("two quotations of places that are near one another are two", () => {
  const all = found("“The old printer set the type by hand” (p. 6), “and the press was slow; no master’s” and so on");
  assert.deepEqual(
    all.map(([, verdict]) => verdict),
    ["exact", "exact"],
  );
});

test("what was found is counted", () => {
  assert.equal(counted([]), "No quotation of six words or more was found.");
  const all = checked(
    "“The old printer set the type by hand” (p. 9), and “an old printer set the type by hand” (p. 3)",
    ESSAY,
  );
  assert.equal(
    counted(all),
    "2 quotations were found: exact 1, exact but for what is marked 0, different 1; a wrong place in 1.",
  );
  const [plain] = checked("They saw that the press was slow; no master’s apprentice ran.", ESSAY);
  assert.equal(verdictSaid(plain), "Exact. No quotation marks.");
});

for (const [form, name] of [
  ["text", "a.txt"],
  ["markdown", "a.md"],
  ["latex", "a.tex"],
])
  test(`of generated papers, ${form}: 99 of 100 quotations are found, and none is wrongly called exact`, () => {
    const essay = essayOf(essayIndex(7));
    let [all, missed, wrong, misjudged, misplaced] = [0, 0, 0, 0, 0];
    for (let seed = 1; seed <= 6; seed++) {
      const made = manuscript(essay, standingAt, seed, 12000, form);
      const { text } = seen(made.text, name);
      const one = weighed(text, checked(text, essay), made.planted, essay, isRight);
      all += made.planted.length;
      missed += one.missed.length;
      wrong += one.wrongExact.length;
      misjudged += one.misjudged.length;
      misplaced += one.misplaced.length;
    }
    assert.ok(all > 200);
    assert.equal(wrong, 0);
    assert.ok(missed <= all / 100, `${missed} of ${all}`);
    assert.ok(misjudged <= all / 50, `${misjudged} of ${all}`);
    assert.ok(misplaced <= all / 50, `${misplaced} of ${all}`);
  });
