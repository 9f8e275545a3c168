import { citations, complete, plain, quotation, rich } from "../../../docs/assets/cite/words.js";
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

const STYLES = { mla: "⟨p|pp⟩. {first}⟨|–{last}⟩, para. {paragraph}, {address}#{id}" };

cases(
  "a paragraph's citation",
  [
    [
      "on several printed pages",
      { id: "p9-3", address: "9.3", pages: [24, 25] },
      { address: "9.3", printed: "pp. 24–25", mla: "pp. 24–25, para. 9.3, {address}#p9-3" },
    ],
    [
      "on one",
      { id: "p9-4", address: "9.4", pages: [25, 25] },
      { address: "9.4", printed: "p. 25", mla: "p. 25, para. 9.4, {address}#p9-4" },
    ],
    [
      "several paragraphs",
      { id: "p9-4", address: "9.4–9.5", pages: [25, 25] },
      { address: "9.4–9.5", printed: "p. 25", mla: "p. 25, paras. 9.4–9.5, {address}#p9-4" },
    ],
  ],
  (place) => citations(STYLES, /** @type {Place} */ (place)),
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
  "with italics",
  [
    ["they are the only markup", "<i>From</i> <b>1917</b> & on", "<i>From</i> &lt;b&gt;1917&lt;/b&gt; &amp; on"],
    ["nothing where there are none", "From <b>1917</b>", ""],
  ],
  rich,
);

cases(
  "a quotation",
  [
    ["its marks become single ones", "He said “no”.", "“He said ‘no’.” (Guillamón, 9.3, p. 24)"],
    ["apostrophes stand", "the workers’ council", "“the workers’ council” (Guillamón, 9.3, p. 24)"],
  ],
  (text) => quotation(text, "9.3", "p. 24", "Guillamón"),
);
