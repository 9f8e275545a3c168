// The report: one entry a quotation. No words of the paper or of the essay are read as markup.

import { copier } from "../cite/copying.js";
import { citing } from "../cite/data.js";
import { choice } from "../cite/parts.js";
import { citations, quotation } from "../cite/words.js";
import { element } from "../edition/page.js";
import { addressOf, pagesSaid, placesSaid, slipSaid, verdictSaid } from "./said.js";

/** The address of a paragraph on the web, or on this disk. @param {string} chapter @param {string} id */
function linkTo(chapter, id) {
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const web = /^https?:$/.test(location.protocol);
  if (!web && canonical) return new URL(`../../chapters/${chapter}/#${id}`, canonical.href).href;
  return new URL(`${document.body.dataset.base}/chapters/${chapter}/#${id}`, location.href).href;
}

/** A link that can be followed here. @param {string} chapter @param {string} id */
function wayTo(chapter, id) {
  const file = location.protocol === "file:" ? "index.html" : ""; // on a disk no server adds it
  return `${document.body.dataset.base}/chapters/${chapter}/${file}#${id}`;
}

/** @param {Slip} slip */
function difference(slip) {
  const { mine, theirs } = slip;
  const line = element("li", "", element("span", "paper-kind", `${slipSaid(slip)}: `));
  if (mine) line.append(element("del", "", mine.replace(/\s+/g, " ")));
  if (mine && theirs) line.append(" → ");
  if (theirs) line.append(element("ins", "", theirs.replace(/\s+/g, " ")));
  return line;
}

/** What is copied, fetched when it is asked for. @param {Finding} finding @param {Essay} essay @param {string} chapter */
function citable({ standing: { ids, pages }, essay: at }, essay, chapter) {
  const said = element("p", "cite-said");
  said.setAttribute("role", "status");
  const details = element("details", "paper-cite", element("summary", "", "Cite it"));
  const address = addressOf(ids);
  const to = linkTo(chapter, ids[0]);
  const words = quotation(essay.text.slice(...at), address, pagesSaid(pages));
  details.addEventListener("toggle", async () => {
    if (!details.open || details.childElementCount > 1) return;
    details.append(
      copier("Copy the essay’s words", () => [`${words} ${to}`], said),
      said,
    );
    const all = await citing(ids[0], ids[ids.length - 1]);
    if (all) said.before(choice(citations(all.styles, { id: ids[0], address, pages }), to, said));
    else said.textContent = "The citations could not be loaded.";
  });
  return details;
}

/** @param {Finding} finding @param {Seen} paper @param {Essay} essay @param {string} place e.g. "Line 12" */
export function entry(finding, paper, essay, place) {
  const { standing, at, slips, verdict } = finding;
  const { chapter } = /** @type {EssayParagraph} */ (essay.paragraphs.find(({ id }) => id === standing.ids[0]));
  const link = element("a", "", addressOf(standing.ids));
  link.href = wayTo(chapter, standing.ids[0]);
  const head = element("p", "paper-head", `${place} · `, link, ` · ${pagesSaid(standing.pages)}`);
  const words = element("blockquote", "", paper.text.slice(...at).replace(/\s+/g, " "));
  const said = element("p", "paper-verdict", element("b", "", verdictSaid(finding)), ` ${placesSaid(finding)}`);
  const made = element("li", `paper-${verdict}`, head, words, said);
  if (slips.length) made.append(element("ul", "paper-slips", ...slips.map(difference)));
  made.append(citable(finding, essay, chapter));
  return made;
}
