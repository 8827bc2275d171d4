// Bytes as text, as crates/xtask/src/base91.rs writes them: 13 bits in two digits to the base of 91, the lowest first.

/**
 * The characters from `!` to `~` are the digits, but for `"`, `<` and `\`. Behind the end stands the digit 0.
 *
 * @param {string} text
 * @param {number} place
 */
function digit(text, place) {
  const code = text.charCodeAt(place) || 33;
  return code - (code > 92 ? 36 : code > 60 ? 35 : code > 34 ? 34 : 33);
}

/**
 * The bytes. A single last digit is 6 bits; what is too little for a byte is no part of it.
 *
 * @param {string} text
 */
export function decode(text) {
  const pairs = text.length >> 1;
  const bytes = new Uint8Array((13 * pairs + 6 * (text.length & 1)) >> 3);
  let [bits, count, length] = [0, 0, 0];
  for (let place = 0; place < text.length; place += 2) {
    bits |= (digit(text, place) + 91 * digit(text, place + 1)) << count;
    for (count += 13; count >= 8; count -= 8) {
      // Behind the last byte this does nothing.
      bytes[length++] = bits;
      bits >>= 8;
    }
  }
  return bytes;
}
