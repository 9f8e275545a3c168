// The page that checks a manuscript. Nothing leaves it: what is given is read here, in slices, so that nothing stands still.

import { load } from "../edition/load.js";
import { the } from "../edition/page.js";
import { checking } from "./check.js";
import { essayOf } from "./essay.js";
import { LONGEST, paperOf, TOO_LONG } from "./file.js";
import { seen } from "./form.js";
import { entry } from "./report.js";
import { counted } from "./said.js";
import { lineAt } from "./seen.js";

const SLICE = 40; // milliseconds, after which the page has its turn
const LOST = "The essay’s words could not be loaded. Try again.";
const NONE = "Paste a paper, or choose a file, first.";
let latest = 0;

/** @returns {Promise<Essay>} */
async function essay() {
  if (!window.EditionIndex) await load(the("form.find").dataset.index || "");
  return essayOf(/** @type {Index} */ (window.EditionIndex));
}

/** What is found, unless another paper is given meanwhile. @param {Seen} paper @param {Essay} own @param {HTMLElement} status */
async function found(paper, own, status) {
  const turn = latest;
  const steps = checking(paper.text, own);
  let began = Date.now();
  for (let step = steps.next(); turn === latest; step = steps.next()) {
    if (step.done) return step.value;
    if (Date.now() - began < SLICE) continue;
    status.textContent = `Reading: ${Math.floor(step.value * 100)} %`;
    await new Promise((done) => setTimeout(done));
    began = Date.now();
  }
  return null;
}

/** @param {HTMLElement} host @returns {Desk} */
function desk(host) {
  const [area, file] = [
    /** @type {HTMLTextAreaElement} */ (the("textarea", host)),
    /** @type {HTMLInputElement} */ (the("input", host)),
  ];
  const [status, list] = [the(".paper-status", host), the(".paper-list", host)];
  return { host, area, file, status, list, print: the(".paper-print", host) };
}

/** @param {Desk} desk @param {string} line */
function say({ status, list, print }, line) {
  latest++;
  list.textContent = "";
  list.hidden = true;
  print.hidden = true;
  status.textContent = line;
}

/** @param {Desk} desk @param {Seen} paper @param {string} unit what a place is told by, "Line" or "Paragraph" */
async function check(desk, paper, unit) {
  say(desk, "Reading …");
  const turn = latest;
  const own = await essay().catch(() => null);
  if (turn !== latest) return;
  if (!own) return say(desk, LOST);
  const findings = await found(paper, own, desk.status);
  if (!findings) return;
  desk.list.append(...findings.map((one) => entry(one, paper, own, `${unit} ${lineAt(paper, one.at[0])}`)));
  desk.status.textContent = counted(findings);
  desk.list.hidden = !findings.length;
  desk.print.hidden = !findings.length;
}

/** @param {Desk} desk */
async function checkText(desk) {
  const { value } = desk.area;
  if (value.length > LONGEST) return say(desk, TOO_LONG);
  if (!value.trim()) return say(desk, NONE);
  await check(desk, seen(value), "Line");
}

/** @param {Desk} desk @param {File} file */
async function checkFile(desk, file) {
  say(desk, `Reading ${file.name} …`);
  const turn = latest;
  const paper = await paperOf(file);
  if (turn !== latest) return;
  if (typeof paper === "string") return say(desk, paper);
  await check(desk, paper, /\.docx$/i.test(file.name) ? "Paragraph" : "Line");
}

/** @param {Desk} desk */
function listen(desk) {
  const { host, area, file, print } = desk;
  the(".paper-row .cite-button", host).addEventListener("click", () => checkText(desk));
  print.addEventListener("click", () => window.print());
  file.addEventListener("change", () => {
    if (file.files && file.files[0]) checkFile(desk, file.files[0]);
    file.value = ""; // the same one again is a change, too
  });
  host.addEventListener("dragover", (event) => event.preventDefault());
  host.addEventListener("drop", (event) => {
    const [one] = event.dataTransfer ? event.dataTransfer.files : [];
    if (!one) return;
    event.preventDefault();
    checkFile(desk, one);
  });
  area.addEventListener("paste", (event) => {
    const words = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
    if (words.length <= LONGEST) return;
    event.preventDefault();
    say(desk, TOO_LONG);
  });
}

const host = document.querySelector(/** @type {"div"} */ (".paper"));
if (host) listen(desk(host));
