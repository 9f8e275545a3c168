// Scripts that a page fetches only when something of theirs is asked for, from a disk as well as from a server.

/** Loads a script; those that are asked for together run in their order. @param {string} source @param {string} [type] */
export function load(source, type = "") {
  const script = document.createElement("script");
  Object.assign(script, { src: source, type, async: false });
  document.head.append(script);
  return new Promise((done, failed) => {
    script.onload = done;
    script.onerror = failed;
  });
}
