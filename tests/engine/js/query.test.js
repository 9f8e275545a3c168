import assert from "node:assert/strict";
import test from "node:test";
import { parse } from "../../../docs/assets/search/query.js";
import { cases } from "./cases.js";

/** Every clause as one word: "quoted" for a phrase, (stop) for a stop word, and … if it may go on. @param {string} text */
function shown(text) {
  return parse(text).map(({ forms, phrase, stop, open }) => {
    const words = forms.join(" ");
    const kind = phrase ? `"${words}"` : stop ? `(${words})` : words;
    return open ? `${kind}…` : kind;
  });
}

cases(
  "parse",
  [
    ["the last word is open", "dual power", ["dual", "power…"]],
    ["a space ends the last word", "dual power ", ["dual", "power"]],
    ["straight quotation marks make a phrase", '"dual power"', ['"dual power"']],
    ["curly quotation marks make a phrase", "“dual power”", ['"dual power"']],
    ["German quotation marks make a phrase", "„dual power“", ['"dual power"']],
    ["guillemets make a phrase", "«dual power»", ['"dual power"']],
    ["wide quotation marks make a phrase", "＂dual power＂", ['"dual power"']],
    ["single quotation marks make a phrase", "'dual power'", ['"dual power"']],
    ["curly single quotation marks make a phrase", "‘dual power’ now", ['"dual power"', "now…"]],
    ["single guillemets make a phrase", "‹dual power›", ['"dual power"']],
    ["an apostrophe makes no phrase", "d'état workers'", ["detat", "workers"]],
    ["a phrase that is not closed is open", '"dual pow', ['"dual pow"…']],
    ["words outside a phrase stay words", 'peace "dual power" war', ["peace", '"dual power"', "war…"]],
    ["an empty phrase is nothing", '"" war', ["war…"]],
    ["stop words are told", "the war of", ["(the)", "war", "(of)…"]],
    ["stop words in a phrase are words", '"the"', ['"the"']],
    ["a word said twice counts once, where it was said last", "war peace war", ["peace", "war…"]],
    ["a word and the same as a phrase are two", 'war "war" peace', ["war", '"war"', "peace…"]],
    ["what nobody sees is not there", "re\u00advolution ", ["revolution"]],
    ["nothing", " ?! ", []],
  ],
  shown,
);

test("parse: forty clauses are kept", () => {
  const words = Array.from({ length: 60 }, (_, number) => `w${number}`);
  assert.deepEqual(shown(words.join(" ")), words.slice(0, 40));
});

test("parse: of a long paste the last six hundred words are read", () => {
  const text = `first ${"again ".repeat(600)}`;
  assert.deepEqual(shown(text), ["again"]);
});
