import { quotation } from "../../../docs/assets/search/quotation.js";
import { LIBRARY } from "./booklet.js";
import { cases } from "./cases.js";

/** The paragraphs that are quoted, with the verdict and the differences. @param {string} query */
function verdicts(query) {
  return quotation(LIBRARY, query).map(({ unit, verdict, differences = [] }) =>
    [unit.address, verdict, ...differences.map(({ yours, text }) => `${yours}/${text}`)].join(" "),
  );
}

const EXACT = "Word for word.";
const NEARLY = "The same words; capitals or punctuation differ.";
const MARKED = "The same words, with the marks of notes.";

cases(
  "quotation",
  [
    ["word for word", "The old printer set the type by hand", [`1.1 ${EXACT}`]],
    ["from the middle of a paragraph", "set the type by hand, and the press", [`1.1 ${EXACT}`]],
    ["points at the edges do not count", "… The press of the union outlived.", [`3.1 ${EXACT}`]],
    ["quotation marks about it do not count", "“The press of the union outlived the strike.”", [`3.1 ${EXACT}`]],
    ["straight apostrophes count as curly ones", "the Council of People's Commissars met", [`2.3 ${EXACT}`]],
    ["dashes count as hyphens", "the counter–revolution, it said, would be", [`2.3 ${EXACT}`]],
    ["white space counts as one space", "The old  printer\nset the type by", [`1.1 ${EXACT}`]],
    ["other capitals", "the OLD printer set the type", [`1.1 ${NEARLY}`]],
    ["a comma left out", "the type by hand and the press", [`1.1 ${NEARLY}`]],
    ["the seed's own words are found", "It was twothirds of the garrison that", [`2.2 ${NEARLY}`]],
    ["five words are no quotation", "The old printer set the", []],
    ["six and seven words must be exact", "The old printer set the types", []],
    ["another word", "The old printer set the wood by hand, and", ["1.1 It differs: wood/type"]],
    ["a word left out", "The old printer set type by hand, and the", ["1.1 It differs: /the"]],
    ["a word too many", "The old printer slowly set the type by hand, and", ["1.1 It differs: slowly/"]],
    [
      "marks of notes are passed over",
      "The old printer set the type12 by hand, and the press",
      ["1.1 It differs: type12/type"],
    ],
    [
      "marks of notes that stand alone are passed over",
      "The old printer set the type 12 by hand, and",
      [`1.1 ${MARKED}`],
    ],
    [
      "a number of three figures is a word too many",
      "The old printer set the type 123 by hand, and",
      ["1.1 It differs: 123/"],
    ],
    [
      "words before and after count",
      "But the old printer set the type by hand, and the wood",
      ["1.1 It differs: But/ wood/"],
    ],
    ["words that are mostly others", "an old man set a stone by hand and the house stood", []],
    ["its parts in another order", "the press was slow type by hand and the old printer set the", []],
    ["every third word another", "The young printer set a type by day and a press was slow", []],
    ["the apparatus, but for what is exact", "Gray John A History of Printing Paris 1920", []],
    ["words in another order", "hand by type the set printer old the slow was press", []],
    ["other words", "nothing of this was ever written anywhere in it", []],
  ],
  verdicts,
);

cases(
  "what is marked of a quotation",
  [
    ["its words", "set the type by hand and", "set the type by hand, and"],
    [
      "from the first to the last that both have",
      "But old printer set the wood by hand, and so",
      "old printer set the type by hand, and",
    ],
  ],
  (query) => {
    const [{ unit, marks = [] }] = quotation(LIBRARY, query);
    return unit.text.slice(...marks[0]);
  },
);
