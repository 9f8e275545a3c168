import { ask, shown } from "../../../docs/assets/search/engine.js";
import { order } from "../../../docs/assets/search/order.js";
import { LIBRARY } from "./booklet.js";
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
    ["by its beginning if it stands nowhere else", "telegr ", ["3.4"]],
    ["by its beginning too while it is typed", "type", ["1.1", "3.4"]],
    ["not by its beginning once it is ended", "type ", ["1.1"]],
    ["not by one letter", "k", []],
    ["in British spelling", "labour honour ", ["2.2"]],
    ["in notes", "Gray ", ["note:gray-14", "note:gray-12"]],
    ["in the seed's own words", "twothirds ", ["2.2"]],
    ["in the reading", "thirds ", ["2.2"]],
    ["joined, where the text has a hyphen", "selfgoverning ", ["1.2"]],
    ["apart, where the text has a hyphen", "governing ", ["1.2"]],
    ["as two words, where the text joins them", "two-thirds ", ["2.2"]],
    ["as one word, where it is typed apart", "counter revolution ", ["2.3"]],
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
    ["a heading with an aside", "Clara Zetkin ", ["3.4"]],
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
    ["the closer together the better", "press strike ", ["3.1", "3.2", "1.2"]],
    ["the word itself before its endings", "sailor ", ["3.3", "2.1"]],
    ["more often is better", "compositors ", ["1.2", "note:gray-12"]],
    ["a shorter unit is better", "press ", ["3.1", "1.1", "3.2", "3.3", "1.2"]],
    ["paragraphs before notes", "compositors ", ["1.2", "note:gray-12"]],
    ["stop words count where they stand, and need not stand", "the captain who ", ["3.2", "2.1", "3.3"]],
    ["stop words alone are words", "after ", ["3.3"]],
    ["stop words and nothing else are looked for", "had ", ["3.3"]],
  ],
  found,
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
  ],
  (query) => {
    const answer = ask(LIBRARY, query);
    const list = order(answer).map(({ unit }) => unit.address);
    return answer.direct ? [`to ${answer.direct.address}`, ...list] : list;
  },
);

cases(
  "what is marked",
  [
    ["the words", "press strike ", ["press", "strike"]],
    ["a joined word whole", "selfgoverning ", ["self-governing"]],
    ["a name whole", "Sovnarkom ", ["Council of People’s Commissars"]],
    ["stop words only between the others", "the sailors at dawn ", ["The", "sailors", "at", "dawn"]],
    ["stop words where there are no others", "they when ", ["when"]],
  ],
  (query) => {
    const { essay, rest } = ask(LIBRARY, query);
    const { unit, marks } = shown([...essay, ...rest][0]);
    return marks.map(([start, end]) => unit.text.slice(start, end));
  },
);
