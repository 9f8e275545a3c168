// A file that a reader gives, as the words of a paper; or one sentence that says why it is none.

import { load } from "../edition/load.js";
import { docx } from "./docx.js";
import { seen } from "./form.js";

const LARGEST = 20000000; // bytes
export const LONGEST = 5000000; // characters
export const TOO_LONG = "This is longer than a book of two thousand pages. Give it in parts.";
const EMPTY = "There are no words in this file.";
const BROKEN = "This .docx cannot be read; it may be broken. Save it anew in your word processor, or paste the text.";
const NOT_TEXT =
  "This file is not text. A paper can be plain text, Markdown, LaTeX or .docx; from others, copy the text and paste it.";

/** @param {Blob} file @returns {Promise<Uint8Array>} */
function bytesOf(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(new Uint8Array(/** @type {ArrayBuffer} */ (reader.result)));
    reader.onerror = () => failed(reader.error);
    reader.readAsArrayBuffer(file);
  });
}

/** The text that bytes are, in Unicode or in the older code of western languages; nothing if they are none.
 * @param {Uint8Array} bytes */
function textOf(bytes) {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (wide) return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return null;
  if (/^%PDF|^\{\\rtf/.test(String.fromCharCode(...bytes.slice(0, 8)))) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** @param {Uint8Array} bytes @returns {Promise<Seen | string>} */
async function unzipped(bytes) {
  const { fflate = "" } = document.body.dataset;
  try {
    if (!window.fflate) await load(fflate);
  } catch {
    return "What reads a .docx could not be loaded. Try again, or paste the text.";
  }
  try {
    return docx(bytes);
  } catch {
    return BROKEN;
  }
}

/** @param {File} file @returns {Promise<Seen | string>} */
export async function paperOf(file) {
  if (file.size > LARGEST) return TOO_LONG;
  if (!file.size) return EMPTY;
  const bytes = await bytesOf(file).catch(() => null);
  if (!bytes) return "The browser could not read this file.";
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = zipped || /\.docx$/i.test(file.name) ? "" : textOf(bytes);
  if (text === null) return NOT_TEXT;
  const paper = text ? seen(text.slice(0, LONGEST + 1), file.name) : await unzipped(bytes);
  if (typeof paper === "string") return paper;
  if (paper.text.length > LONGEST) return TOO_LONG;
  return paper.text.trim() ? paper : EMPTY;
}
