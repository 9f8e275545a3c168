// What differs between two rows of words.

const MOST = 4000000; // pairs of words that are compared; of more, all between the first and the last difference is one

/** How many words the ends of two rows have in common, from each pair of places on.
 * @param {string[]} before @param {string[]} after */
function common(before, after) {
  const wide = after.length + 1;
  const table = new Uint16Array((before.length + 1) * wide);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const [down, right, both] = [(i + 1) * wide + j, i * wide + j + 1, (i + 1) * wide + j + 1];
      table[i * wide + j] = before[i] === after[j] ? table[both] + 1 : Math.max(table[down], table[right]);
    }
  return (/** @type {number} */ i, /** @type {number} */ j) => table[i * wide + j];
}

/** What differs between two rows that begin and end otherwise. @param {string[]} before @param {string[]} after @returns {Run[]} */
function between(before, after) {
  if (before.length * after.length > MOST) return [run("old", before), run("new", after)];
  const longest = common(before, after);
  const runs = /** @type {Run[]} */ ([]);
  let [i, j, old, fresh] = [0, 0, 0, 0];
  const cut = () => {
    runs.push(run("old", before.slice(old, i)), run("new", after.slice(fresh, j)));
  };
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      cut();
      runs.push(run("same", [before[i]]));
      [old, fresh] = [++i, ++j];
    } else if (longest(i + 1, j) >= longest(i, j + 1)) i++;
    else j++;
  }
  [i, j] = [before.length, after.length];
  cut();
  return runs;
}

/** @param {Run[0]} kind @param {string[]} words @returns {Run} */
function run(kind, words) {
  return [kind, words];
}

/** Two rows of words as runs that both have, that only the old one has, and that only the new one has in their place.
 * @param {string[]} before @param {string[]} after */
export function compared(before, after) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [to, until] = [before.length - tail, after.length - tail];
  const inner = between(before.slice(head, to), after.slice(head, until));
  const runs = [run("same", before.slice(0, head)), ...inner, run("same", before.slice(to))];
  return runs.filter(([, words]) => words.length);
}

/** Of runs what belongs to some of the old words: those, and what stands in their place or between them.
 * @param {Run[]} runs @param {Span} span places among the old words @returns {Run[]} */
export function clipped(runs, [from, to]) {
  let place = 0;
  let replaced = false; // the run before is of old words, some of them meant
  const kept = runs.map(([kind, words]) => {
    const start = place;
    if (kind === "new") return run(kind, replaced || (from < place && place < to) ? words : []);
    place += words.length;
    const meant = words.slice(Math.max(0, from - start), Math.max(0, to - start));
    replaced = kind === "old" && meant.length > 0;
    return run(kind, meant);
  });
  return kept.filter(([, words]) => words.length);
}
