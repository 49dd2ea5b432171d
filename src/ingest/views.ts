/** What a number of views may look like, for messages. */
export const expectedViews = "expected a whole number of at least 0, such as 2425, 2,425, 2425次 or 1.2万";

const zeros: Record<string, number> = { 千: 3, 万: 4, 亿: 8 };

/**
 * Reads a number of views as Chinese sites print it: digits, full-width or not, with or without thousands separators, with 千, 万 or 亿
 * and with 次. Null for what is not a whole, non-negative number (and for one too large to be held exactly).
 */
export function parseViews(written: string): number | null {
  const parts = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?\s*([千万亿])?\s*次?$/.exec(written.normalize("NFKC").trim());
  if (!parts) return null;
  const [, whole = "", fraction = "", unit = ""] = parts;
  const shift = zeros[unit] ?? 0;
  // Digits are moved, not multiplied: 1.1 × 10,000 is 11,000.000000000002 in binary.
  const decimals = fraction.replace(/0+$/, "");
  if (decimals.length > shift) return null;
  const views = Number(whole.replaceAll(",", "") + decimals.padEnd(shift, "0"));
  return Number.isSafeInteger(views) ? views : null;
}
