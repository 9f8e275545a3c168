// The apparatus comes alive: filters, the switch between calendars. Pages are whole without it.

import { button, element } from "../edition/page.js";
import { startFilters } from "./filter.js";

const root = document.documentElement;

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
  startFilters();
  document.querySelectorAll(".calendar-switch").forEach(calendars);
}
