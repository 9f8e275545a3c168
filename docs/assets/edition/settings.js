// What the reader chose, put on the page before it is painted, and the choices under "Aa" that change it.
// Kept in the browser under "edition.*"; where storage is blocked, a choice holds for the page.
// A script of its own, which stands in the page itself and waits for nothing.
{
  const root = document.documentElement;
  const unkept = /** @type {Record<string, string>} */ ({});

  /** @param {string} name @param {string} otherwise */
  const read = (name, otherwise) => {
    try {
      return unkept[name] || localStorage.getItem(`edition.${name}`) || otherwise;
    } catch {
      return otherwise;
    }
  };

  /** @param {string} name @param {string} value */
  const write = (name, value) => {
    unkept[name] = value;
    try {
      localStorage.setItem(`edition.${name}`, value);
      delete unkept[name];
    } catch {
      // it holds for this page
    }
  };

  /** Puts the words of the file, or those of the edition, into the emended places. One that has nothing after it yet
   * may not be there whole. */
  const emend = () => {
    const file = root.dataset.text === "file";
    for (const place of document.querySelectorAll(/** @type {"a"} */ (".emendation"))) {
      if (document.readyState === "loading" && !place.nextSibling) continue;
      const { seed = "", reading = file ? place.textContent : null } = place.dataset;
      if (reading === null) continue; // never changed
      place.dataset.reading = reading;
      const words = file ? seed : reading;
      if (place.textContent !== words) place.textContent = words;
    }
  };

  const apply = () => {
    for (const name of ["theme", "paragraphs", "pages", "size", "leading", "measure", "face", "calendar", "text"]) {
      const value = read(name, "");
      if (/^[a-z]+$/.test(value)) root.dataset[name] = value;
      else delete root.dataset[name];
    }
  };

  /** The page and its controls as they were chosen, here or on another page that one comes back from. */
  const show = () => {
    apply();
    emend();
    for (const input of document.querySelectorAll(/** @type {"input"} */ ("#view input"))) {
      const value = read(input.name, "");
      if (value) input.checked = input.type === "radio" ? input.value === value : value !== "off";
    }
  };

  /** @param {string} name @param {string} value */
  const choose = (name, value) => {
    write(name, value);
    show();
    document.dispatchEvent(new CustomEvent("edition:setting", { detail: name }));
  };

  /** Fonts that come after the words are seen would move them, whatever the styles say: they wait for the next page. */
  const watchFonts = () => {
    if (!window.PerformanceObserver || !document.fonts) return;
    const watch = new PerformanceObserver((seen) => {
      if (!seen.getEntriesByName("first-contentful-paint").length) return;
      watch.disconnect();
      for (const { style, weight, status } of document.fonts) {
        const ofText = style === "normal" && /^(normal|400)$/.test(weight);
        if (ofText && status === "loading") root.dataset.fonts = "late";
      }
    });
    try {
      watch.observe({ type: "paint", buffered: true });
    } catch {
      // a browser that does not say when it paints
    }
  };

  window.EditionSettings = { read, write, choose };
  root.classList.replace("no-js", "js");
  /** @param {Event} event */
  const lose = ({ target }) => target instanceof HTMLScriptElement && target.defer && root.classList.add("lost");
  addEventListener("error", lose, true); // what waits for the page's script waits no longer
  watchFonts();
  if (/[?&]q=[^&]/.test(location.search)) root.dataset.asked = ""; // room is left for what is being looked for
  apply();
  const coming = new MutationObserver(emend); // before they are painted
  if (root.dataset.text === "file") coming.observe(root, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    coming.disconnect();
    show();
  });
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  document.addEventListener("change", ({ target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    const { name, type, value, checked } = input;
    if (input.closest("#view")) choose(name, type === "radio" ? value : checked ? "on" : "off");
  });
}
