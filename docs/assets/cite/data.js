// How a chapter's passages are cited, fetched when it is first asked for: a page of one chapter names one file, the page
// of the essay one of each chapter, and one for what begins in one chapter and ends in another.

import { load } from "../edition/load.js";

const kept = /** @type {Record<string, Citations>} */ ({});

/** @param {string} file @returns {Promise<Citations | undefined>} */
async function fetched(file) {
  if (kept[file]) return kept[file];
  delete window.EditionCitations;
  await load(file).catch(() => {});
  if (window.EditionCitations) kept[file] = window.EditionCitations;
  return kept[file];
}

/** The file of a chapter, out of one or of all. @param {string} id a paragraph's, e.g. "p9-3" */
function fileOf(id) {
  const files = (document.body.dataset.cite || "").trim().split(" ");
  const chapter = id.slice(1).split("-")[0].padStart(2, "0");
  return files.length > 1 ? files.find((file) => file.includes(`/${chapter}-`)) || "" : files[0];
}

/** The styles for what begins in one paragraph and ends in another, and the pages of both; nothing if they cannot be had.
 * @param {string} first @param {string} last @returns {Promise<Citations | null>} */
export async function citing(first, last) {
  const [from, to] = [fileOf(first), fileOf(last)];
  const across = from === to ? from : (document.body.dataset.cite || "").trim().split(" ").pop() || "";
  const all = [];
  for (const file of new Set([from, to, across])) all.push(await fetched(file)); // they use one name
  if (all.some((one) => !one)) return null;
  const pages = Object.assign({}, ...all.map((one) => one && one.pages));
  return { pages, styles: kept[across].styles };
}
