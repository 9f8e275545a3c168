// Papers of the tests' own, the same for the same seed: prose with quotations in it, some of them with a slip.

const PROSE =
  "some readers have held that this account leaves open what others took as settled while critics in later years asked whether its terms were fair or its sources well chosen and a few wrote at length about method style and tone in the manner of old reviews nobody could say for certain how such questions ended yet everyone kept asking them with patience wit and care over many long evenings of the committee and the party of the workers".split(
    " ",
  );
const LEAST = 6;
const CHANGED = ["zebra", "lantern", "quietly", "never", "perhaps", "seventeen"];
/** @type {[RegExp, string][]} */
const SPELLINGS = [
  [/(\p{L}{3,})ization/u, "$1isation"],
  [/(\p{L}{3,})ized\b/u, "$1ised"],
  [/\b([Ll])abor/, "$1abour"],
  [/\b([Ll])eader/, "$1eadre"],
  [/\b([Dd])efense\b/, "$1efence"],
  [/\b([Ff])avor/, "$1avour"],
  [/\b([Cc])enter/, "$1entre"],
  [/armored/, "armoured"],
];

/** Numbers from 0 to 1, always the same for one seed (Tommy Ettinger's Mulberry32). @param {number} seed */
export function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {() => number} chance */
function picker(chance) {
  const below = (/** @type {number} */ most) => Math.floor(chance() * most);
  return { below, of: /** @template T @param {T[]} all */ (all) => all[below(all.length)] };
}

/** Sentences of so many words. @param {ReturnType<typeof picker>} pick @param {number} count */
function prose({ of, below }, count) {
  const words = [];
  for (let left = 0; words.length < count; left--) {
    const word = of(PROSE);
    if (left > 0) words.push(word);
    else {
      if (words.length) words[words.length - 1] += ".";
      words.push(word[0].toUpperCase() + word.slice(1));
      left = 7 + below(16);
    }
  }
  return `${words.join(" ")}.`;
}

const SUBJECTS =
  "the commission|a printer of the old school|the mutinous crew|every colored map|the labor party|the center of the city|its leaders|the organization|an armored train|the peasants’ assembly|no one in the café|the defense of the harbor".split(
    "|",
  );
const VERBS =
  "refused|organized|had long favored|remembered|could not recognize|sold|defended|set on fire|wrote down|voted for|left behind|carried away".split(
    "|",
  );
const OBJECTS =
  "the bread of the garrison|what the delegates had promised|a “free and equal” press|the eastern quays|its own archives|thirty-one barrels of salt|the ministers’ letters|that long winter|the third decree (of May)|a song about Odessa|the keys of the arsenal|nothing but paper".split(
    "|",
  );
const SYLLABLES = "ka|lo|mi|ren|dor|va|sel|tu|bin|gra|pe|zhov".split("|");
const LINKS = ", and |; |, while |, because in 1871 |: |, for ".split("|");

/** An essay of the tests' own: sentences put together out of a few parts, no two alike. @param {number} seed @returns {Index} */
export function essayIndex(seed) {
  const pick = picker(chances(seed));
  const name = () => {
    const word = pick.of(SYLLABLES) + pick.of(SYLLABLES) + pick.of(SYLLABLES);
    return word[0].toUpperCase() + word.slice(1);
  };
  const clause = () =>
    `${pick.of(SUBJECTS)} of ${name()} ${pick.of(VERBS)} ${name()} and ${pick.of(OBJECTS)} near ${name()}`;
  const sentence = () => {
    const words = `${clause()}${pick.of(LINKS)}${clause()}.`;
    return words[0].toUpperCase() + words.slice(1);
  };
  const paragraph = () => ({ text: Array.from({ length: 4 + pick.below(4) }, sentence).join(" ") });
  let page = 3;
  const chapters = Array.from({ length: 6 }, (_, place) => {
    const first = page;
    const paragraphs = Array.from({ length: 5 }, paragraph).map((one, at) =>
      at % 2 ? { ...one, breaks: /** @type {Break[]} */ ([[one.text.indexOf(" ", 60) + 1, ++page]]) } : one,
    );
    return {
      title: `${place}`,
      name: `0${place + 1}-part`,
      pages: /** @type {Chapter["pages"]} */ ([first, page++]),
      paragraphs,
    };
  });
  return { chapters, names: [], terms: [] };
}

/** @param {string} word */
function wordly(word) {
  return /^\p{L}{3,}$/u.test(word);
}

/** A word inside, where a change cannot be taken for another place's end. @param {ReturnType<typeof picker>} pick @param {string[]} words */
function inside({ below }, words) {
  const places = words.map((_, at) => at).filter((at) => at > 1 && at < words.length - 2 && wordly(words[at]));
  return places.length ? places[below(places.length)] : -1;
}

