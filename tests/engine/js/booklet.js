// A small index of the tests' own, in which every rule of the search has something to find, and the library made of it.

import { extend, makeLibrary } from "../../../docs/assets/search/library.js";
import { apparatusUnits, textUnits } from "../../../docs/assets/search/units.js";

/** @type {Index} */
export const INDEX = {
  chapters: [
    {
      title: "The Printers: A History",
      name: "01-printers",
      pages: [3, 4],
      paragraphs: [
        { text: "The old printer set the type by hand, and the press was slow." },
        {
          text: "A strike of the compositors, in the year 1871, stopped every press. Rikov spoke for the self-governing union of compositors.",
          breaks: [[67, 4]],
          notes: [
            ["gray-12", 20, "Gray, p. 12, on the compositors."],
            ["gray-14", 120, "Gray, p. 14."],
            ["editor-quays", 120, "Quays were never on strike."],
          ],
        },
      ],
    },
    {
      title: "The Strike and the Mutinies",
      name: "02-strike",
      pages: [5, 7],
      paragraphs: [
        {
          text: "The sailors' mutiny began at dawn; no mutineers were punished, for the crew stood together against the captain and his guns.",
        },
        {
          text: "It was two thirds of the garrison that refused, in the labor party's honor, to fire upon the crowd.",
          seed: [
            [7, 10, "twothirds"],
            [51, 9, "the"],
          ],
          breaks: [[40, 6]],
        },
        {
          text: "In St. Petersburg the Council of People’s Commissars met: the counter-revolution, it said, would be defended nowhere. “Nobody will,” it added.",
        },
      ],
    },
    {
      title: "Conclusions",
      name: "03-conclusions",
      pages: [8, 8],
      paragraphs: [
        { text: "The press of the union outlived the strike." },
        {
          text: "The strike is what the press remembers, and the crowd, and the garrison, and the captain of the guns.",
        },
        { text: "A press needs a captain: long after that dawn, when every sailor had gone home, the union kept one." },
        { text: "Kornilov came. Telegrams and typewriters came from Petrograd to the garrison of the north." },
        { text: "Lantern light over that quay." },
        { text: "Lanterns hung over telegrams." },
        { text: "Wharf men sang there daily." },
        { text: "Beacon men sang there daily." },
        { text: "Anchor rope, tar and cable." },
        { text: "Rope, tar and anchor cable." },
        { text: "Gray hung on." },
      ],
    },
  ],
  names: [
    ["Rykov, Alexei Ivanovich", ["Rikov"], ["Premier Rykov", "Captain Rykov"]],
    ["Petersburg", ["St. Petersburg", "Petrograd"], ["St Petersburg", "Leningrad"]],
    ["Kornilov, Lavr Ivanovich", ["Kornilov"], ["the General"]],
    ["Zetkin, Clara (editor)", ["Kornilov"], ["Ida Zetkin"]],
    ["Beacon Society (Nantes)", ["wharf men", "beacon men"], []],
    ["Gray, John", [], ["Silver"]],
  ],
  terms: [
    ["Sovnarkom", ["Council of People’s Commissars"]],
    ["Guild", ["press of the unions"]],
  ],
};

/** @type {Apparatus} */
export const APPARATUS = {
  who: ["Quarryman and speaker", "", "", "", "", ""],
  definitions: ["The ministry of a new state.", "Masters who admit one another."],
  works: [["gray", "Gray, John. A History of Printing. London. 1920"]],
  events: [["1871-strike", "1 May 1871: the compositors strike"]],
  emendations: [["change-two-thirds", "“twothirds” became “two thirds”"]],
  about: [["the-author", "Inés Ñandú keeps bees."]],
};

/** The text alone, as before the apparatus has come. */
export const TEXT = await makeLibrary(INDEX, textUnits(INDEX));

export const LIBRARY = await makeLibrary(INDEX, textUnits(INDEX));
await extend(LIBRARY, apparatusUnits(INDEX, APPARATUS));
