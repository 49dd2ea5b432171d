import { longestDate, parseDate } from "./date.ts";
import { dayWithHour, monthName, monthNames, tidyDate } from "./printed-date.ts";

/**
 * Why a text that `parseDate` does not read is no date, and what to write instead, in words that
 * follow its quotation: `may be 3 April or 4 March; write 2019-04-03 or 2019-03-04`.
 */
export function whyNoDate(written: string, zone: string): string {
  const text = written.length > longestDate ? "" : tidyDate(written);
  for (const [form, why] of doubts) {
    const found = form.exec(text);
    if (found) return typeof why === "string" ? why : why(...found);
  }
  const withoutZone = text.replace(/c[sd]t$/, "");
  if (withoutZone !== text && parseDate(withoutZone, zone) !== null) {
    return "is in a zone that both China and America have; write its offset instead, such as +08:00";
  }
  return "is not a date; expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00, or less where no more is known, such as 2024-04 or 2024";
}

const shortYear = "has a year of two figures; write all four, with the month before the day";
const withoutYear = "is only a month and a day; write the year too";

/** Forms of a tidied date that is in doubt, or is without a year, or more than one day. */
const doubts: readonly (readonly [form: RegExp, why: string | ((...found: string[]) => string)])[] = [
  [
    /^(0?[1-9]|1[0-2])([-/.])(0?[1-9]|1[0-2])\2(\d{4})(?!\d)/,
    (_, first = "", _sign, second = "", year = "") => {
      const [one, other] = [Number(first), Number(second)];
      const iso = (month: number, day: number) => [year, ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
      return `may be ${one} ${monthNames[other - 1]} or ${other} ${monthNames[one - 1]}; write ${iso(other, one)} or ${iso(one, other)}`;
    },
  ],
  [/^\d{1,2}([-/.])\d{1,2}\1\d{1,2}(?!\d)/, shortYear],
  [/^\d\d年\d{1,2}月\d{1,2}[日号]/, shortYear],
  [/^\d{1,2}月\d{1,2}[日号]/, withoutYear],
  [new RegExp(`^(?:(?:${monthName})[. ]?\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]?(?:${monthName}))$`), withoutYear],
  [
    /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]? ?(?:[~至到]|-(?=\d{4}[-/.年]|\d{1,2}[日号月]|\d{1,2}$)) ?\d/,
    "is more than one day; write the one on which this was published",
  ],
  [dayWithHour, "may be a day with an hour, or seconds since 1970; write year, month and day with hyphens"],
];
