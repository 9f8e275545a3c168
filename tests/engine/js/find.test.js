import assert from "node:assert/strict";
import test from "node:test";
import { ask, shown } from "../../../docs/assets/search/engine.js";
import { order } from "../../../docs/assets/search/order.js";
import { parse } from "../../../docs/assets/search/query.js";
import { resolve } from "../../../docs/assets/search/resolve.js";
import { LIBRARY, TEXT } from "./booklet.js";
import { cases } from "./cases.js";

/** The addresses of what is found in the essay with every word. @param {string} query */
function found(query) {
  return ask(LIBRARY, query).essay.map(({ unit }) => unit.address);
}

cases(
  "a word is found",
  [
    ["as it is", "captain ", ["3.2", "3.3", "2.1"]],
    ["in other endings", "sailor ", ["3.3", "2.1"]],
    ["by its beginning while it is typed", "sail", ["3.3", "2.1"]],
    ["by its beginning if it stands nowhere else", "typewr ", ["3.4"]],
    ["by its beginning too while it is typed", "type", ["1.1", "3.4"]],
    ["not by its beginning once it is ended", "type ", ["1.1"]],
    ["not by one letter", "k", []],
    ["in British spelling", "labour honour ", ["2.2"]],
    ["where it was typed wrong", "captian ", ["3.2", "3.3", "2.1"]],
    ["in notes", "Gray ", ["3.11", "note:gray-14", "note:gray-12"]],
    ["in the seed's own words", "twothirds ", ["2.2"]],
    ["in the reading", "thirds ", ["2.2"]],
    ["joined, where the text has a hyphen", "selfgoverning ", ["1.2"]],
    ["apart, where the text has a hyphen", "governing ", ["1.2"]],
    ["as two words, where the text joins them", "two-thirds ", ["2.2"]],
    ["as one word, where it is typed apart", "counter revolution ", ["2.3"]],
    ["as one word, where it is typed apart and the text has no hyphen", "type writers ", ["3.4"]],
  ],
  found,
);

cases(
  "a phrase is found",
  [
    ["word after word", '"the strike"', ["3.1", "3.2"]],
    ["not in another order", '"strike the"', []],
    ["not in other endings", '"the strikes"', []],
    ["with its last word open", '"the stri', ["3.1", "3.2"]],
    ["not by its last word's beginning once it is closed", '"the stri"', []],
    ["of one word, not in other endings", '"sailor"', ["3.3"]],
    ["of one open word", '"sailo', ["3.3", "2.1"]],
    ["across marks", '"dawn no mutineers"', ["2.1"]],
    ["in the reading", '"was two thirds of the"', ["2.2"]],
    ["in the seed", '"was twothirds of the"', ["2.2"]],
    ["not in half of the reading", '"was thirds of"', []],
    ["over the joined form", '"the selfgoverning union"', ["1.2"]],
    ["in single quotation marks", "'the strike'", ["3.1", "3.2"]],
    ["beside words", '"the strike" captain ', ["3.2"]],
    ["over a word that the seed has not", '"in the party\'s honor"', ["2.2"]],
    ["with that word", '"in the labor party\'s honor"', ["2.2"]],
  ],
  found,
);

cases(
  "another name finds",
  [
    ["a surname in another spelling", "Rykov ", ["1.2"]],
    ["a name as it is spoken", "Alexei Ivanovich Rykov ", ["1.2"]],
    ["a first name that the essay has not", "Alexei ", ["1.2"]],
    ["not a first name that two persons bear", "Ivanovich ", []],
    ["a variant", "Leningrad ", ["3.4", "2.3"]],
    ["a name of two words", "St Petersburg ", ["2.3", "3.4"]],
    ["a name of two words in any other words", "in St Petersburg met ", ["2.3"]],
    ["a term", "Sovnarkom ", ["2.3"]],
    ["what stands behind a term's words", "Council of People’s Commissars ", ["2.3"]],
    ["a heading with an aside", "Beacon Society ", ["3.8", "3.7"]],
    ["a first name of three letters", "Ida ", []],
    ["not a title that the essay has of others", "Captain dawn ", ["3.3", "2.1"]],
    ["not a part of a thing's name", "Society ", []],
    ["a heading that stands as it is", "Silver ", ["3.11", "note:gray-14", "note:gray-12"]],
    ["what stands in another ending", "Guild ", ["3.1"]],
    ["words of a name that stand apart, after those that stand together", "press of the unions ", ["3.1", "1.2"]],
    ["a name with a stop word is no stop word", "the General press ", []],
    ["the words themselves first", "Kornilov ", ["3.4"]],
  ],
  found,
);

