// What an address says of the words that it leads to. No page is read here.

const FORM = /^([^-]+)(?:-([1-9]\d{0,5}))?-([0-9a-f]{16})$/;

/** What "?cited=" says, of a version that there was; else what is wrong with it. @param {string} cited e.g. "1.1.0-12-3f9a2c7b1d5e8a90"
 * @param {string[]} numbers of the versions @returns {Vouched | string} */
export function vouchedIn(cited, numbers) {
  if (!numbers.includes(cited.split("-")[0]))
    return "This link names a version that this edition never had. Its words cannot be compared.";
  const match = FORM.exec(cited);
  if (!match) return "What this link says of its words is not a digest. They cannot be compared.";
  return { version: match[1], count: Number(match[2] || 0), digest: match[3] };
}

/** The id that a hash names, without what browsers that know no text fragments leave there. @param {string} hash */
export function idIn(hash) {
  return hash.slice(1).split(":~:")[0];
}
