import { inSimplified } from "../lib/simplified.ts";

/**
 * A printed date in figures, with hyphens and colons:
 * `日期：二〇二四年五月十日（星期五）下午３时` is `2024-5-10 15:00`. A year, or a year and a
 * month, is `2024` or `2024-5`. A T before the time stays one; what is told of the zone follows.
 * Seconds since 1970 are written as an instant in UTC. Null for any other form, in doubt, and if
 * anything is left over. That the day exists is not checked.
 */
export function dateInFigures(printed: string): string | null {
  const text = tidyDate(printed);
  if (unixTime.test(text)) return dayWithHour.test(text) ? null : new Date(Number(text.padEnd(13, "0"))).toISOString();
  for (const form of dayForms) {
    const found = form.exec(text);
    if (!found) continue;
    const { year = "", month = "", day = "" } = found.groups ?? {};
    const time = timeInFigures(text.slice(found[0].length));
    return time === null ? null : `${year}-${monthInFigures(month)}-${day}${time}`;
  }
  for (const form of partialForms) {
    const { year, month } = form.exec(text)?.groups ?? {};
    if (year !== undefined) return month === undefined ? year : `${year}-${monthInFigures(month)}`;
  }
  return null;
}

/**
 * The text of a date without what says nothing of the day: a label, a weekday, brackets, blanks
 * around signs. Letters are small, characters simplified, and Chinese figures Arabic ones.
 */
export function tidyDate(printed: string): string {
  const unlabelled = printed.replace(/^(?:发布)?(?:日期|时间)[:：] ?/, "");
  // The most frequent of the printed forms need no more than that.
  if (/^\d{4}(?:-\d\d-\d\d|年\d{1,2}月\d{1,2}日) ?[\d:时分秒]*$/.test(unlabelled)) return unlabelled;
  return rewritten(inSimplified(printed.normalize("NFKC").toLowerCase()), tidyings);
}

/** Seconds or milliseconds since 1970, in the years from 2001 to 2096. */
const unixTime = /^[1-3]\d{9}(?:\d{3})?$/;

/** What may be Unix time, but as well a day and an hour: `2024042418`. */
export const dayWithHour = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])$/;

/** A form of a part of a date, and what it is rewritten to. */
type Rewriting = readonly [form: RegExp, rewriting: string | ((...found: string[]) => string)];

function rewritten(text: string, rewritings: readonly Rewriting[]): string {
  return rewritings.reduce((so, [form, to]) => (typeof to === "string" ? so.replace(form, to) : so.replace(form, to)), text);
}

/** January first. */
export const monthNames = "January February March April May June July August September October November December".split(" ");

/** A pattern for the name of a month, long or short, in small letters. */
export const monthName = [...monthNames.map((name) => name.toLowerCase().replace(/^(...)(.+)$/, "$1(?:$2)?")), "sept"].join("|");

/**
 * What makes a date tidy, in this order, each once. None begins with a part of unbounded length
 * after which it may fail, so that each takes a time proportional to the text's length.
 */
