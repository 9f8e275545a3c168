// The two menus of the header in browsers that know no popover: a button opens its menu, and closes it again.

import { closing, the } from "./page.js";

/** @param {Element} button */
function menuOf(button) {
  return the(`#${button.getAttribute("popovertarget")}`);
}

/** @param {Element} button @param {boolean} open */
function put(button, open) {
  menuOf(button).classList.toggle("open", open);
  button.setAttribute("aria-expanded", String(open));
}

/** Makes the buttons work where the browser does not. */
export function startMenus() {
  if ("popover" in HTMLElement.prototype) return;
  /** @type {HTMLElement[]} */
  const buttons = [...document.querySelectorAll(/** @type {"button"} */ ("[popovertarget]"))];
  /** Closes what is open; gives the focus back to the button if it was in the menu. */
  const close = () => {
    for (const button of buttons) {
      const menu = menuOf(button);
      if (menu.classList.contains("open") && menu.contains(document.activeElement)) button.focus();
      put(button, false);
    }
  };
  for (const button of buttons) {
    put(button, false);
    button.addEventListener("click", () => {
      const open = !menuOf(button).classList.contains("open");
      close();
      put(button, open);
    });
  }
  closing(close, () => buttons.flatMap((button) => [button, menuOf(button)]));
  document.documentElement.classList.add("menus");
}
