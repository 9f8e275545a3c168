import { fold } from "../../../docs/assets/search/fold.js";
import { forms, key, stem, visible, words } from "../../../docs/assets/search/words.js";
import { cases } from "./cases.js";

cases(
  "fold",
  [
    ["capitals", "KERENSKY", "kerensky"],
    ["accents", "Broué", "broue"],
    ["accents written apart", "Broue\u0301", "broue"],
    ["curly apostrophes", "d’État", "detat"],
    ["straight apostrophes", "d'Etat", "detat"],
    ["opening quotation marks for apostrophes", "d‘Etat", "detat"],
    ["other apostrophes", "dʼE`t´a′t", "detat"],
    ["a bracket that was read for an apostrophe", "workers]", "workers"],
    ["other scripts", "Ленин", "ленин"],
  ],
  fold,
);

cases(
  "words",
  [
    ["letters and figures", "In 1917, at 12:30", ["in", "1917", "at", "12", "30"]],
    ["an apostrophe inside a word", "the workers’ coup d’état", ["the", "workers", "coup", "detat"]],
    ["any apostrophe inside a word", "d‘a dʼa d`a d´a d′a d]a", ["da", "da", "da", "da", "da", "da"]],
    ["a quotation mark is no letter", "‘dual power’", ["dual", "power"]],
    ["hyphens divide", "self-determination", ["self", "determination"]],
    ["accents written apart stay in their word", "Broue\u0301s", ["broues"]],
    ["nothing but marks", "“…” – ?", []],
  ],
  forms,
);

cases(
  "places of words",
  [
    ["from the first letter to after the last", " d’État, no", [1, 7, "d’État"]],
    ["counted in the text as it is written", "(war)", [1, 4, "war"]],
  ],
  (text) => [words(text)[0].start, words(text)[0].end, words(text)[0].text],
);

cases(
  "stem: one for both",
  [
    ["plurals in -ies", ["mutiny", "mutinies"], true],
    ["the past", ["mutiny", "mutinied"], true],
    ["-ing", ["strike", "striking"], true],
    ["-ise as -ize", ["organise", "organize"], true],
    ["-ised as -ized", ["organised", "organized"], true],
    ["-isation as -ization", ["organisation", "organization"], true],
    ["-isations as -izations", ["organisations", "organizations"], true],
    ["-ising as -izing", ["militarising", "militarizing"], true],
    ["-iser as -izer", ["organiser", "organizer"], true],
    ["-our as -or", ["labour", "labor"], true],
    ["-oured as -ored", ["honoured", "honored"], true],
    ["-ourer as -orer", ["labourers", "laborers"], true],
    ["-ourable as -orable", ["honourable", "honorable"], true],
    ["defence as defense", ["defence", "defense"], true],
    ["offences as offenses", ["offences", "offenses"], true],
    ["rise is no -ise", ["rise", "rize"], false],
    ["our is no -our", ["our", "or"], false],
    ["pence is no defence", ["pence", "pense"], false],
    ["unlike words", ["soviet", "society"], false],
  ],
  ([one, other]) => stem(one) === stem(other),
);

cases("key", [["the stems of words in their order", ["mutinies", "sailors"], "mutini sailor"]], key);

cases(
  "visible",
  [
    ["soft hyphens", "revo\u00adlution", "revolution"],
    ["spaces of no width", "rev\u200bo\u200clut\u200dion", "revolution"],
    ["word joiners and marks of byte order", "\ufeffrevo\u2060lution", "revolution"],
    ["accents put on their letters", "e\u0301", "é"],
  ],
  visible,
);