cases(
  "why a result is there",
  [
    ["another name: the text's own words", "Rykov ", ["Rikov"]],
    ["another name of several words", "Sovnarkom ", ["Council of People’s Commissars"]],
    ["nothing where the words themselves stand", "Rikov ", []],
  ],
  (query) => shown(ask(LIBRARY, query).essay[0]).why,
);

cases(
  "the order of what has all words",
  [
    ["the closer together the better", "anchor cable ", ["3.10", "3.9"]],
    ["the word itself before its endings", "lanterns ", ["3.6", "3.5"]],
    ["the word itself before other names", "Petrograd ", ["3.4", "2.3"]],
    ["a name that shares a word before one that does not", "Beacon Society ", ["3.8", "3.7"]],
    [
      "a paragraph before the editor's note, however short this is",
      "strike ",
      ["3.1", "3.2", "1.2", "note:editor-quays"],
    ],
    ["a paragraph before a note", "Gray ", ["3.11", "note:gray-14", "note:gray-12"]],
    ["more often is better", "the ", ["3.2", "3.1", "1.1", "2.2", "1.2", "2.1", "3.4", "2.3", "3.3", "note:gray-12"]],
    ["a shorter unit is better", "press ", ["3.1", "1.1", "3.2", "3.3", "1.2"]],
    ["stop words count where they stand, and need not stand", "the captain who ", ["3.2", "2.1", "3.3"]],
    ["stop words alone are words", "after ", ["3.3"]],
    ["stop words and nothing else are looked for", "had ", ["3.3"]],
  ],
  found,
);

cases(
  "what a result lacks",
  [
    ["nothing if it has all words", "captain dawn ", []],
    ["no stop words", "who captain ", []],
  ],
  (query) => ask(LIBRARY, query).essay[0].lacks,
);

/** How good the best hit of a query's first clause in a unit is. @param {string} query @param {string} address */
function worth(query, address) {
  const [clause] = resolve(LIBRARY, parse(query));
  const unit = LIBRARY.units.find((one) => one.address === address);
  return Math.max(...(unit ? clause.found.get(unit.id) : []).map((hit) => hit.quality));
}

test("what a hit is worth, from most to least", () => {
  const kinds = {
    "the word itself": worth("lantern ", "3.5"),
    "a name that shares a word": worth("Beacon Society ", "3.8"),
    "another ending": worth("lantern ", "3.6"),
    "another name": worth("Beacon Society ", "3.7"),
    "a name's words apart": worth("press of the unions ", "1.2"),
    "a beginning": worth("lanter", "3.5"),
  };
  const order = Object.entries(kinds).sort(([, one], [, other]) => other - one);
  assert.deepEqual(order, Object.entries(kinds));
  assert.equal(new Set(Object.values(kinds)).size, 6);
});

cases(
  "a word counts once where it stands",
  [
    ["though it is a name too", "Kornilov ", 1],
    ["though it may go on", "lantern", 1],
  ],
  (query) => {
    const [clause] = resolve(LIBRARY, parse(query));
    return [...clause.found.values()][0].length;
  },
);

/** What is found that lacks a word, with what it lacks. @param {string} query */
function rest(query) {
  return ask(LIBRARY, query).rest.map(({ unit, lacks }) => `${unit.address} without ${lacks.join(", ")}`);
}

