// A text as words that can be found again whatever their spelling: accents, capitals and British or American forms make
// no difference here. What is the same to the letter is asked later.

const TOKEN =
  /\[\s*(?:…|\.\s{0,2}\.\s{0,2}\.)\s*\]|…|\.\s{0,2}\.\s{0,2}\.(?:\s{0,2}\.)?|\[[^[\]]{2,200}\]|(?:\[\p{L}\])?[\p{L}\p{N}\p{M}]+(?:(?:['’]|\[\p{L}\])[\p{L}\p{N}\p{M}]+)*/gu;
const PLAIN = /^[a-z]+$/;
const NOT_LETTERS = /[^\p{L}\p{N}]/gu;
/** @type {[RegExp, string][]} */
const SPELLINGS = [
  [/our/g, "or"],
  [/([iy])s(?=[eia])/g, "$1z"],
  [/([bct])re(?=s?$|d$)/, "$1er"],
  [/ll/g, "l"],
  [/[ao]e/g, "e"],
  [/ogue/, "og"],
  [/mme(?=s?$)/, "m"],
  [/ence(?=s?$)/, "ense"],
  [/grey/, "gray"],
];

/** What a word is found by. @param {string} word */
function keyOf(word) {
  const low = word.toLowerCase();
  const bare = PLAIN.test(low) ? low : low.normalize("NFD").replace(/\p{M}/gu, "").replace(NOT_LETTERS, "");
  return SPELLINGS.reduce((key, [british, american]) => key.replace(british, american), bare);
}

/** @param {string} token @returns {Piece["kind"]} */
function kindOf(token) {
  if (/^(?:…|\.|\[\s*[….])/.test(token)) return "ellipsis";
  return /^\[.{2,}\]$/s.test(token) && !/^\[\p{L}\]/u.test(token) ? "bracket" : "word";
}

/** The words of a text, its ellipses and its brackets. @param {string} text @param {Map<string, string>} kept
 * @returns {Piece[]} */
export function pieces(text, kept = new Map()) {
  const found = /** @type {Piece[]} */ ([]);
  text.replace(TOKEN, (token, start) => {
    const kind = kindOf(token);
    let key = kind === "word" ? kept.get(token) : "";
    if (key === undefined) {
      key = keyOf(token);
      kept.set(token, key);
    }
    found.push({ kind, key, start, end: start + token.length });
    return token;
  });
  return found;
}

/** The text as it is compared letter by letter: curly and straight quotation marks are the same, so is white space.
 * @param {string} text */
export function settledLetters(text) {
  return text
    .normalize("NFC")
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}
