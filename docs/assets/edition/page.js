// What all scripts do with a page: elements are made of words and of other elements, and no words are read as markup.

/** An element with a class, if any, and children.
 * @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} [kind]
 * @param {(string | Node)[]} children @returns {HTMLElementTagNameMap[T]} */
export function element(tag, kind, ...children) {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  made.append(...children);
  return made;
}

/** A button that does something. @param {string} kind @param {string} words @param {() => void} press */
export function button(kind, words, press) {
  const made = element("button", kind, words);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

/** Puts another address in place of the page's own, without leaving it. @param {URL} url */
export function replaceAddress(url) {
  try {
    history.replaceState(history.state, "", url.href);
  } catch {
    // a page read from a disk may not
  }
}

/** An element that the page has.
 * @template {Element} [T=HTMLElement] @param {string} selector @param {ParentNode} [within] */
export function the(selector, within = document) {
  return /** @type {T} */ (within.querySelector(selector));
}

/** What does something once it has not been asked to for a while. @param {() => void} act @param {number} wait */
export function unhurried(act, wait) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(act, wait);
  };
}

/** Closes what is open on Escape, and when something else than its parts is pressed.
 * @param {(byKey: boolean) => void} close @param {() => (Node | null)[]} parts */
export function closing(close, parts) {
  document.addEventListener("keydown", (event) => event.key === "Escape" && close(true));
  document.addEventListener("pointerdown", ({ target }) => {
    if (!parts().some((part) => part && part.contains(/** @type {Node} */ (target)))) close(false);
  });
}