cases(
  "what lacks a word",
  [
    ["is shown if fewer than three paragraphs have all", "sailors mutiny ", ["3.3 without mutiny"]],
    ["is not shown if three have all", "press strike ", []],
    ["not if it has the lesser part of the words", "Telegrams Petrograd north Kornilov dawn ", ["3.4 without dawn"]],
    ["not if it lacks a phrase", '"two thirds" strike garrison ', ["2.2 without strike"]],
    ["not if none has a third of the words", "dawn Telegrams hand thirds Conclusions lantern ", []],
    ["the rarer word counts more", "typewriters press ", ["3.4 without press"]],
    ["not if it has one word where another has two", "garrison self guns ", ["3.2 without self"]],
    ["is of the essay if the essay has some", "wharf premier ", ["3.7 without premier"]],
    ["not if it is half as good as the best", "Kornilov Telegrams captain ", ["3.4 without captain"]],
    ["lacks no stop words", "the sailors mutiny ", ["3.3 without mutiny"]],
    ["is of the apparatus if nothing else is left", "London 1920 hippopotamus ", ["work:gray without hippopotamus"]],
  ],
  rest,
);

cases(
  "what is said",
  [
    ["nothing where all is found", "captain ", []],
    ["what was mended", "captian ", ["Nothing for captian; showing captain."]],
    ["nothing of a quotation's words", "The old printer set the wood by hand, and", []],
    ["nothing of a stop word that stands nowhere, beside others", "what does captain mean ", []],
    ["what stands nowhere, a stop word alone", "define ", ["Nothing for define."]],
    ["what stands nowhere", "hippopotamus ", ["Nothing for hippopotamus."]],
    ["that no paragraph has all", "dawn Telegrams ", ["No paragraph has all words; showing the best of what remains."]],
    ["what is not there to go to", "chapter 44", ["There is no chapter 44."]],
  ],
  (query) => ask(LIBRARY, query).notices,
);

cases(
  "what is listed",
  [
    ["a place alone where the query can mean nothing else", "2.3", ["to 2.3"]],
    ["a page alone", "p. 4", ["to page:4"]],
    ["a place and what is found where it can", "4", ["to page:4"]],
    ["a title's chapter and what is found", "Conclusions", ["to chapter:3"]],
    ["nothing where the place is not there", "chapter 44", []],
    ["nothing for nothing", "  ", []],
    ["a quotation's paragraph alone", "The old printer set the type by hand", ["1.1"]],
    [
      "the apparatus after the essay, and then what lacks a word",
      "1871 compositors ",
      ["1.2", "event:1871-strike", "note:gray-12"],
    ],
    ["every kind of the apparatus", "London ", ["work:gray"]],
    ["names by their other names", "Premier ", ["1.2", "name:rykov-alexei-ivanovich"]],
    ["emendations", "became ", ["emendation:change-two-thirds"]],
    ["names by who they are", "quarryman ", ["name:rykov-alexei-ivanovich"]],
    ["terms by what they mean", "masters admit ", ["term:guild"]],
    ["the page about the edition, accents or not", "nandu ", ["about:the-author"]],
  ],
  (query) => {
    const answer = ask(LIBRARY, query);
    const list = order(answer).map(({ unit }) => unit.address);
    return answer.direct ? [`to ${answer.direct.address}`, ...list] : list;
  },
);

cases(
  "the essay is answered alike before and after the apparatus has come",
  [
    ["a word that only the essay has", "captain ", ["3.2", "3.3", "2.1"]],
    ["a word of both", "compositors ", ["1.2", "note:gray-12"]],
    ["words of both, of which the apparatus has one oftener", "press history ", []],
    ["another name", "Rykov ", ["1.2"]],
  ],
  (query) => {
    const [before, after] = [TEXT, LIBRARY].map((library) =>
      ask(library, query).essay.map(({ unit, scored }) => [unit.address, scored && scored.score]),
    );
    assert.deepEqual(before, after);
    return before.map(([address]) => address);
  },
);

cases(
  "what is marked",
  [
    ["the words", "press strike ", ["press", "strike"]],
    ["a joined word whole", "selfgoverning ", ["self-governing"]],
    ["a name whole", "Sovnarkom ", ["Council of People’s Commissars"]],
    ["stop words only between the others", "the sailors at dawn ", ["The", "sailors", "at", "dawn"]],
    ["stop words wherever they are if there are no others", "the ", ["The", "the", "the", "the", "the", "the"]],
    ["what touches or overlaps as one", '"the strike" strike ', ["the strike"]],
  ],
  (query) => {
    const { essay, rest } = ask(LIBRARY, query);
    const { unit, marks } = shown([...essay, ...rest][0]);
    return marks.map(([start, end]) => unit.text.slice(start, end));
  },
);
