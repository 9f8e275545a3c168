// Copying, also where the clipboard's interface is closed, and with italics where the browser lets them through.

import { button, element } from "../edition/page.js";

/** @param {string} text @param {string} html the same words with italics, if they have any */
async function write(text, html) {
  const { clipboard } = navigator;
  if (!html || !window.ClipboardItem || !clipboard.write) return clipboard.writeText(text);
  /** @param {string} words @param {string} type */
  const blob = (words, type) => new Blob([words], { type });
  const kinds = { "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") };
  return clipboard.write([new ClipboardItem(kinds)]).catch(() => clipboard.writeText(text));
}

/** @param {string} text @param {HTMLElement} beside */
function byHand(text, beside) {
  const area = element("textarea", "cite-hidden");
  const { activeElement } = document;
  area.value = text;
  beside.before(area);
  area.select();
  const copied = document.execCommand("copy");
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  area.remove();
  return copied;
}

/** A button that copies, and says so.
 * @param {string} label @param {() => string[]} words as text, and as HTML if they have italics @param {HTMLElement} said */
export function copier(label, words, said) {
  return button("cite-button", label, async () => {
    const [text, html = ""] = words();
    let copied = true;
    try {
      await write(text, html);
    } catch {
      copied = byHand(text, said);
    }
    said.textContent = copied ? "Copied." : "The browser did not allow copying.";
  });
}
