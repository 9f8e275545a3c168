// The versions of the edition, as the page names them: the files of their words, the version that it shows first.

const NUMBER = /versions\/([^/]+)\/[^/]*$/;

/** @returns {{ number: string, file: string }[]} */
export function versions() {
  const files = (document.body.dataset.wordings || "").trim().split(" ");
  return files.map((file) => ({ number: (NUMBER.exec(file) || ["", ""])[1], file }));
}
