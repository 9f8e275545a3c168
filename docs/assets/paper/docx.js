// A .docx: a ZIP file of XML. Its footnotes and endnotes stand after the text.

/** What of a paragraph are words, and as which. @type {Record<string, (node: Element) => string>} */
const WORDS = {
  t: ({ textContent }) => textContent || "",
  tab: () => " ",
  br: () => "\n",
  cr: () => "\n",
  noBreakHyphen: () => "-",
};
const PARTS = ["document", "footnotes", "endnotes"].map((name) => `word/${name}.xml`);
const LARGEST = 60000000; // bytes of one part, unpacked

/** @param {string} text */
function parsed(text) {
  if (/<!(?:DOCTYPE|ENTITY)/.test(text)) throw new Error("a part that no such file has");
  const xml = new DOMParser().parseFromString(text, "application/xml");
  if (xml.getElementsByTagName("parsererror").length) throw new Error("a part that is no XML");
  return xml;
}

/** The words of a paragraph, without those of paragraphs within it. @param {Element} paragraph @returns {string} */
function wordsOf(paragraph) {
  let text = "";
  for (const node of paragraph.children) {
    const words = WORDS[node.localName];
    if (words) text += words(node);
    else if (!["p", "Fallback", "pPr", "rPr", "del"].includes(node.localName)) text += wordsOf(node);
  }
  return text;
}

/** Of the files in the ZIP, those with words. @param {Uint8Array} bytes @returns {Record<string, Uint8Array>} */
function unpacked(bytes) {
  return window.fflate.unzipSync(bytes, {
    filter: ({ name, originalSize }) => PARTS.includes(name) && originalSize <= LARGEST,
  });
}

/** The words of a .docx, its paragraphs counted as its lines. Throws what cannot be read. @param {Uint8Array} bytes @returns {Seen} */
export function docx(bytes) {
  const files = unpacked(bytes);
  if (!files[PARTS[0]]) throw new Error("no document in it");
  const parts = [];
  const lines = /** @type {[at: number, line: number][]} */ ([]);
  let [length, line] = [0, 0];
  for (const name of PARTS.filter((one) => files[one])) {
    const xml = parsed(new TextDecoder("utf-8", { fatal: true }).decode(files[name]));
    for (const paragraph of xml.getElementsByTagNameNS("*", "p")) {
      const words = wordsOf(paragraph);
      lines.push([length, ++line]);
      parts.push(words, "\n\n");
      length += words.length + 2;
    }
  }
  return { text: parts.join(""), lines };
}
