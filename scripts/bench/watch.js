// What a page tells the measuring: how long its longest task takes, and how soon after a key results are there.
window.longest = 0;
window.times = [];

new PerformanceObserver((list) => {
  window.longest = Math.max(window.longest, ...list.getEntries().map((task) => task.duration));
}).observe({ type: "longtask" });

/** Counts from each key to the first change of the page after which it shows a result, laid out. */
window.watchResults = (result) => {
  let typed = 0;
  window.addEventListener("input", () => { typed = performance.now(); }, true);
  new MutationObserver(() => {
    const shown = document.querySelector(result);
    if (!typed || !shown) return;
    shown.getBoundingClientRect();
    window.times.push(performance.now() - typed);
    typed = 0;
  }).observe(document.body, { childList: true, subtree: true });
};
