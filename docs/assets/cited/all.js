// Compares the words of a link with those of the edition and says beside the paragraph what has become of them. Fetched
// only when an address asks for it.

import { versions } from "../cite/versions.js";
import { load } from "../edition/load.js";
import { button, element, replaceAddress, the } from "../edition/page.js";
import { idIn, vouchedIn } from "./asked.js";
import { told } from "./told.js";
import { verdict } from "./verdict.js";

const LOST =
  "The words of that version could not be loaded, so these could not be compared. To try again, load the page again.";

/** A place to say something, beside the paragraph or above all. @param {Element | null} paragraph */
function placed(paragraph) {
  const status = element("div");
  status.setAttribute("role", "status");
  const box = element("div", "cited editorial", status);
  box.append(
    button("cite-button", "Close", () => {
      const number = paragraph && /** @type {HTMLElement | null} */ (paragraph.querySelector("a.locator"));
      box.remove();
      if (number) number.focus({ preventScroll: true });
    }),
  );
  if (!paragraph) the(".text").prepend(box);
  else if (paragraph.tagName === "LI") paragraph.append(box);
  else paragraph.after(box);
  return status;
}

/** The answer to what an address says. @param {string} cited @param {string} id @returns {Promise<(Node | string)[]>} */
async function answer(cited, id) {
  const all = versions();
  const vouched = vouchedIn(
    cited,
    all.map(({ number }) => number),
  );
  if (typeof vouched === "string") return [element("p", "", vouched)];
  const [current] = all;
  const files = new Set(all.filter(({ number }) => [current.number, vouched.version].includes(number)));
  await Promise.all([...files].map(({ file }) => load(file)));
  const { [current.number]: now, [vouched.version]: was } = window.EditionVersions || {};
  return told(await verdict(now.paragraphs, was.paragraphs, vouched, id), vouched.version, was, now.chapters);
}

/** An address that comes to name another place says nothing of that. */
function forget() {
  const url = new URL(location.href);
  url.searchParams.delete("cited");
  replaceAddress(url);
}

async function check() {
  const id = idIn(location.hash);
  const paragraph = /^p\d+-\d+$/.test(id) ? document.getElementById(id) : null;
  const status = placed(paragraph);
  const cited = new URLSearchParams(location.search).get("cited") || "";
  const parts = await answer(cited, paragraph ? id : "").catch(() => [element("p", "", LOST)]);
  status.append(...parts);
  addEventListener("hashchange", forget);
}

check();
