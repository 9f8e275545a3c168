import { parse } from "../../../docs/assets/search/query.js";
import { distance, mend } from "../../../docs/assets/search/typos.js";
import { LIBRARY } from "./booklet.js";
import { cases } from "./cases.js";

cases(
  "distance",
  [
    ["the same", ["strike", "strike", 2], 0],
    ["a letter left out", ["stike", "strike", 2], 1],
    ["a letter too many", ["sttrike", "strike", 2], 1],
    ["another letter", ["strika", "strike", 2], 1],
    ["two neighbours swapped are one error", ["srtike", "strike", 2], 1],
    ["two letters swapped that are no neighbours are two", ["srrike", "strtke", 2], 2],
    ["two errors", ["stikes", "strike", 2], 2],
    ["more than may be: one more, whatever the number", ["captain", "strikes", 2], 3],
    ["lengths that differ too much", ["str", "strike", 2], 3],
  ],
  ([one, other, most]) => distance(one, other, most),
);

cases(
  "mend",
  [
    ["a letter left out", "stike ", ["strike"]],
    ["two letters swapped", "captian ", ["captain"]],
    ["names as they are written", "kornlov ", ["Kornilov"]],
    ["two errors in a long word", "compozitrs ", ["compositors"]],
    ["of two errors a word of seven letters has one too many", "capteen ", null],
    ["of two errors a word of eight letters has none too many", "garizson ", ["garrison"]],
    ["in small letters if they are so written once", "telegrms ", ["telegrams"]],
    ["joined as it is typed", "selfgovernng ", ["selfgoverning"]],
    ["one error in a word of five letters", "croud ", ["crowd"]],
    ["no error in a word of four letters", "guna ", null],
    ["numbers are not mended", "18711 ", null],
    ["numbers within words are not mended", "1strike ", null],
    ["a phrase is not mended", '"stike"', null],
    ["a word being typed is mended by what begins like it", "comqos", ["compositors"]],
    ["a word that is ended is not", "comqos ", null],
    ["the nearest word wins", "lantrens ", ["Lanterns"]],
    ["nothing is near", "hippopotamus ", null],
  ],
  (query) => {
    const mended = mend(LIBRARY, parse(query)[0]);
    return mended && mended.written;
  },
);

cases("where a mended word is found", [["in all its endings", "lanten ", ["3.5", "3.6"]]], (query) => {
  const mended = mend(LIBRARY, parse(query)[0]);
  return mended ? [...mended.found.keys()].map((id) => LIBRARY.units[id].address) : [];
});
