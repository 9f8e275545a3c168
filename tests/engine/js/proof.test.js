import { seedOf, wrongIn } from "../../../docs/assets/proof/seed.js";
import { sha256 } from "../../../docs/assets/proof/sha256.js";
import { cases } from "./cases.js";

cases(
  "a sum",
  [
    ["of nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["of three letters", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "of what fills a block with its length in the next",
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["of a million letters", "a".repeat(1000000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
    ["of letters beyond ASCII", "Guillamón", "ba1d71bb4fa7ff3fba70fb2a41447054bc5c216642f252192e3ad849ab85b257"],
  ],
  sha256,
);

const SUMS = {
  bytes: 0,
  sha256: "",
  pages: 8,
  order: "8-head 1 8-foot 6 3 4 5",
  between: { 5: [10] },
  chapters: ["one"],
  words: { 1: "ba7816bf8f01 e3b0c44298fc", "page-1": "ba7816bf8f01" },
};

/** A booklet of eight pages: page 6 breaks off in a word, and the file goes on with page 3. @type {[string, string][]} */
const WORDS = [
  ["1.0", "\f3\fOne"],
  ["1.1", "It begins\f4\f and"],
  ["2.0", "\f5\fTwo"],
  ["2.1", "A list:"],
  ["2.2", "- a"],
  ["2.3", "- b"],
  ["2.4", "- c"],
  ["2.5", "It ends in a wo\v\f6\frd."],
  ["page-8-head", "Back"],
  ["page-1", "Title\n\n\n"],
  ["page-8-foot", "Colophon"],
];
const FILE =
  "Back\n\nTitle\n\n\n\n\nColophon\n\nrd.\n\nOne\n\nIt begins\n\nand\n\nTwo\n\nA list:\n\n- a\n- b\n- c\n\nIt ends in a wo\n";

cases("the file", [["put together again", WORDS, FILE]], (words) => seedOf(new Map(words), SUMS));
cases(
  "what is wrong",
  [
    [
      "nothing",
      [
        "1",
        [
          ["1.0", "abc"],
          ["1.1", ""],
        ],
      ],
      [],
    ],
    [
      "a letter",
      [
        "1",
        [
          ["1.0", "abd"],
          ["1.1", ""],
        ],
      ],
      ["1.0"],
    ],
    ["what is missing", ["1", [["1.0", "abc"]]], ["1.1"]],
    [
      "what is not to be there",
      [
        "1",
        [
          ["1.0", "abc"],
          ["1.1", ""],
          ["1.2", ""],
        ],
      ],
      ["1.2"],
    ],
    ["a cover", ["page", [["page-1", "ABC"]]], ["page-1"]],
  ],
  ([part, words]) => wrongIn(SUMS, /** @type {string} */ (part), new Map(/** @type {[string, string][]} */ (words))),
);
