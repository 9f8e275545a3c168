/** What the search is made of, and what the edition's scripts leave for one another on a page. */

/** A stretch of a text or of its words: the first place, and the one after the last. */
type Span = [start: number, end: number];

/** What scripts/edition/search/index.py writes into search/index.js. */
interface Index {
  chapters: Chapter[];
  names: [heading: string, found: string[], others: string[]][];
  terms: [term: string, also: string[]][];
}

/** What scripts/edition/search/apparatus.py writes into search/apparatus.js. */
interface Apparatus {
  /** Who each of the index's names is. */
  who: string[];
  /** What each of the index's terms means. */
  definitions: string[];
  works: [id: string, text: string][];
  events: [id: string, text: string][];
  emendations: [id: string, text: string][];
  about: [id: string, text: string][];
}

interface Chapter {
  title: string;
  /** As in its address, e.g. "12-nep". */
  name: string;
  pages: [first: number, last: number];
  paragraphs: Paragraph[];
}

interface Paragraph {
  text: string;
  seed?: Change[];
  breaks?: Break[];
  notes?: [key: string, place: number, text: string][];
}

/** An emended place: where it begins, how long the reading is, and the seed's own words. */
type Change = [place: number, length: number, words: string];

/** A printed page and the place at which it begins. */
type Break = [place: number, page: number];

/** A "remark" is a note of the editor's own. */
type Kind = "paragraph" | "note" | "remark" | "work" | "name" | "term" | "event" | "emendation" | "about";

/** A thing that can be found. */
interface Unit {
  /** Its place in the library. */
  id: number;
  kind: Kind;
  /** E.g. "9.3", "note:broue-114", "name:kerensky-alexander". */
  address: string;
  /** From the site's root. */
  url: string;
  text: string;
  seed: Change[];
  /** 0 in the apparatus. */
  chapter: number;
  /** The paragraph it is, or is the note of, e.g. "9.3". */
  at: string;
  /** The printed pages it stands on, from its beginning. */
  breaks: Break[];
  tokens: Token[];
}

interface Word extends Record<"start" | "end", number> {
  /** As it is compared, e.g. "detat". */
  form: string;
  /** As it is written, e.g. "d’État". */
  text: string;
}

/** A word of a unit, with every form under which it is found and how many tokens that form covers. */
interface Token extends Word {
  forms: [form: string, length: number][];
  /** A word that only the reading has: a phrase may pass over it. */
  optional: boolean;
}

/** A form of the vocabulary, and where it stands. */
interface Entry {
  form: string;
  stem: string;
  written: string;
  /** By the unit's id. */
  units: Map<number, [place: number, length: number][]>;
  essay: boolean;
}

interface Library {
  units: Unit[];
  words: Map<string, Entry>;
  stems: Map<string, Entry[]>;
  /** How many units, the first, are of the essay: paragraphs and notes. */
  essay: number;
  /** How many tokens such a unit has on average. */
  length: number;
  chapters: Chapter[];
  aliases: Map<string, Group[]>;
}

/** The words that stand in the text for a name, and every name that leads to them. */
interface Group {
  stand: string[][];
  names: string[];
}

/** A word or a phrase of a query. */
interface Clause {
  forms: string[];
  text: string;
  phrase: boolean;
  /** It is being typed: its last word may go on. */
  open: boolean;
  stop: boolean;
}

/** Where a clause stands in a unit. */
interface Hit {
  place: number;
  length: number;
  /** 1 for the word itself, less for what is like it. */
  quality: number;
  /** Another name led here. */
  why: boolean;
}

/** Hits by the unit's id. */
type Found = Map<number, Hit[]>;

interface Resolved extends Clause {
  found: Found;
  weight: number;
}

/** How a phrase is compared, and what its hits are worth. */
interface How {
  how: "exact" | "stem";
  quality: number;
  open?: boolean;
  why?: boolean;
}

interface Scored {
  unit: Unit;
  present: Resolved[];
  score: number;
  /** The weight of the clauses it has. */
  known: number;
  /** The shortest stretch of tokens with a hit of every clause. */
  stretch?: Span;
}

interface Result {
  unit: Unit;
  /** Of the words of the query, those it lacks. */
  lacks: string[];
  scored?: Scored;
  marks?: Span[];
  focus?: Span;
  why?: string[];
  verdict?: string;
  differences?: Difference[];
}

/** A result of which is known what is shown of it. */
type Shown = Result & Required<Pick<Result, "marks" | "focus" | "why">>;

interface Difference {
  yours: string;
  text: string;
}

/** A place that a query names. */
interface Direct {
  address: string;
  label: string;
  detail: string;
  url: string;
  /** False if the query may mean something else as well. */
  exact: boolean;
}

