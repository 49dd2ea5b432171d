/**
 * Whether a UTF-16 unit is a character of the block CJK Unified Ideographs, of which nearly all
 * names in the news consist.
 */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/**
 * Whether nothing but Chinese characters stands from `start` to `end`, all of them inside the text.
 */
export function allHan(text: string, start: number, end: number): boolean {
  if (start < 0 || end > text.length) return false;
  for (let at = start; at < end; at++) if (!isHan(text.charCodeAt(at))) return false;
  return true;
}
