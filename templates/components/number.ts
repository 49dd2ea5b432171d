/**
 * The format of numbers, with one locale on every machine. Numbers of four digits are not grouped
 * (GB/T 15835-2011, 5.1.1).
 */
const format = new Intl.NumberFormat("zh-Hans-CN", { useGrouping: "min2" });

/** A number in figures, from five digits on in groups of three: 9999, 10,000. */
export function figures(number: number): string {
  // Most numbers are small, and `Intl` is slow for something that stands on every page.
  return number < 10_000 ? String(number) : format.format(number);
}
