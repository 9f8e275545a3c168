import { fragment, from, pagesOf, snap } from "../../../docs/assets/cite/passage.js";
import { cases } from "./cases.js";

const TEXT = "an armored car to the “American Embassy”. On 1,500 two-thirds, d’état (KD) ended.";

cases(
  "a selection snaps to whole words",
  [
    ["into a word at both ends", ["red ca"], "armored car"],
    ["whole words stay", ["armored car"], "armored car"],
    ["spaces go", [" car to "], "car to"],
    ["the end of the sentence before goes", ["”. On 1,500"], "On 1,500"],
    ["a number is one word", ["500 two"], "1,500 two-thirds"],
    ["so is what a hyphen or an apostrophe joins", ["thirds, d’é"], "two-thirds, d’état"],
    ["a mark that opens stays with its word", ["“American Emb"], "“American Embassy"],
    ["one that opens what follows goes", ["d’état ("], "d’état"],
    ["the stop at the end stays", ["(KD) ended."], "(KD) ended."],
    ["nothing but marks is nothing", ["”. "], ""],
  ],
  ([chosen]) => {
    const at = TEXT.indexOf(chosen);
    return TEXT.slice(...snap(TEXT, [at, at + chosen.length]));
  },
);

cases(
  "the printed pages of a passage",
  [
    ["before the break", [0, 10], [24, 24]],
    ["over it", [5, 20], [24, 25]],
    ["ending at it", [0, 12], [24, 24]],
    ["beginning at it", [12, 20], [25, 25]],
    ["over two", [0, 40], [24, 26]],
  ],
  (span) =>
    pagesOf(
      24,
      [
        [12, 25],
        [30, 26],
      ],
      /** @type {Span} */ (span),
    ),
);

cases(
  "from one to the last",
  [
    ["one", [["9.4"]], "9.4"],
    ["the same", [[25, 25]], "25"],
    ["several", [["9.4", "9.5", "9.6"]], "9.4–9.6"],
  ],
  ([row]) => from(row),
);

cases(
  "a text fragment",
  [
    ["few words: all of them", ["", "", ["dual power – well-known"]], "dual%20power%20%E2%80%93%20well%2Dknown"],
    ["eight words: all of them", ["", "", ["a b c d e f g h"]], "a%20b%20c%20d%20e%20f%20g%20h"],
    ["more: the first and the last four", ["", "", ["a b c d e f g h i"]], "a%20b%20c%20d,f%20g%20h%20i"],
    ["over a mark of a note: what is before and what is after", ["", "", ["a b", "c d"]], "a%20b,c%20d"],
    [
      "the first words stand elsewhere before: more of them",
      ["A b c d x", "", ["a b c d e f g h i j"]],
      "a%20b%20c%20d%20e,g%20h%20i%20j",
    ],
    [
      "the last stand before in it: more of them",
      ["", "", ["a b c d w x y z e w x y z"]],
      "a%20b%20c%20d,e%20w%20x%20y%20z",
    ],
    ["all of it stands elsewhere before: what leads to it", ["a b c x y", "x y ", ["a b c"]], "x%20y-,a%20b%20c"],
    ["no part is used twice", ["a b c d e f g h i", "", ["a b c d e f g h i"]], "a%20b%20c%20d%20e%20f%20g%20h%20i"],
  ],
  ([read, before, runs]) => fragment({ read, before, runs }),
);
