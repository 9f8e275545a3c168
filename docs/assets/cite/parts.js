// What stands in the panel: links, the quotation, the citation in the reader's style, the names of the place.

import { button, element } from "../edition/page.js";
import { copier } from "./copying.js";
import { close } from "./panel.js";
import { complete, italic, plain, rich, STYLES } from "./words.js";

const LOST = "The citations could not be loaded. To try again, close this and open it again.";
const LONGEST = 12; // words that are quoted in a report, which must fit into an address

/** @param {Citation} entry @param {string} address @param {HTMLElement} said */
export function choice(entry, address, said) {
  const select = element("select");
  select.setAttribute("aria-label", "Style");
  select.append(...Object.entries(STYLES).map(([name, style]) => new Option(style, name)));
  select.value = window.EditionSettings.read("style", "chicago_note");
  if (select.selectedIndex < 0) select.selectedIndex = 0;
  const shown = element("p", "cite-words");
  const text = () => complete(entry[select.value], address, new Date());
  const show = () => {
    shown.textContent = "";
    shown.append(...italic(text()).map(([words, slanted]) => (slanted ? element("i", "", words) : words)));
    shown.classList.toggle("cite-code", select.selectedIndex > 3);
  };
  select.addEventListener("change", () => {
    window.EditionSettings.write("style", select.value);
    show();
  });
  show();
  return element(
    "div",
    "cite-choice",
    select,
    shown,
    copier("Copy citation", () => [plain(text()), rich(text())], said),
  );
}

/** The names of a paragraph, told by the links that close its chapter. @param {string} id */
function names(id) {
  const number = id.split("-")[1];
  const links = [...document.querySelectorAll(/** @type {"a"} */ (".in-this-chapter a[data-in]"))];
  const found = links.filter(({ dataset: { in: places = "" } }) => places.split(" ").includes(number));
  if (!found.length) return "";
  const copies = found.map(({ href, textContent }) => Object.assign(element("a", "", textContent || ""), { href }));
  return element("p", "cite-names", ...copies.flatMap((name, place) => [place ? " · " : "In the index: ", name]));
}

/** Where to report an error, with the place filled in, if the edition has an address for that.
 * @param {string} place @param {string} text @param {string} to */
function report(place, text, to) {
  const said = text.split(/\s+/);
  const short = said.length > LONGEST ? `${said.slice(0, LONGEST).join(" ")} …` : text;
  const values = /** @type {Record<string, string>} */ ({ place, words: short, link: to });
  const template = document.body.dataset.report;
  if (!template) return "";
  const href = template.replace(/\{(place|words|link)\}/g, (_, name) => encodeURIComponent(values[name]));
  return element("p", "cite-names", Object.assign(element("a", "", "Report an error"), { href }));
}

/** The parts of the panel; without the citation, the link and the reason. @param {Cited} cited */
export function parts({ id, address, words, selected, quoted, to, checked, entry }) {
  const said = element("p", "cite-said");
  said.setAttribute("role", "status");
  const shut = button("cite-close", "×", () => close(true));
  shut.setAttribute("aria-label", "Close");
  const printed = entry ? entry.printed : "";
  const head = [address, printed, selected && "the selected passage"].filter(Boolean).join(" · ");
  const row = element(
    "p",
    "cite-row",
    copier("Copy link", () => [checked], said),
  );
  if (entry) row.append(copier("Copy quotation", () => [`${quoted} ${checked}`], said));
  const choose = entry ? choice(entry, to, said) : element("p", "cite-words", LOST);
  const wrong = report([address, printed].filter(Boolean).join(", "), words, to);
  return [shut, element("p", "cite-head", head), row, choose, said, names(id), wrong];
}
