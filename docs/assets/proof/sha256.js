// SHA-256, for pages whose browser lends its own to secure addresses only.

const WORD = 2 ** 32;
const BLOCK = 64; // bytes

/** The first 32 bits of the fractional part of a root. @param {number} prime @param {number} degree */
const bits = (prime, degree) => {
  const root = prime ** (1 / degree);
  return ((root - Math.floor(root)) * WORD) | 0;
};

/** The first so many primes. @param {number} count */
function primes(count) {
  const found = /** @type {number[]} */ ([]);
  for (let next = 2; found.length < count; next++) if (found.every((prime) => next % prime)) found.push(next);
  return found;
}

const ROUNDS = primes(BLOCK).map((prime) => bits(prime, 3));
const START = primes(8).map((prime) => bits(prime, 2));

/** @param {number} word @param {number} by */
const turned = (word, by) => (word >>> by) | (word << (32 - by));

/** The bytes with a one, zeros, and their length in bits. @param {Uint8Array} bytes */
function padded(bytes) {
  const whole = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK));
  bytes.forEach((byte, place) => whole.setUint8(place, byte));
  whole.setUint8(bytes.length, 0x80);
  whole.setUint32(whole.byteLength - 4, bytes.length * 8);
  return whole;
}

/** The 64 words of a block. @param {DataView} whole @param {number} start */
function schedule(whole, start) {
  const words = /** @type {number[]} */ ([]);
  for (let place = 0; place < 16; place++) words.push(whole.getInt32(start + 4 * place));
  for (let place = 16; place < 64; place++) {
    const [before, last] = [words[place - 15], words[place - 2]];
    const first = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3);
    const second = turned(last, 17) ^ turned(last, 19) ^ (last >>> 10);
    words.push((words[place - 16] + first + words[place - 7] + second) | 0);
  }
  return words;
}

/** The state after a block. @param {number[]} state @param {number[]} words */
function mixed(state, words) {
  let [a, b, c, d, e, f, g, h] = state;
  words.forEach((word, place) => {
    const right = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + right + ((e & f) ^ (~e & g)) + ROUNDS[place] + word) | 0;
    const left = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (left + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  });
  return [a, b, c, d, e, f, g, h].map((word, place) => (word + state[place]) | 0);
}

/** The sum of a text in UTF-8, in hexadecimal digits. @param {string} text */
export function sha256(text) {
  const whole = padded(new TextEncoder().encode(text));
  let state = START;
  for (let start = 0; start < whole.byteLength; start += BLOCK) state = mixed(state, schedule(whole, start));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
