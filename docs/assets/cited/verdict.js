// What has become of the words that a link vouches for. "Unchanged" is said only of words that its version had at the
// place and that stand there now at least as often, each time found by their digest.

import { wordsAt } from "../cite/digest.js";
import { clipped, compared } from "./differ.js";
import { standing, streamOf, touched, vouchedFor } from "./stream.js";

const LIKE = 0.5; // the part of cited words that a paragraph has if it is theirs

/** The forms of a text's words. @param {string} text */
function forms(text) {
  return wordsAt(text).map(([start, end]) => text.slice(start, end));
}

/** The part of some words that a text has, each as often as it has it. @param {string[]} words @param {string} text */
function share(words, text) {
  const left = /** @type {Map<string, number>} */ (new Map());
  for (const form of forms(text)) left.set(form, (left.get(form) || 0) + 1);
  const had = words.filter((form) => {
    const count = left.get(form) || 0;
    left.set(form, count - 1);
    return count > 0;
  });
  return words.length ? had.length / words.length : 0;
}

/** The paragraphs that are now what some were; none if nothing is like them. @param {Stream} now
 * @param {string[]} ids of those that were @param {string} text the cited words */
function counterpart(now, ids, text) {
  const words = forms(text);
  const all = [...now.at.keys()];
  const rows = [ids.filter((id) => now.at.has(id))];
  for (const many of [ids.length, ids.length + 1])
    for (let place = 0; place + many <= all.length; place++) rows.push(all.slice(place, place + many));
  const [own, ...others] = rows.map((row) => ({ row, like: share(words, joined(now, row)) }));
  if (own.like >= LIKE) return own.row;
  const best = others.reduce((one, other) => (other.like > one.like ? other : one), own);
  return best.like >= LIKE ? best.row : [];
}

/** @param {Stream} stream @param {string[]} ids */
function joined({ text, at }, ids) {
  return ids.map((id) => text.slice(...(at.get(id) || [0, 0]))).join(" ");
}

/** The places of a stretch among the words of a text, cut at spaces. @param {string} text @param {Span} span @returns {Span} */
function places(text, [start, end]) {
  const before = text.slice(0, start).split(" ").length - 1;
  return [before, before + text.slice(start, end).split(" ").length];
}

/** Words that are not what they were. @param {Stream} now @param {Stream} was @param {Span} span @returns {Verdict} */
function changed(now, was, [start, end]) {
  const stood = touched(was, [start, end]);
  const ids = counterpart(now, stood, was.text.slice(start, end));
  const text = joined(was, stood);
  const [from] = was.at.get(stood[0]) || [0];
  const runs = compared(text.split(" "), ids.length ? joined(now, ids).split(" ") : []);
  const kept = clipped(runs, places(text, [start - from, end - from]));
  return { kind: ids.length ? "changed" : "gone", ids, runs: kept };
}

/** Words that the place had, and has no more. @param {Stream} now @param {Stream} was @param {Span} span
 * @param {boolean} whole @param {string} id @returns {Verdict} */
function moved(now, was, span, whole, id) {
  const there = standing(now, was.text.slice(...span), whole);
  const ids = there ? touched(now, there) : [];
  const longer = whole && ids.length === 1 && ids[0] === id; // a paragraph with more words is another
  return ids.length && !longer ? { kind: "moved", ids } : changed(now, was, span);
}

/** Words that the place never had. @param {Stream} now @param {Stream} was @param {Vouched} vouched @returns {Promise<Verdict>} */
async function elsewhere(now, was, vouched) {
  const [there] = await vouchedFor(now, vouched, now.at.keys());
  if (there) return { kind: "other", ids: touched(now, there) };
  const [then] = now === was ? [] : await vouchedFor(was, vouched, was.at.keys());
  if (!then) return { kind: "other", ids: [] };
  const { kind, ids } = moved(now, was, then, !vouched.count, "");
  return { kind: "other", ids: kind === "gone" ? [] : ids, stood: touched(was, then) };
}

/** What has become of the words of a link that leads to a paragraph; "" for one that leads to none.
 * @param {Record<string, string>} paragraphs of this version @param {Record<string, string>} older of that which the link
 * names, or the same @param {Vouched} vouched @param {string} id @returns {Promise<Verdict>} */
export async function verdict(paragraphs, older, vouched, id) {
  const now = streamOf(paragraphs);
  const was = older === paragraphs ? now : streamOf(older);
  const then = await vouchedFor(was, vouched, [id]);
  const here = now === was ? then : await vouchedFor(now, vouched, [id]);
  if (!then.length && !here.length) return elsewhere(now, was, vouched);
  if (!then.length) return { kind: "newer", ids: [id] };
  if (!here.length) return moved(now, was, then[0], !vouched.count, id);
  return { kind: here.length < then.length ? "fewer" : "same", ids: touched(now, here[0]) };
}

/** The emendations that made words differ: those that have a word of what differs. @param {Emended[]} emended @param {Run[]} runs */
export function reasons(emended, runs) {
  const differ = runs.filter(([kind]) => kind !== "same").map(([, words]) => words.join(" "));
  const words = new Set(forms(differ.join(" ")));
  return emended.filter(([, seed, reading]) => forms(`${seed} ${reading}`).some((form) => words.has(form)));
}
