// The words of a paper without its markup, and the line on which each place stands. What is a note of its own stands after
// the text, so that no quotation is cut by it.

const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** @returns {Flow} */
function flow() {
  return { parts: [], length: 0, lines: [] };
}

/** @param {Flow} to @param {string} words @param {number} line of the paper on which they begin */
function put(to, words, line) {
  if (!words) return;
  to.lines.push([to.length, line]);
  for (let at = words.indexOf("\n"), row = line; at >= 0; at = words.indexOf("\n", at + 1))
    to.lines.push([to.length + at + 1, ++row]);
  to.parts.push(words);
  to.length += words.length;
}

/** @param {Flow[]} flows @returns {Seen} */
function joined(flows) {
  const all = flow();
  for (const { parts, lines, length } of flows) {
    for (const [at, line] of lines) all.lines.push([all.length + at, line]);
    all.parts.push(...parts, "\n\n");
    all.length += length + 2;
  }
  return { text: all.parts.join(""), lines: all.lines };
}

/** Reads a paper by its markup. @param {string} source @param {RegExp} markup with the flag "g"
 * @param {(match: RegExpExecArray) => Seeing} act what each match becomes @returns {Seen} */
export function seenBy(source, markup, act) {
  const text = source.replace(/\r\n?/g, "\n").replace(HIDDEN, "");
  const main = flow();
  const flows = [main];
  const ends = /** @type {{ close: string, to: Flow }[]} */ ([]);
  let [to, last, line] = [main, 0, 1];
  /** @param {string} words */
  const pass = (words) => {
    for (let at = words.indexOf("\n"); at >= 0; at = words.indexOf("\n", at + 1)) line++;
  };
  markup.lastIndex = 0;
  for (let match = markup.exec(text); match; match = markup.exec(text)) {
    const plain = text.slice(last, match.index);
    put(to, plain, line);
    pass(plain);
    const { words = "", open, note, close } = act(match);
    put(to, words, line);
    if (note !== undefined) {
      flows.push(flow());
      put(flows[flows.length - 1], note, line);
    }
    if (open !== undefined) {
      ends.push({ close: open.close, to });
      if (open.note) {
        to = flow();
        flows.push(to);
      }
    }
    const end = close && ends.pop();
    if (end) {
      put(to, end.close, line);
      to = end.to;
    }
    pass(match[0]);
    last = match.index + match[0].length;
  }
  put(to, text.slice(last), line);
  return joined(flows);
}

/** The line of the paper on which a place stands. @param {Seen} seen @param {number} place */
export function lineAt({ lines }, place) {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle][0] <= place) low = middle + 1;
    else high = middle;
  }
  return low ? lines[low - 1][1] : 1;
}
