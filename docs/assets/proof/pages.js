// Fetches the site's pages; read from a disk, where nothing may be fetched, it opens them in frames, where they tell
// their words (edition/framed.js).

const PATIENCE = 10000; // milliseconds after which a page that tells nothing is given up

/** What a page in a frame tells. @param {string} address @returns {Promise<string>} */
function framed(address) {
  const frame = document.createElement("iframe");
  return new Promise((done, failed) => {
    const end = (/** @type {() => void} */ act) => {
      removeEventListener("message", listen);
      clearTimeout(timer);
      frame.remove();
      act();
    };
    const listen = (/** @type {MessageEvent} */ event) => {
      if (event.source === frame.contentWindow) end(() => done(String(event.data)));
    };
    const timer = setTimeout(() => end(() => failed(new Error(address))), PATIENCE);
    window.addEventListener("message", listen);
    Object.assign(frame, { hidden: true, src: address });
    document.body.append(frame);
  });
}

/** @param {string} address */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return answer.text();
}

/** A page of the site, of which no script runs here. @param {string} address e.g. "chapters/12-nep/" */
export async function pageAt(address) {
  const { base = "." } = document.body.dataset;
  const disk = location.protocol === "file:";
  const text = await (disk ? framed(`${base}/${address}index.html`) : fetched(`${base}/${address}`));
  return new DOMParser().parseFromString(text, "text/html");
}
