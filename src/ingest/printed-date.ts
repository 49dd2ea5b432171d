/**
 * Rewrites a date as it is printed into figures with hyphens and colons:
 * `日期：二〇二四年五月十日（星期五）下午３时` becomes `2024-5-10 15:00`. Anything of another form
 * stays in the text, so that the caller finds something left over. Whether the day exists is not
 * checked.
 */
export function dateInFigures(printed: string): string {
  let text = printed.normalize("NFKC").trim();
  for (const [form, rewritten] of rewritings) {
    text = (typeof rewritten === "string" ? text.replace(form, rewritten) : text.replace(form, rewritten)).trim();
    if (inFigures.test(text)) break;
  }
  return text;
}

/** Matches a date that needs no further rewriting. */
const inFigures = /^\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{1,2}(?::\d{1,2})?)?$/;

/**
 * A form of a part of a date, after NFKC has made half-width characters of full-width ones, and
 * what it is rewritten to.
 */
type Rewriting = readonly [form: RegExp, rewritten: string | ((...found: string[]) => string)];

/** The rewritings that most dates need, if they are not in figures already. */
const common: readonly Rewriting[] = [
  [/^(?:发布日期|发布时间|日期|时间)\s*:\s*/, ""],
  [/^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]\s*/, "$1-$2-$3 "],
  [/(\d{1,2})\s*[时点]\s*(\d{1,2})\s*分?$/, "$1:$2"],
  [/(\d{1,2})\s*[时点]\s*(\d{1,2})\s*分\s*(\d{1,2})\s*秒$/, "$1:$2:$3"],
  [/(\d{1,2})\s*[时点]\s*整?$/, "$1:00"],
  [/(\d{1,2})\s*[时点]\s*半$/, "$1:30"],
  [/(\d)\s*:\s*(?=\d)/g, "$1:"],
  [/(\d\d?)(:[\d:]+)\s*([ap]m)$/i, "$3 $1$2"],
  [
    /\s*(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|[ap]m)\s*(\d{1,2})(?=:)/i,
    (found, part = "", hour = "") => {
      const inDay = hourOfDay(part.toLowerCase(), Number(hour));
      return inDay === null ? found : ` ${inDay}`;
    },
  ],
];

const rare: readonly Rewriting[] = [
  [/^[([【](.*)[)\]】]$/s, "$1"],
  // A weekday adds nothing to a date, and is not checked against it.
  [/[\s,]*(?:\(\s*(?:星期|周|礼拜)[一二三四五六日天]\s*\)|(?:星期|周|礼拜)[一二三四五六日天])[\s,]*/, " "],
  [/[〇○◯零Oo0一二三四五六七八九十廿元]+(?=\s*[年月日号时点分秒])/g, inArabic],
  [/^(?:中华)?民国\s*(\d{1,3})\s*年/, (_, year = "") => `${1911 + Number(year)}年`],
  [/^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)/, "$1-$3-$4"],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, "$1-$2-$3"],
  // The form of mail and feeds (RFC 5322, 3.3).
  [
    /^(?:(?:mon|tue|wed|thu|fri|sat|sun),?\s+)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})(?:\s+(\d\d:\d\d(?::\d\d)?)\s+(GMT|UTC?|[+-]\d{4}))?$/i,
    (_, day = "", month = "", year = "", time, zone = "") =>
      `${year}-${months.indexOf(month.toLowerCase()) + 1}-${day}${time === undefined ? "" : ` ${time}${/\d/.test(zone) ? zone : "Z"}`}`,
  ],
];

/**
 * The common rewritings are tried again at the end: a weekday or Chinese figures can stand in the
 * middle of what they match.
 */
const rewritings = [...common, ...rare, ...common];

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const figures = "零一二三四五六七八九";

/**
 * Arabic figures for Chinese ones as they stand in dates: `二〇二四`, `五`, `十`, `二十一`, `廿一`,
 * and `元` for the first year or month.
 */
function inArabic(written: string): string {
  if (written === "元") return "1";
  const chinese = written.replace(/[〇○◯Oo0]/g, "零").replace("廿", "二十");
  const [, tens, ones] = /^([二三四五]?)十([一二三四五六七八九]?)$/.exec(chinese) ?? [];
  if (tens !== undefined) return String(10 * (tens === "" ? 1 : figures.indexOf(tens)) + (ones ? figures.indexOf(ones) : 0));
  return /[十元]/.test(chinese) ? written : chinese.replace(/./g, (figure) => String(figures.indexOf(figure)));
}

/**
 * The hour from 0 to 23 that is meant by an hour in a part of the day. Null in doubt: 上午12时 and
 * 晚上12时 are noon to some and midnight to others.
 */
function hourOfDay(part: string, hour: number): number | null {
  switch (part) {
    case "中午":
      return hour === 1 || hour === 2 ? hour + 12 : hour >= 11 && hour <= 14 ? hour : null;
    case "下午":
    case "pm":
      return hour >= 1 && hour <= 11 ? hour + 12 : hour >= 12 && hour <= 23 ? hour : null;
    case "傍晚":
    case "晚":
    case "晚上":
    case "晚间":
      return hour >= 4 && hour <= 11 ? hour + 12 : hour >= 16 && hour <= 23 ? hour : null;
    case "凌晨":
    case "am":
      return hour === 12 ? 0 : hour < 12 ? hour : null;
    default:
      return hour < 12 ? hour : null;
  }
}
