// What the reader chose, put on the page before it is painted, and the switches that change it.
// Kept in the browser under "edition.*"; where storage is blocked, a choice holds for the page.
// A script of its own, which stands in the page itself and waits for nothing.
{
  const root = document.documentElement;
  const chosen = /** @type {Record<string, string>} */ ({});

  /** @param {string} name @param {string} otherwise */
  const read = (name, otherwise) => {
    try {
      return chosen[name] || localStorage.getItem(`edition.${name}`) || otherwise;
    } catch {
      return otherwise;
    }
  };

  /** @param {string} name @param {string} value */
  const write = (name, value) => {
    chosen[name] = value;
    try {
      localStorage.setItem(`edition.${name}`, value);
    } catch {
      // it holds for this page
    }
  };

  const apply = () => {
    const theme = read("theme", "auto");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const name of ["paragraphs", "pages"]) root.dataset[name] = read(name, "on") === "off" ? "off" : "on";
  };

  /** @param {HTMLElement} view */
  const show = (view) => {
    for (const input of view.querySelectorAll("input")) {
      if (input.type === "radio") input.checked = input.value === read(input.name, "auto");
      else input.checked = read(input.name, "on") !== "off";
    }
  };

  /** @param {Event} event */
  const change = (event) => {
    const { name, type, value, checked } = /** @type {HTMLInputElement} */ (event.target);
    write(name, type === "radio" ? value : checked ? "on" : "off");
    apply();
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

  window.EditionSettings = { read, write };
  root.classList.replace("no-js", "js");
  watchFonts();
  if (/[?&]q=[^&]/.test(location.search)) root.dataset.asked = ""; // room is left for what is being looked for
  apply();
  document.addEventListener("DOMContentLoaded", () => {
    const view = document.getElementById("view");
    if (!view) return;
    show(view);
    view.addEventListener("change", change);
  });
}
