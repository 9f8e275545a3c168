import { citations, complete, link, plain, quotation } from "../../../docs/assets/cite/words.js";
import { cases } from "./cases.js";

cases(
  "a day in a citation",
  [
    ["month, day, year", ["{accessed-mdy}", "2027-05-03"], "May 3, 2027"],
    ["day, month, year", ["{accessed-dmy}", "2027-05-03"], "3 May 2027"],
    ["MLA shortens months of more than four letters", ["{accessed-dmy}", "2027-12-31"], "31 Dec. 2027"],
    ["MLA keeps months of four", ["{accessed-dmy}", "2027-07-14"], "14 July 2027"],
    ["MLA's September", ["{accessed-dmy}", "2027-09-01"], "1 Sept. 2027"],
    ["by slashes", ["{accessed-slashes}", "2027-05-03"], "2027/05/03"],
    ["by hyphens", ["{accessed-iso}", "2027-11-30"], "2027-11-30"],
    ["in parts", ["{accessed-parts}", "2027-05-03"], "[2027,5,3]"],
  ],
  ([template, day]) => complete(template, "", new Date(`${day}T12:00:00`)),
);

const CHAPTER = {
  pages: /** @type {Citations["pages"]} */ ({ "p9-3": [24, 25], "p9-4": [25, 25] }),
  styles: { mla: "⟨p|pp⟩. {first}⟨|–{last}⟩, par. {paragraph}, {address}#{id}" },
};

cases(
  "a paragraph's citation",
  [
    [
      "on several printed pages",
      "p9-3",
      { address: "9.3", printed: "pp. 24–25", mla: "pp. 24–25, par. 9.3, {address}#p9-3" },
    ],
    ["on one", "p9-4", { address: "9.4", printed: "p. 25", mla: "p. 25, par. 9.4, {address}#p9-4" }],
    ["of another chapter", "p8-1", null],
  ],
  (id) => citations(CHAPTER, id),
);

cases(
  "a citation",
  [
    [
      "its address is filled in wherever it stands",
      "<{address}> {address}",
      "<https://example.org/#p9-3> https://example.org/#p9-3",
    ],
    ["other braces stand", "@misc{x, url={{address}}}", "@misc{x, url={https://example.org/#p9-3}}"],
  ],
  (template) => complete(template, "https://example.org/#p9-3", new Date(0)),
);

cases("plain", [["italics go", "<i>From</i> <b>1917</b>", "From <b>1917</b>"]], plain);

cases(
  "a link",
  [
    ["to a paragraph", "", "x/#p9-3"],
    [
      "to a short passage: all of it",
      "dual power – well-known",
      "x/#p9-3:~:text=dual%20power%20%E2%80%93%20well%2Dknown",
    ],
    ["of eight words: all of it", "a b c d e f g h", "x/#p9-3:~:text=a%20b%20c%20d%20e%20f%20g%20h"],
    ["of more: its first four and last four", "a b c d e f g h i", "x/#p9-3:~:text=a%20b%20c%20d,f%20g%20h%20i"],
  ],
  (passage) => link("x/", "p9-3", passage),
);

cases(
  "a quotation",
  [
    ["its marks become single ones", "He said “no”.", "“He said ‘no’.” (Guillamón, 9.3, p. 24)"],
    ["apostrophes stand", "the workers’ council", "“the workers’ council” (Guillamón, 9.3, p. 24)"],
  ],
  (text) => quotation(text, "9.3", "p. 24"),
);
