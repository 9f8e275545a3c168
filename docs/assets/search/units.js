// The things that can be found, made from the index: paragraphs and notes; then works, names, terms and the like.

import { fold } from "./fold.js";

const OWN = "editor-"; // how the keys of the editor's own notes begin

/** @param {Kind} kind @param {string} address @param {string} url @param {string} text @returns {Unit} */
function unit(kind, address, url, text) {
  return { id: 0, kind, address, url, text, seed: [], chapter: 0, at: "", breaks: [], tokens: [] };
}

/** The id of a heading on its page. @param {string} heading */
function slug(heading) {
  return fold(heading)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The printed page on which a character of a paragraph stands. @param {Break[]} breaks @param {number} place */
export function pageAt(breaks, place) {
  return breaks.reduce((page, [start, next]) => (start <= place ? next : page), breaks[0][1]);
}

/** The stretch of a unit's text that its tokens cover from the first to the end.
 * @param {Unit} unit @param {number} first @param {number} end @returns {Span} */
export function spanOf({ tokens }, first, end) {
  return [tokens[first].start, tokens[end - 1].end];
}

/** The paragraphs and notes of a chapter; the printed page is carried on from break to break.
 * @param {Chapter} chapter @param {number} number */
function chapterUnits(chapter, number) {
  let page = chapter.pages[0];
  return chapter.paragraphs.flatMap((paragraph, place) => {
    const breaks = /** @type {Break[]} */ ([[0, page], ...(paragraph.breaks || [])]);
    page = breaks[breaks.length - 1][1];
    return paragraphUnits(paragraph, `chapters/${chapter.name}/`, `${number}-${place + 1}`, breaks);
  });
}

/** @param {Paragraph} paragraph @param {string} base @param {string} id @param {Break[]} breaks */
function paragraphUnits(paragraph, base, id, breaks) {
  const at = id.replace("-", ".");
  const shared = { chapter: parseInt(id, 10), at, breaks };
  const own = { ...unit("paragraph", at, `${base}#p${id}`, paragraph.text), ...shared, seed: paragraph.seed || [] };
  const notes = (paragraph.notes || []).map(([note, place, text]) => {
    const there = /** @type {Break[]} */ ([[0, pageAt(breaks, place)]]);
    const kind = note.startsWith(OWN) ? "remark" : "note";
    return { ...unit(kind, `note:${note}`, `${base}#fn:${note}`, text), ...shared, breaks: there };
  });
  return [own, ...notes];
}

/** A heading with other names for it and what is said of it, under the heading's id.
 * @param {string} head @param {string[]} others @param {string} said @returns {[id: string, text: string]} */
function headed(head, others, said) {
  const named = others.length ? `${head} (${others.join("; ")})` : head;
  return [slug(head), said ? `${named}. ${said}` : named];
}

/** @param {Kind} kind @param {string} page @param {[id: string, text: string][]} entries */
function entryUnits(kind, page, entries) {
  return entries.map(([id, text]) => unit(kind, `${kind}:${id}`, `${page}/#${id}`, text));
}

/** The text: its paragraphs and notes. @param {Index} index */
export function textUnits(index) {
  return index.chapters.flatMap((chapter, place) => chapterUnits(chapter, place + 1));
}

/** What the edition itself says, the names and terms in the order of the index.
 * @param {Index} index @param {Apparatus} apparatus */
export function apparatusUnits(index, { who, definitions, works, events, emendations, about }) {
  const names = index.names.map(([name, , others], place) => headed(name, others, who[place]));
  const terms = index.terms.map(([term, also], place) => headed(term, also, definitions[place]));
  return [
    ...entryUnits("work", "apparatus/bibliography", works),
    ...entryUnits("name", "apparatus/names", names),
    ...entryUnits("term", "apparatus/glossary", terms),
    ...entryUnits("event", "apparatus/timeline", events),
    ...entryUnits("emendation", "apparatus/emendations", emendations),
    ...entryUnits("about", "about", about),
  ];
}
