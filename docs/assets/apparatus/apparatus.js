// The apparatus comes alive: filters, the switch between calendars. Pages are whole without it.

import { button, element } from "../edition/page.js";
import { fold } from "../search/fold.js";

const root = document.documentElement;

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

/** The choice under "Aa", beside the dates. @param {Element} host */
function calendars(host) {
  const buttons = ["Gregorian", "Julian"].map((name) => {
    const value = name.toLowerCase();
    return button("choice", name, () => window.EditionSettings.choose("calendar", value));
  });
  const press = () => {
    const julian = root.dataset.calendar === "julian";
    buttons.forEach((one, place) => one.setAttribute("aria-pressed", String(julian === (place === 1))));
  };
  const group = element("span", "choices", ...buttons);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "Calendar");
  host.append(element("span", "label", "Calendar: "), group);
  document.addEventListener("edition:setting", press);
  press();
}

/** Puts what works where the page has a place for it. */
export function startApparatus() {
  document.querySelectorAll(/** @type {"div"} */ (".index-filter[data-filter]")).forEach(filter);
  document.querySelectorAll(".calendar-switch").forEach(calendars);
  document.querySelectorAll(/** @type {"a"} */ ("a[data-gloss]")).forEach(explainFirst);
}
