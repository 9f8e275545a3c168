// Reads the page, or a part of it, from beginning to end as with the reading cursor of a screen reader: the keyboard's
// focus stays where it is. Gives all that was said, in order.
async (part) => {
  // What no reader hears and this one does not know of: the rest of what is closed, and what is inside an image.
  const UNSEEN = "details:not([open]) > :not(summary:first-of-type), noscript, [role=img] > *, svg title, svg desc";
  const { virtual } = await import("/virtual-screen-reader.js");
  const container = part ? document.querySelector(part) : document.body;
  HTMLElement.prototype.focus = () => {};
  for (const unseen of container.querySelectorAll(UNSEEN)) unseen.setAttribute("aria-hidden", "true");
  const numbers = new Map();
  const number = (node) => numbers.get(node) ?? numbers.set(node, numbers.size).size - 1;
  const tidy = (text) => text.replace(/\s+/g, " ");
  const block = (node) => {
    let around = node.parentElement;
    while (/^(inline$|contents)/.test(getComputedStyle(around).display)) around = around.parentElement;
    return number(around);
  };
  const apart = (node) => {
    const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    texts.currentNode = node;
    return /\s$/.test(texts.previousNode()?.data ?? " ") || /^\s/.test(node.data ?? "");
  };
  const described = (element) => {
    const ids = (element.getAttribute("aria-describedby") ?? "").split(" ");
    const words = ids.map((id) => tidy(document.getElementById(id)?.textContent ?? "").trim()).join(" ");
    return words === tidy(element.textContent).trim() ? "" : words; // what is the name is not said again
  };
  const said = [];
  const read = new Set();
  await virtual.start({ container });
  for (;;) {
    const node = virtual.activeNode;
    const words = tidy(await virtual.lastSpokenPhrase());
    const element = node.nodeType === Node.ELEMENT_NODE && words !== tidy(node.textContent).trim(); // a legend is as good as a text
    said.push({
      node: number(node),
      block: node === container ? -1 : block(node),
      end: read.has(node),
      element,
      apart: apart(node) || (said.length > 0 && block(node) !== said[said.length - 1].block),
      words,
      target: (element && node.href) || "",
      described: element ? described(node) : "",
    });
    if (node === container && read.has(node)) break;
    read.add(node);
    await virtual.next();
  }
  await virtual.stop();
  return said;
}