/** @typedef {{ words: string[], due: Finding["verdict"] } | null} Slipped */

/** Slips by their names, each given the words: what becomes of them and what must be said; nothing if it has no place.
 * @type {Record<string, (words: string[], pick: ReturnType<typeof picker>) => Slipped>} */
export const SLIPS = {
  none: (words) => ({ words, due: "exact" }),
  omission: (words, pick) => {
    const at = inside(pick, words);
    return at < 0 ? null : { words: words.filter((_, place) => place !== at), due: "differs" };
  },
  ellipsis: (words, pick) => {
    const at = inside(pick, words);
    const most = Math.min(30, words.length - at - 3);
    if (at < 0 || words.length < 10 || most < 1) return null;
    const mark = pick.of(["…", "...", "[...]", "[…]", ". . ."]);
    const left = [...words.slice(0, at), mark, ...words.slice(at + 1 + pick.below(most))];
    return left.length < 8 ? null : { words: left, due: "marked" };
  },
  interpolation: (words, pick) => {
    const at = inside(pick, words);
    const added = pick.of(["[sic]", "[in that year]", "[the editor’s word]"]);
    return at < 0 ? null : { words: [...words.slice(0, at), added, ...words.slice(at)], due: "marked" };
  },
  replaced: (words, pick) => {
    const at = inside(pick, words);
    return at < 0 || words.length < 8
      ? null
      : { words: words.map((word, place) => (place === at ? "[these]" : word)), due: "marked" };
  },
  letter: (words) => {
    const [, first = "", rest = ""] = /^(\p{L})(\p{L}{2,})$/u.exec(words[0]) || [];
    const other = first.toLowerCase() === first ? first.toUpperCase() : first.toLowerCase();
    return first ? { words: [`[${other}]${rest}`, ...words.slice(1)], due: "marked" } : null;
  },
  capital: (words, pick) => {
    const at = inside(pick, words);
    if (at < 0) return null;
    const word = words[at] === words[at].toUpperCase() ? words[at].toLowerCase() : words[at].toUpperCase();
    return { words: words.map((one, place) => (place === at ? word : one)), due: "differs" };
  },
  changed: (words, pick) => {
    const at = inside(pick, words);
    return at < 0
      ? null
      : { words: words.map((one, place) => (place === at ? pick.of(CHANGED) : one)), due: "differs" };
  },
  first: (words, pick) => ({ words: [pick.of(CHANGED), ...words.slice(1)], due: "differs" }),
  last: (words, pick) => ({ words: [...words.slice(0, -1), pick.of(CHANGED)], due: "differs" }),
  typing: (words, pick) => {
    const at = inside(pick, words);
    if (at < 0) return null;
    const cut = 1 + pick.below(words[at].length - 1);
    const word = words[at].slice(0, cut) + words[at].slice(cut + 1);
    return { words: words.map((one, place) => (place === at ? word : one)), due: "differs" };
  },
  added: (words, pick) => {
    const at = inside(pick, words);
    return at < 0 ? null : { words: [...words.slice(0, at), pick.of(CHANGED), ...words.slice(at)], due: "differs" };
  },
  spelling: (words, pick) => {
    const found = SPELLINGS.filter(([from]) => words.some((word) => from.test(word)));
    if (!found.length) return null;
    const [from, to] = pick.of(found);
    const at = words.findIndex((word) => from.test(word));
    return { words: words.map((one, place) => (place === at ? one.replace(from, to) : one)), due: "differs" };
  },
  comma: (words) => {
    const at = words.findIndex((word, place) => place > 0 && place < words.length - 1 && /\p{L},$/u.test(word));
    if (at < 0) return null;
    return { words: words.map((one, place) => (place === at ? one.slice(0, -1) : one)), due: "differs" };
  },
};

/** How quotations stand in a paper of each form. @type {Record<string, ((words: string) => string)[]>} */
const MARKS = {
  text: [
    (words) => `“${words}”`,
    (words) => `"${straight(words)}"`,
    (words) => `‘${words}’`,
    (words) => `'${straight(words)}'`,
  ],
  markdown: [
    (words) => `“*${words}*”`,
    (words) => `"${straight(words)}"`,
    (words) => `“${words.replace(" ", " **").replace(/ (?=[^ ]*$)/, "** ")}”`,
  ],
  latex: [
    (words) => `\`\`${tex(words)}''`,
    (words) => `\\enquote{${tex(words)}}`,
    (words) => `\`\`\\emph{${tex(words)}}''`,
    (words) => `\`${tex(words)}'`,
  ],
};