const tidyings: readonly Rewriting[] = [
  [/\p{Default_Ignorable_Code_Point}/gu, ""],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/∶/g, ":"],
  [/[【〔[]/g, "("],
  [/[】〕\]]/g, ")"],
  // The name of the zone that JavaScript and mail add to an offset.
  [/([+-]\d\d:?\d\d)\s?\([^()\d]+\)$/, "$1"],
  // A weekday adds nothing to a date, and is not checked against it. Wikis print `(三)`.
  [/(?:星期|周|礼拜)[一二三四五六日天]|\([一二三四五六日天]\)/, " "],
  [/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/, " "],
  [/\(([^()]+)\)/g, " $1 "],
  [/[\s,、;]+/g, " "],
  [/^ | $/g, ""],
  [/^(?:(?:发布|发表|更新)?(?:日期|时间)|(?:发布|发表|更新)于|(?:posted|published|updated)(?: on)?|date) ?:? ?/, ""],
  [/^公元/, ""],
  [/[〇○◯⭘零o0一二两三四五六七八九十百廿卅元]{1,6}(?= ?[年月日号时点分秒]|$)/g, inArabic],
  [/^(?:中华)?民国 ?(\d{1,3}) ?年/, (_, year = "") => `${1911 + Number(year)}年`],
  [/ ?([-/.:年月日号时点分秒]) ?/g, "$1"],
  [/([ap])\.m\.?/, "$1m "],
  // The time before the year, as Unix has it: `apr 24 18:29:00 cst 2024`.
  [/^([a-z]{3} \d{1,2}) (\d\d:\d\d:\d\d)((?: [a-z]{1,4}(?:[+-]\d\d:?\d\d)?){0,2}) (\d{4})/, "$1 $4 $2$3"],
  // Day and time in figures alone: `20240424182900`, `20240424-1829`.
  [
    /^((?:1[89]|20)\d\d)(\d\d)(\d\d)(?:[-_t ]?(\d{4}(?:\d\d)?))?(?!\d)/,
    (_, year, month, day, time) => `${year}-${month}-${day}${time ? `t${time}` : ""}`,
  ],
];

/**
 * The forms of a day at the beginning of a date. In the last three day and month stand before the
 * year, and only one of them can be the month, or they are the same.
 */
