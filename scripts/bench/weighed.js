// What was found of what was put into a paper.

/** @param {string} text */
function letters(text) {
  return text
    .normalize("NFC")
    .replace(/[‘’“”"]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a check of a paper found, held against what was put into it.
 * @param {string} text the paper as it is read @param {Finding[]} findings @param {Planted[]} planted @param {Essay} essay
 * @param {(given: Given, standing: Standing) => boolean} isRight */
export function weighed(text, findings, planted, essay, isRight) {
  const whole = letters(essay.text);
  const missed = /** @type {Planted[]} */ ([]);
  const misjudged = /** @type {[Planted, Finding][]} */ ([]);
  const misplaced = /** @type {[Planted, Finding][]} */ ([]);
  const wrongExact = findings.filter(
    (one) => one.verdict === "exact" && !whole.includes(letters(text.slice(...one.at))),
  );
  for (const one of planted) {
    const at = text.indexOf(`${one.lead}`) + one.lead.length;
    const found = findings.find((finding) => finding.at[0] >= at && finding.at[0] < at + 60);
    if (!found || !one.standing.ids.includes(found.standing.ids[0])) {
      missed.push(one);
      continue;
    }
    if (found.verdict === "exact" && one.due !== "exact") wrongExact.push(found);
    if (found.verdict !== one.due) misjudged.push([one, found]);
    const right = found.given.length ? found.given.every((place) => isRight(place, one.standing)) : null;
    if (right !== one.right) misplaced.push([one, found]);
  }
  return { missed, misjudged, misplaced, wrongExact };
}