/** @param {string} words */
function straight(words) {
  return words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

/** @param {string} words */
function tex(words) {
  const signs = words
    .replace(/[%&$#]/g, "\\$&")
    .replace(/—/g, "---")
    .replace(/–/g, "--")
    .replace(/’/g, "'");
  return signs.replace(/“/g, "``").replace(/”/g, "''").replace(/é/g, "\\'e").replace(/ó/g, "\\'{o}");
}

/** @type {Record<string, (words: string) => string>} */
const BLOCKS = {
  text: (words) => words,
  markdown: (words) => `> ${words.replace(/((?:\S+ ){8})/g, "$1\n> ").replace(/ \n/g, "\n")}`,
  latex: (words) => `\\begin{quotation}\n${tex(words).replace(/((?:\S+ ){8})/g, "$1\n")}% a note\n\\end{quotation}`,
};

/** A place as papers give it, right, wrong or none.
 * @param {ReturnType<typeof picker>} pick @param {Standing} standing @returns {[words: string, right: boolean | null]} */
function placed(pick, { ids, pages }) {
  const off = pick.of([0, 0, 0, 1]);
  const dotted = ids.map((id) => id.slice(1).replace("-", "."));
  const [chapter, number] = dotted[0].split(".");
  const one = off ? `${chapter}.${Number(number) + 31}` : dotted[0];
  const paragraph = dotted.length > 1 ? `${one}–${dotted[dotted.length - 1]}` : one;
  const page = pages[0] === pages[1] ? `p. ${pages[0] + off}` : `pp. ${pages[0] + off}–${pages[1] + off}`;
  const bare = page.replace(/^pp?\. /, "");
  return pick.of([
    [` (${paragraph})`, !off],
    [` (${page})`, !off],
    [` (Writer 2006, ${bare})`, !off],
    [` (¶ ${paragraph}, ${page})`, !off],
    ["", null],
  ]);
}

/** A stretch of the essay, of one paragraph or over its end into the next.
 * @param {ReturnType<typeof picker>} pick @param {Essay} essay @returns {Span} */
function passage(pick, { words, text, paragraphs }) {
  const count = pick.of([6, 7, 8, 10, 14, 20, 30, 45, 60]);
  for (;;) {
    const at = pick.below(words.length - count);
    const span = /** @type {Span} */ ([words[at].start, words[at + count - 1].end]);
    const chosen = text.slice(...span);
    const across = chosen.includes("\n");
    const alone = !across || (count > 19 && pick.below(4) === 0);
    const [quotes, ends] = [chosen.match(/[“”]/g) || [], paragraphs.length];
    if (ends && alone && quotes.length % 2 === 0 && !/^[^“]*”/.test(chosen)) return span;
  }
}

/** A quotation with its slip. @param {ReturnType<typeof picker>} pick @param {Essay} essay @param {(essay: Essay, span: Span) => Standing} at
 * @param {number} number @param {string} form @returns {Planted} */
function planted(pick, essay, at, number, form) {
  for (;;) {
    const span = passage(pick, essay);
    const slip = pick.of(Object.keys(SLIPS));
    const across = essay.text.slice(...span).includes("\n");
    const made = SLIPS[slip](essay.text.slice(...span).split(/\s+/), pick);
    const counted = made
      ? made.words.filter((word) => /^\[?\p{L}|^\p{N}|^[“"(]/u.test(word) && !/^\[[^\]]{2}/.test(word))
      : [];
    if (!made || counted.length < LEAST || (across && slip === "none" && pick.below(2))) continue;
    const words = made.words.join(" ");
    const whole = essay.text.replace(/\s+/g, " ");
    if (made.due === "differs" && straight(whole).includes(straight(words))) continue;
    const standing = at(essay, span);
    const [place, right] = placed(pick, standing);
    const block = made.words.length > 25 && pick.below(3) === 0;
    const quoted = block ? BLOCKS[form](words) : pick.of(MARKS[form])(words);
    const lead = `Zq${number}:`;
    const said = block
      ? `${lead}\n\n${quoted}${form === "text" ? place : `\n\n${place.trim()}`}`
      : `${lead} ${quoted}${place}`;
    return { lead, slip, due: made.due, standing, right, said, block };
  }
}

/** A paper of so many words in a form, and what was put into it.
 * @param {Essay} essay @param {(essay: Essay, span: Span) => Standing} at @param {number} seed @param {number} count @param {string} form */
export function manuscript(essay, at, seed, count, form) {
  const pick = picker(chances(seed));
  const parts = [];
  const all = /** @type {Planted[]} */ ([]);
  for (let words = 0; words < count; ) {
    const one = planted(pick, essay, at, all.length, form);
    const before = prose(pick, 60 + pick.below(240));
    const after = prose(pick, 20 + pick.below(60));
    all.push(one);
    parts.push(`${before} ${one.said}${one.block ? "\n\n" : ". "}${after}`);
    words += `${before} ${one.said} ${after}`.split(/\s+/).length;
  }
  return { text: parts.join("\n\n"), planted: all };
}