const dayForms: readonly RegExp[] = [
  // Straight after the day an hour must have two figures, as `2024-4-218:29` may be two days.
  /^(?<year>\d{4})([-/._])(?<month>\d{1,2})\2(?<day>\d{1,2}(?!\d)|\d\d(?=\d\d:))/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]/,
  new RegExp(`^(?<month>${monthName})[. ]?(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<year>\\d{4})(?!\\d)`),
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /-]?(?<month>${monthName})[. /-]?(?<year>\\d{4})(?!\\d)`),
  new RegExp(`^(?<year>\\d{4})[ /-]?(?<month>${monthName})[. /-]?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`),
  /^(?<day>1[3-9]|2\d|3[01])([-/.])(?<month>\d{1,2})\2(?<year>\d{4})(?!\d)/,
  /^(?<month>\d{1,2})([-/.])(?<day>1[3-9]|2\d|3[01])\2(?<year>\d{4})(?!\d)/,
  /^(?<day>\d{1,2})([-/.])(?<month>\k<day>)\2(?<year>\d{4})(?!\d)/,
];

/** The forms of a date that is only a year, or a year and a month. */
const partialForms: readonly RegExp[] = [
  /^(?<year>\d{4})年?$/,
  /^(?<year>\d{4})[-/._](?<month>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月份?$/,
  new RegExp(`^(?<year>\\d{4})[ /-]?(?<month>${monthName})\\.?$`),
  new RegExp(`^(?<month>${monthName})[. /-]?(?<year>\\d{4})$`),
];

function monthInFigures(month: string): string {
  if (/^\d/.test(month)) return month;
  return String(monthNames.findIndex((name) => name.toLowerCase().startsWith(month.slice(0, 3))) + 1);
}

/** A time behind a day, rewritten towards `18:29:30`. */
const clockForms: readonly Rewriting[] = [
  [/^[-_t](\d\d)([-_]?)(\d\d)\2(\d\d)(?![\d:])/, "t$1:$3:$4"],
  [/^[-_t](\d\d)[-_]?(\d\d)(?![-_\d:])/, "t$1:$2"],
  [/^(\D*\d{1,2})[时点:](\d{1,2})分(\d{1,2})秒/, "$1:$2:$3"],
  [/^(\D*\d{1,2})[时点:](\d{1,2})分?(?!\d)/, "$1:$2"],
  [/^(\D*\d{1,2})[时点]半/, "$1:30"],
  [/^(\D*\d{1,2})[时点]整?(?!:)/, "$1:00"],
  [/^( ?\d{1,2})\.(\d\d)(?![\d.])/, "$1:$2"],
  [/^((?: at)? ?\d{1,2})(?= ?[ap]m)/, "$1:00"],
];

/** The parts of a day, of which `hourOfDay` knows the hours. */
const dayPart = "凌晨|清晨|早晨|早上|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜里|深夜|[ap]m";

/** What stands behind a day, after `clockForms`. */
const timeForm = new RegExp(
  `^(?<joint>t|_| at )? ?(?<before>${dayPart})? ?(?<hour>\\d{1,2})(?<rest>:\\d{1,2}(?::\\d{1,2})?)(?:\\.\\d+)? ?(?<after>${dayPart})? ?` +
    "(?<zone>z|utc?|gmt|[ecmp][sd]t|(?:utc|gmt)[+-]\\d|(?:utc|gmt)?[+-]\\d\\d(?::?\\d\\d)?)?$",
);

/** What stands behind the day, in figures; empty if that is nothing. */
function timeInFigures(behind: string): string | null {
  if (behind === "") return "";
  const found = timeForm.exec(rewritten(behind, clockForms))?.groups;
  if (!found) return null;
  const { joint, before, after, rest = "", zone = "" } = found;
  if (before !== undefined && after !== undefined) return null;
  const part = before ?? after;
  const hour = part === undefined ? Number(found["hour"]) : hourOfDay(part, Number(found["hour"]));
  return hour === null ? null : `${joint === "t" ? "T" : " "}${hour}${rest}${zoneInFigures(zone)}`;
}

/** The zones of America in mail (RFC 5322, 4.3), but for CST and CDT, which China has too. */
const american: Readonly<Record<string, string>> = { est: "-0500", edt: "-0400", mst: "-0700", mdt: "-0600", pst: "-0800", pdt: "-0700" };

function zoneInFigures(zone: string): string {
  if (/^(?:z|utc?|gmt)$/.test(zone)) return "Z";
  const [, sign, hours = "", minutes = "00"] = /^(?:utc|gmt)([+-])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  return american[zone] ?? (sign ? sign + hours.padStart(2, "0") + minutes : zone);
}

const figures = "零一二三四五六七八九";

/**
 * Arabic figures for Chinese ones as they stand in dates: `二〇二四`, `五`, `十`, `二十一`, `廿一`,
 * `一百一十三`, and `元` for the first year or month.
 */
function inArabic(written: string): string {
  if (written === "元") return "1";
  const chinese = written
    .replace(/[〇○◯⭘o0]/g, "零")
    .replace("廿", "二十")
    .replace("卅", "三十")
    .replace("两", "二");
  const one = (figure: string | undefined) => (figure ? figures.indexOf(figure) : 0);
  const [tens, , hundred, ten, unit] = /^(([一二三四五六七八九])百)?([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(chinese) ?? [];
  if (tens !== undefined) return String(100 * one(hundred) + 10 * (ten ? one(ten) : 1) + one(unit));
  const [hundreds, first, last] = /^([一二三四五六七八九])百(?:零([一二三四五六七八九]))?$/.exec(chinese) ?? [];
  if (hundreds !== undefined) return String(100 * one(first) + one(last));
  return /[十百元]/.test(chinese) ? written : chinese.replace(/./g, (figure) => String(figures.indexOf(figure)));
}

/**
 * The hour from 0 to 23 that is meant by an hour in a part of the day. Null in doubt: 上午12时 and
 * 晚上12时 are noon to some and midnight to others, and 深夜1时 is of this night or of the next.
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
    case "夜间":
    case "夜里":
    case "深夜":
      return hour >= 8 && hour <= 11 ? hour + 12 : hour >= 20 && hour <= 23 ? hour : null;
    case "凌晨":
    case "am":
      return hour === 12 ? 0 : hour < 12 ? hour : null;
    default:
      return hour < 12 ? hour : null;
  }
}
