// The apparatus comes alive: filters, the switch between calendars, reading text or seed. Pages are whole without it.

import { button, element, the } from "../edition/page.js";
import { fold } from "../search/fold.js";

const root = document.documentElement;

/** Two or more buttons of which one is pressed.
 * @param {string} label @param {string[]} names @param {number} chosen @param {(place: number) => void} choose */
function choices(label, names, chosen, choose) {
  const group = element("span", "choices");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  const press = (/** @type {number} */ place) =>
    [...group.children].forEach((one, other) => one.setAttribute("aria-pressed", String(other === place)));
  names.forEach((name, place) => {
    const pressed = () => {
      press(place);
      choose(place);
    };
    group.append(button("choice", name, pressed));
  });
  press(chosen);
  return group;
}

// ---- Filter as you type

/** @param {HTMLElement} host */
function filter(host) {
  const kind = host.dataset.filter;
  const entries = [...document.querySelectorAll(/** @type {"p"} */ (`.${kind}`))];
  const texts = entries.map((entry) => fold(entry.textContent || ""));
  const label = element("label", "", "Show the entries that hold");
  const input = element("input");
  const count = element("output");
  Object.assign(input, { type: "search", id: `filter-${kind}`, autocomplete: "off" });
  label.htmlFor = input.id;
  count.htmlFor.value = input.id;
  count.setAttribute("role", "status");
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    entries.forEach((entry, place) => {
      entry.hidden = !words.every((word) => texts[place].includes(word));
    });
    document.querySelectorAll(/** @type {"h2"} */ (".text h2, article h2")).forEach((head) => hideEmpty(head, entries));
    root.classList.toggle("filtered", words.length > 0);
    const shown = entries.filter((entry) => !entry.hidden).length;
    count.textContent = words.length ? `${shown} of ${entries.length}` : "";
  });
  host.append(label, input, count);
}

/** Hides a heading that has no entry shown under it. @param {HTMLElement} heading @param {HTMLElement[]} entries */
function hideEmpty(heading, entries) {
  let next = heading.nextElementSibling;
  heading.hidden = true;
  for (; next && next.tagName !== "H2"; next = next.nextElementSibling) {
    const entry = entries.find((one) => one === next);
    if (entry && !entry.hidden) heading.hidden = false;
  }
}

// ---- A marked word is a link: a finger's first tap explains it, the second follows it

/** @param {HTMLElement} mark */
function explainFirst(mark) {
  let known = true;
  mark.addEventListener("pointerdown", ({ pointerType }) => {
    known = pointerType === "mouse" || document.activeElement === mark;
  });
  mark.addEventListener("click", (event) => {
    if (known || !event.detail) return;
    event.preventDefault();
    mark.focus();
  });
}

// ---- Calendars

/** @param {Element} host */
function calendars(host) {
  const choose = (/** @type {number} */ place) => {
    root.dataset.calendar = place ? "julian" : "gregorian";
  };
  host.append(element("span", "label", "Calendar: "), choices("Calendar", ["Gregorian", "Julian"], 0, choose));
}

// ---- Reading text or seed

/** @param {boolean} seed */
function put(seed) {
  for (const place of document.querySelectorAll(/** @type {"span"} */ (".emendation"))) {
    const { reading = place.textContent } = place.dataset;
    place.dataset.reading = reading || "";
    place.textContent = (seed ? place.dataset.seed : reading) || "";
  }
  if (seed) root.dataset.seedShown = "";
  else delete root.dataset.seedShown;
}

/** @param {Element} host */
function offerSeed(host) {
  const seed = window.EditionSettings.read("seed", "off") === "on";
  const choose = (/** @type {number} */ place) => {
    put(place === 1);
    window.EditionSettings.write("seed", place ? "on" : "off");
  };
  host.append(choices("Which text", ["Reading text", "As in the seed"], seed ? 1 : 0, choose));
  if (!the(".emendation")) host.append(element("span", "label", " They do not differ in this chapter."));
  if (seed) put(true);
}

/** Puts what works where the page has a place for it. */
export function startApparatus() {
  document.querySelectorAll(/** @type {"div"} */ (".index-filter[data-filter]")).forEach(filter);
  document.querySelectorAll(".calendar-switch").forEach(calendars);
  document.querySelectorAll(/** @type {"a"} */ ("a[data-gloss]")).forEach(explainFirst);
  document.querySelectorAll("[data-seed-switch]").forEach(offerSeed);
}