interface Answer {
  direct: Direct | null;
  essay: Result[];
  apparatus: Result[];
  /** What lacks some of the words. */
  rest: Result[];
  notices: string[];
}

/** The search on a page. */
interface View {
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  panel: HTMLElement;
  summary: HTMLElement;
  list: HTMLElement;
}

/** A search that answers. */
interface Running extends View {
  library: Library;
  /** The address of a result, with the words to mark there. */
  address: (url: string, words: string) => string;
  /** The results stand in the page, not in a panel. */
  inline: boolean;
  /** Fetches what else can be found; undefined if there is nothing. */
  more?: () => Promise<Unit[]>;
  /** What else can be found is being fetched, or has been. */
  completing?: Promise<void>;
  /** It has been. */
  whole: boolean;
  /** It could not be. */
  failed: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/** How a chapter's paragraphs are cited: the printed pages of each, and every style with blanks for what differs. */
interface Citations {
  pages: Record<string, [first: number, last: number]>;
  styles: Record<string, string>;
}

/** What is cited: the id of its first paragraph, e.g. "p9-4", its address, e.g. "9.4–9.5", and its printed pages. */
interface Place {
  id: string;
  address: string;
  pages: [first: number, last: number];
}

/** A paragraph, or a stretch of it. */
interface Passage {
  paragraph: Element;
  /** As they are quoted. */
  words: string;
  /** Where they stand among all of the paragraph. */
  span: Span;
  breaks: Break[];
  /** The words before, back to a mark of a note. */
  before: string;
  /** The words between marks of notes. */
  runs: string[];
}

/** What a text fragment is made of: all words of the page before the passage, those right before it, and its own. */
interface Quoted {
  read: string;
  before: string;
  runs: string[];
}

/** What the panel for citing shows. */
interface Cited {
  id: string;
  address: string;
  words: string;
  selected: boolean;
  /** The quotation with its place, if the citations were to be had. */
  quoted: string;
  /** The link. */
  to: string;
  /** The same with what vouches for the words. */
  checked: string;
  entry: Citation | null;
}

/** What a page asks of citing once it is there. */
interface Citing {
  paragraph: (paragraph: Element, opener: HTMLElement) => void;
  selection: (range: Range) => void;
}

/** The words of a version, what scripts/edition/pages/wordings.py writes into versions/1.0.0/words.js. */
interface Wording {
  /** The words of every paragraph under its id, in the order of the text, settled as for a digest. */
  paragraphs: Record<string, string>;
  /** The names of the chapters now, e.g. "12-nep". */
  chapters: string[];
  /** The emendations that came after it, under the ids that their paragraphs have now. */
  changes: Record<string, Emended[]>;
}

type Emended = [id: string, seed: string, reading: string];

/** What a link says of its words; 0 words are a whole paragraph. */
interface Vouched {
  version: string;
  count: number;
  digest: string;
}

/** A version as one text: its paragraphs with one space between them. */
interface Stream {
  text: string;
  at: Map<string, Span>;
  words: Span[];
}

/** Words that both of two texts have, that only the old one has, or only the new one. */
type Run = [kind: "same" | "old" | "new", words: string[]];

/** What has become of cited words. */
interface Verdict {
  kind: "same" | "fewer" | "newer" | "moved" | "changed" | "gone" | "other";
  /** The ids of the paragraphs in which they, or those for them, stand now. */
  ids: string[];
  /** The ids of those in which they stood, where it is not the place that the link names. */
  stood?: string[];
  runs?: Run[];
}

/** How a paragraph is cited in every style; with its "address" and as "printed" its pages. */
type Citation = Record<string, string>;

/** What scripts/edition/text/sums.py knows of the seed. */
interface Sums {
  bytes: number;
  sha256: string;
  pages: number;
  /** The printed pages as the seed has them, e.g. "40-head 1 40-foot 38". */
  order: string;
  /** The codes of the white space after a page that no empty line follows. */
  between: Record<string, number[]>;
  /** Where other white space stands between the words of a page than a space or an empty line, e.g. "9 11 8:32,10". */
  gaps?: Record<string, string>;
  /** What ends the lines of the seed, if it is no line feed. */
  ends?: string;
  /** E.g. "12-nep". */
  chapters: string[];
  /** The sums of a chapter's heading and paragraphs under its number, of a page outside the chapters under its name. */
  words: Record<string, string>;
}

interface Proof {
  chapterOf: (page: ParentNode, number: number) => Map<string, string>;
  wrongIn: (sums: Sums, part: string, words: Map<string, string>) => string[];
}

/** A word of a text, an ellipsis, or what stands in brackets. */
interface Piece extends Record<"start" | "end", number> {
  kind: "word" | "ellipsis" | "bracket";
  /** What a word is found by, whatever its spelling. */
  key: string;
}

interface EssayParagraph {
  id: string;
  /** The chapter, as in its address. */
  chapter: string;
  text: string;
  /** Its place in the text of the essay. */
  start: number;
  /** With the page on which it begins as the first. */
  breaks: Break[];
  seed: Change[];
}

/** The essay as manuscripts are compared with it. */
interface Essay {
  paragraphs: EssayParagraph[];
  text: string;
  words: Piece[];
  /** A number for each key. */
  known: Map<string, number>;
  /** Where three words stand in a row. */
  grams: Map<number, number[]>;
}

/** A manuscript, or a paragraph of it. */
interface Paper {
  text: string;
  row: Piece[];
}

/** Where three words in a row stand in the paper and in the essay. */
type Hit3 = [paper: number, essay: number];

/** A word of the paper and the one of the essay that it stands for. */
type Pair = [paper: number, essay: number];

interface Aligning {
  row: Piece[];
  words: Piece[];
}

/** A difference between a quotation and the essay. */
interface Slip {
  kind:
    | "changed"
    | "added"
    | "omitted"
    | "ellipsis"
    | "bracket"
    | "spelling"
    | "capital"
    | "marks"
    | "dash"
    | "punctuation";
  mine: string;
  theirs: string;
}

/** The paragraphs and the printed pages of a stretch of the essay. */
interface Standing {
  ids: string[];
  pages: [first: number, last: number];
}

/** A place that a paper gives. */
type Given =
  | { kind: "paragraph"; ids: [first: string, last: string]; said: string }
  | { kind: "page"; pages: [first: number, last: number]; said: string };

/** A quotation that was found in a paper. */
interface Finding {
  /** In the paper's text. */
  at: Span;
  /** In the essay's. */
  essay: Span;
  standing: Standing;
  given: Given[];
  slips: Slip[];
  /** "marked" has no difference but ellipses and brackets. */
  verdict: "exact" | "marked" | "differs";
  /** Between quotation marks. */
  marked: boolean;
}

/** The words of a paper without its markup, and for some of their places the line on which they stand. */
interface Seen {
  text: string;
  lines: [at: number, line: number][];
}

/** A text in the making: that of the paper, or of a note. */
interface Flow {
  parts: string[];
  length: number;
  lines: [at: number, line: number][];
}

/** What a piece of markup becomes: words, a note of its own, or something that is open until it is closed. */
interface Seeing {
  words?: string;
  note?: string;
  open?: { close: string; note?: boolean };
  close?: boolean;
}

/** What the page that checks a manuscript is made of. */
interface Desk {
  host: HTMLElement;
  area: HTMLTextAreaElement;
  file: HTMLInputElement;
  status: HTMLElement;
  list: HTMLElement;
  print: HTMLElement;
}

/** What is used of assets/paper/vendor/fflate.js. */
interface Unzipping {
  unzipSync: (
    bytes: Uint8Array,
    options: { filter: (file: { name: string; originalSize: number }) => boolean },
  ) => Record<string, Uint8Array>;
}

/** A quotation that a test or a measurement puts into a paper, and what must be said of it. */
interface Planted {
  lead: string;
  slip: string;
  due: Finding["verdict"];
  standing: Standing;
  /** Whether the place that is given is right; null if there is none. */
  right: boolean | null;
  said: string;
  block: boolean;
}

interface Window {
  EditionSums: Sums;
  EditionProof: Proof;
  EditionIndex?: Index;
  EditionApparatus?: Apparatus;
  EditionSearch: { start: (view: View, load: () => Promise<unknown>) => void };
  EditionSettings: {
    read: (name: string, otherwise: string) => string;
    write: (name: string, value: string) => void;
    choose: (name: string, value: string) => void;
  };
  EditionCitations?: Citations;
  EditionCiting?: Citing;
  /** The versions that were fetched, by their numbers. */
  EditionVersions?: Record<string, Wording>;
  fflate: Unzipping;
}

/** What offline/worker.js has about it; the build puts the two constants before it. */
declare const VERSION: string;
declare const KEPT: Record<string, string>;
declare const registration: ServiceWorkerRegistration;
declare const clients: { claim: () => Promise<void> };
declare function skipWaiting(): Promise<void>;
declare function addEventListener(type: "install" | "activate" | "fetch", listen: (event: WorkerEvent) => void): void;

interface WorkerEvent extends Event {
  request: Request;
  waitUntil: (done: Promise<void>) => void;
  respondWith: (answer: Promise<Response>) => void;
}
