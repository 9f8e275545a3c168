// The two menus of the header: the contents open at the page one is on, and what one leaves with the Tab key closes.
// In browsers that know no popover the buttons are made to work too.

import { closing, the } from "./page.js";

const NATIVE = "popover" in HTMLElement.prototype;

/** @typedef {HTMLElement} Button */

/** @param {Button} button */
function menuOf(button) {
  return the(`#${button.getAttribute("popovertarget")}`);
}

/** @param {Button} button @param {boolean} open */
function put(button, open) {
  menuOf(button).classList.toggle("open", open);
  button.setAttribute("aria-expanded", String(open));
}

/** Closes a menu; on a key that was pressed in it, the focus goes back to its button. @param {Button} button @param {boolean} [byKey] */
function shut(button, byKey) {
  const menu = menuOf(button);
  if (NATIVE) menu.hidePopover();
  else {
    if (byKey && menu.contains(document.activeElement)) button.focus();
    put(button, false);
  }
}

/** Makes the buttons work where the browser does not. @param {Button[]} buttons */
function standIn(buttons) {
  /** @param {boolean} [byKey] */
  const close = (byKey) => {
    for (const button of buttons) shut(button, byKey);
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

/** Scrolls the menu, and nothing else, to a link. @param {HTMLElement} menu @param {HTMLElement} here @param {boolean} focus */
function scrollTo(menu, here, focus) {
  menu.scrollTop += here.getBoundingClientRect().top - menu.getBoundingClientRect().top - menu.clientHeight / 2;
  if (focus) here.focus({ preventScroll: true });
}

/** Whenever the menu comes to be seen, it shows the page one is on, and the page does not move. @param {Button} button */
function showHere(button) {
  const menu = menuOf(button);
  const here = the("[aria-current]", menu);
  let seen = false;
  new ResizeObserver(() => {
    const was = seen;
    seen = menu.offsetWidth > 0;
    if (here && !was && seen) requestAnimationFrame(() => scrollTo(menu, here, document.activeElement === button));
  }).observe(menu);
}

/** Starts both menus. */
export function startMenus() {
  /** @type {Button[]} */
  const buttons = [...document.querySelectorAll(/** @type {"button"} */ ("[popovertarget]"))];
  if (!NATIVE) standIn(buttons);
  showHere(buttons[0]);
  document.addEventListener("focusin", ({ target }) => {
    for (const button of buttons) {
      const parts = [button, menuOf(button)];
      if (!parts.some((part) => part.contains(/** @type {Node} */ (target)))) shut(button);
    }
  });
}
