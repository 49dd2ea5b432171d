/**
 * Bits as text, for scripts: two digits of base 91 hold 13 bits, which is shorter than base64.
 * Digits are the printable characters of ASCII from `#` to `~` without the backslash, so that they
 * can stand between double quotes as they are.
 */
export const base = 91;
export const first = 0x23;
export const backslash = 0x5c;

/** How many bits 64 digits hold: whole 32-bit numbers, 13 of them. */
export const block = { digits: 64, numbers: 13 };

/**
 * Reads the digits that `toDigits` has written, and puts their bits into `bits`. False if the text
 * is no such digits.
 */
export function fromDigits(text: string, bits: Uint32Array): boolean {
  let held = 0;
  let holding = 0;
  let at = 0;
  for (let index = 0; index + 1 < text.length; index += 2) {
    const [high, low] = [values[text.charCodeAt(index)], values[text.charCodeAt(index + 1)]];
    if (high === undefined || low === undefined) return false;
    const value = high * base + low;
    if (!(value < 8192)) return false;
    const room = 32 - holding;
    if (room > 13) {
      held = (held << 13) | value;
      holding += 13;
    } else {
      holding = 13 - room;
      bits[at++] = (held << room) | (value >>> holding);
      held = value & ((1 << holding) - 1);
    }
  }
  return text.length % block.digits === 0;
}

/** The values of digits by their codes; for all other codes more than any two digits can hold. */
const values = Uint16Array.from({ length: 0x7f }, (_, code) => {
  if (code < first || code === backslash) return 8192;
  return code - first - Number(code > backslash);
});
