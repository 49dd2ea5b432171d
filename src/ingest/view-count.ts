/** The forms of a number of views, for messages. */
export const expectedViews = "one whole number, such as 2425, 2,425, 2425次 or 1.2万";

/**
 * The longest text, in UTF-16 units, that is matched against a pattern. No number of views is half
 * as long.
 */
const longest = 200;

const zeros: Record<string, number> = { 千: 3, 万: 4, 亿: 8 };

/** What sites call views, in front of the number or behind it: 浏览次数, 总阅读量, 点击. */
const name = "(?:总|累计)?(?:浏览|点击|阅读|访问|查看|点阅)(?:次数|人数|数|量)?|人气";

const form = new RegExp(
  `^(?:(?:${name})\\s*:?)?\\s*(\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.(\\d+))?\\s*([千万亿])?\\s*(?:人次|次|人)?\\s*(?:${name})?$`,
);

/**
 * Reads a number of views as Chinese sites print it: digits, full-width or not, with or without
 * thousands separators, with 千, 万 or 亿, and with what it counts, in brackets or not
 * (`浏览次数：[1774]`, `1774 人次`). Null for anything but one whole, non-negative number: for an
 * estimate or a lower bound (`10万+`), and for one too large to be held exactly.
 */
export function parseViews(written: string): number | null {
  if (/^\d{1,15}$/.test(written)) return Number(written);
  if (written.length > longest) return null;
  const bare = written
    .normalize("NFKC")
    .replace(/[()[\]【】]/g, " ")
    .trim();
  const [, whole, fraction = "", unit = ""] = form.exec(bare) ?? [];
  if (whole === undefined) return null;
  const shift = zeros[unit] ?? 0;
  // The point is moved and nothing multiplied: 1.1 × 10,000 is 11,000.000000000002 in binary.
  const decimals = fraction.replace(/0+$/, "");
  if (decimals.length > shift) return null;
  const views = Number(whole.replaceAll(",", "") + decimals.padEnd(shift, "0"));
  return Number.isSafeInteger(views) ? views : null;
}

/**
 * Whether a text that is no exact number of views still says something of one, as `10万+` and
 * `一千余次` do, and `--` and `加载中` do not.
 */
export function mayBeViews(written: string): boolean {
  return written.length <= longest && /[\p{N}一二三四五六七八九十百千万亿]/u.test(written);
}
