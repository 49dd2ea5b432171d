import { markCount } from "./number-marks.ts";

/**
 * The ranges of Han characters, first and last code point: radicals, 々〇 and numerals, the
 * ideographs of the Basic Multilingual Plane, and planes 2 and 3 as far as 17 bits reach (Unicode
 * 17 ends at U+33479). They are fixed here, and not taken from `\p{Script=Han}`, so that every
 * browser and every version of Node number them alike.
 */
const ranges = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x35fff],
] as const;

/** More than the number of any Han character: 17 bits. */
export const hanNumbers = 2 ** 17;

/**
 * The number of a Han character, behind those of marks, in the order of code points; 0 for every
 * other code point.
 */
export function hanNumber(codePoint: number): number {
  let before = markCount + 1;
  for (const [first, last] of ranges) {
    if (codePoint < first) return 0;
    if (codePoint <= last) return before + codePoint - first;
    before += last - first + 1;
  }
  return 0;
}
