import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDate } from "../../src/ingest/date.ts";
import { whyNoDate } from "../../src/ingest/doubtful-date.ts";
import { article, ingested } from "../articles.ts";
import { seed } from "../workspace.ts";

test.each([
  // As the seeds have it.
  ["日期：2024-04-24 18:29", "2024-04-24T18:29"],
  ["日期: 2024-04-24 18:29", "2024-04-24T18:29"],
  ["发布日期：2024-04-24", "2024-04-24"],
  ["发布时间：2024-04-24 18:29", "2024-04-24T18:29"],
  ["时间 ： 2024-04-24 18:29", "2024-04-24T18:29"],
  // As exact as the source, never more.
  ["2024-04-24", "2024-04-24"],
  ["2024-04-24 18:29", "2024-04-24T18:29"],
  ["2024-04-24 18:29:30", "2024-04-24T18:29:30"],
  ["2024-04-24 18:29:00", "2024-04-24T18:29:00"],
  ["2024-04-24 00:00", "2024-04-24T00:00"],
  ["2024-04-24 23:59:59", "2024-04-24T23:59:59"],
  // Separators, and one digit.
  ["2024/04/24 18:29", "2024-04-24T18:29"],
  ["2024.04.24 18:29", "2024-04-24T18:29"],
  ["2024/4/5", "2024-04-05"],
  ["2024.4.5 6:07", "2024-04-05T06:07"],
  ["2024-4-5 6:07:08", "2024-04-05T06:07:08"],
  // Chinese.
  ["2024年4月24日", "2024-04-24"],
  ["2024年04月24日 18时29分", "2024-04-24T18:29"],
  ["2024年4月24日18时29分30秒", "2024-04-24T18:29:30"],
  ["2024年4月24日 18时", "2024-04-24T18:00"],
  ["2024年4月24日 18:29", "2024-04-24T18:29"],
  ["2024年4月24日18:29", "2024-04-24T18:29"],
  // Full width, and white space of every kind.
  ["２０２４－０４－２４　１８：２９", "2024-04-24T18:29"],
  ["２０２４年４月２４日　１８时２９分", "2024-04-24T18:29"],
  ["２０２４／４／２４", "2024-04-24"],
  ["　2024-04-24 \t 18:29　", "2024-04-24T18:29"],
  // Leap days.
  ["2024-02-29", "2024-02-29"],
  ["2000-02-29", "2000-02-29"],
  // ISO 8601 without an offset is civil time already.
  ["2024-04-24T18:29", "2024-04-24T18:29"],
  ["2024-04-24t18:29:30", "2024-04-24T18:29:30"],
  // With spaces, and with 号, 点, 半 and 整.
  ["2024 年 5 月 10 日", "2024-05-10"],
  ["2024 年 5 月 10 日 9 时 5 分 30 秒", "2024-05-10T09:05:30"],
  ["2024 - 5 - 10 09 : 05", "2024-05-10T09:05"],
  ["2024年5月10号", "2024-05-10"],
  ["2024年5月10日9点30", "2024-05-10T09:30"],
  ["2024年5月10日9点半", "2024-05-10T09:30"],
  ["2024年5月10日9点整", "2024-05-10T09:00"],
  // Weekdays, in any place.
  ["2024年5月10日（星期五）", "2024-05-10"],
  ["2024年5月10日 周五", "2024-05-10"],
  ["2024-05-10 星期五 09:00", "2024-05-10T09:00"],
  ["2024-05-10 09:00 (周五)", "2024-05-10T09:00"],
  ["星期日，2024年5月12日上午9时", "2024-05-12T09:00"],
  ["礼拜天 2024-05-12", "2024-05-12"],
  // Chinese figures, in the years of both calendars.
  ["二〇二四年五月十日", "2024-05-10"],
  ["二○二四年十二月三十一日", "2024-12-31"],
  ["二零二四年元月二十一日", "2024-01-21"],
  ["二O二四年十月廿一日", "2024-10-21"],
  ["二〇二四年五月十日（星期五）上午九时三十分", "2024-05-10T09:30"],
  ["一九九九年九月九日九时零五分", "1999-09-09T09:05"],
  ["民国113年5月10日", "2024-05-10"],
  ["中华民国元年一月一日", "1912-01-01"],
  // Parts of the day.
  ["2024年5月10日 上午9:05", "2024-05-10T09:05"],
  ["2024年5月10日 下午3:05", "2024-05-10T15:05"],
  ["2024年5月10日下午三时", "2024-05-10T15:00"],
  ["2024年5月10日下午15时", "2024-05-10T15:00"],
  ["2024年5月10日下午12:30", "2024-05-10T12:30"],
  ["2024年5月10日中午12时", "2024-05-10T12:00"],
  ["2024年5月10日中午1点", "2024-05-10T13:00"],
  ["2024年5月10日晚8时", "2024-05-10T20:00"],
  ["2024年5月10日凌晨2:05", "2024-05-10T02:05"],
  ["2024/5/10 下午 3:05:07", "2024-05-10T15:05:07"],
  ["2024-05-10 3:05 PM", "2024-05-10T15:05"],
  ["2024-05-10 12:05:07 am", "2024-05-10T00:05:07"],
  // Figures alone, and brackets around all.
  ["20240510", "2024-05-10"],
  ["20240510 09:05", "2024-05-10T09:05"],
  ["(2024-05-10)", "2024-05-10"],
  ["【发布日期：2024-05-10 09:05】", "2024-05-10T09:05"],
  // 24:00 is the midnight after.
  ["2024-05-10 24:00", "2024-05-11T00:00"],
  ["2024-05-10 24:00:00", "2024-05-11T00:00:00"],
  ["2024年5月10日24时", "2024-05-11T00:00"],
  ["2024-02-28 24:00", "2024-02-29T00:00"],
  ["2024-12-31 24:00", "2025-01-01T00:00"],
  // As mail and feeds have it (RFC 5322, 3.3), without an offset.
  ["10 May 2024", "2024-05-10"],
  ["Fri, 10 May 2024", "2024-05-10"],
  // A fraction of a second is more than a newspaper prints.
  ["2024-04-24T18:29:30.999", "2024-04-24T18:29:30"],
  // Labels, in either script and in English, with a colon or without.
  ["更新时间：2024-04-24 18:29", "2024-04-24T18:29"],
  ["發佈時間：2024-04-24", "2024-04-24"],
  ["发表于 2024-04-24 18:29", "2024-04-24T18:29"],
  ["发布于2024年4月24日", "2024-04-24"],
  ["时间 2024-04-24", "2024-04-24"],
  ["Posted on April 24, 2024", "2024-04-24"],
  ["Published: 2024-04-24", "2024-04-24"],
  // Weekdays of every kind, before, between and behind, with any brackets, blanks and commas.
  ["2024年4月24日星期三", "2024-04-24"],
  ["2024年4月24日、礼拜三", "2024-04-24"],
  ["週三 2024/4/24", "2024-04-24"],
  ["周三，2024年4月24日，18:29", "2024-04-24T18:29"],
  ["2024-04-24(周三)18:29", "2024-04-24T18:29"],
  ["2024年4月24日 (三) 18:29", "2024-04-24T18:29"],
  ["2024年4月24日（星期三 18:29）", "2024-04-24T18:29"],
  ["2024年4月28日（ 星期天 ） 上午 9 ： 05", "2024-04-28T09:05"],
  ["2024年4月24日周三十时", "2024-04-24T10:00"],
  ["Wed, 2024-04-24", "2024-04-24"],
  ["2024-04-24 Wednesday 18:29", "2024-04-24T18:29"],
  ["2024-04-24 18:29 (Wed.)", "2024-04-24T18:29"],
  ["2024年4月24日 星期三 Wednesday", "2024-04-24"],
  // Brackets around the whole, the day or the time.
  ["[2024-04-24]", "2024-04-24"],
  ["（2024年4月24日）", "2024-04-24"],
  ["〔2024-04-24〕", "2024-04-24"],
  ["【2024-04-24】18:29", "2024-04-24T18:29"],
  ["2024-04-24 (18:29)", "2024-04-24T18:29"],
  ["发布时间：［2024-04-24］", "2024-04-24"],
  // Chinese figures.
  ["二〇二三年五月一日", "2023-05-01"],
  ["二零二三年五月卅一日", "2023-05-31"],
  ["二◯二三年五月三十日", "2023-05-30"],
  ["二〇二四年四月二十四日下午三时二十分", "2024-04-24T15:20"],
  ["二〇二四年四月二十四日下午三时二十", "2024-04-24T15:20"],
  ["二〇二四年四月二十四日下午两点半", "2024-04-24T14:30"],
  ["二〇二四年四月二十四日零时零五分", "2024-04-24T00:05"],
  ["民国一百一十三年五月十日", "2024-05-10"],
  ["民國一百零二年五月十日", "2013-05-10"],
  ["公元2024年4月24日", "2024-04-24"],
  ["公元二〇二四年四月二十四日", "2024-04-24"],
  // The time in every mixture of signs, the part of the day before or behind it.
  ["2024年4月24日15时20分30秒", "2024-04-24T15:20:30"],
  ["2024年4月24日 15：20", "2024-04-24T15:20"],
  ["2024年4月24日 15∶20", "2024-04-24T15:20"],
  ["2024年4月24日 15.20", "2024-04-24T15:20"],
  ["2024年4月24日下午3:20分", "2024-04-24T15:20"],
  ["2024-04-24下午3點20分", "2024-04-24T15:20"],
  ["2024-04-24 3:20下午", "2024-04-24T15:20"],
  ["2024-04-24 18时29分", "2024-04-24T18:29"],
  ["2024年4月24日深夜11时", "2024-04-24T23:00"],
  ["2024年4月24日夜间10时", "2024-04-24T22:00"],
  ["2024年4月24日早8时", "2024-04-24T08:00"],
  ["2024-04-24 6:29 p.m.", "2024-04-24T18:29"],
  ["2024-04-24 A.M. 6:29", "2024-04-24T06:29"],
  ["2024-04-24 6 pm", "2024-04-24T18:00"],
  // Between day and time anything that is blank, an underscore, or nothing.
  ["2024-04-24\u00a0\t 18:29", "2024-04-24T18:29"],
  ["\ufeff2024-04-24\u200b 18:29\u200f", "2024-04-24T18:29"],
  ["2024-04-24_18:29", "2024-04-24T18:29"],
  ["2024-04-24, 18:29", "2024-04-24T18:29"],
  ["2024-04-2418:29", "2024-04-24T18:29"],
  // Dashes that a word processor makes of hyphens.
  ["2024–04–24", "2024-04-24"],
  // Figures alone, and what may stand in a file's name.
  ["202404241829", "2024-04-24T18:29"],
  ["20240424182900", "2024-04-24T18:29:00"],
  ["20240424 1829", "2024-04-24T18:29"],
  ["20240424-182900", "2024-04-24T18:29:00"],
  ["20240424T1829", "2024-04-24T18:29"],
  ["2024-04-24-18-29", "2024-04-24T18:29"],
  ["2024-04-24-18-29-30", "2024-04-24T18:29:30"],
  ["2024-04-24T18-29-30", "2024-04-24T18:29:30"],
  ["2024-04-24_1829", "2024-04-24T18:29"],
  ["2024_04_24", "2024-04-24"],
  ["2024_04_24_18_29", "2024-04-24T18:29"],
  // English.
  ["April 24, 2024", "2024-04-24"],
  ["24 April 2024", "2024-04-24"],
  ["24th of April, 2024", "2024-04-24"],
  ["Wednesday, April 24, 2024", "2024-04-24"],
  ["Apr. 24th, 2024 6:29 PM", "2024-04-24T18:29"],
  ["April 24, 2024 at 6:29 p.m.", "2024-04-24T18:29"],
  ["Sept. 3rd, 2024", "2024-09-03"],
  ["24-Apr-2024 18:29", "2024-04-24T18:29"],
  ["24/Apr/2024", "2024-04-24"],
  ["2024 Apr 24", "2024-04-24"],
  ["2024-Apr-24", "2024-04-24"],
  ["Wed Apr 24 18:29:00 2024", "2024-04-24T18:29:00"],
  // Day or month first, if only one of them can be the month, or they are the same.
  ["25/04/2019", "2019-04-25"],
  ["04/25/2019", "2019-04-25"],
  ["4/25/2019, 6:29:00 PM", "2019-04-25T18:29:00"],
  ["25.4.2019 18:29", "2019-04-25T18:29"],
  ["05/05/2019", "2019-05-05"],
])("%s is %s", (written, expected) => {
  expect(parseDate(written, "Asia/Shanghai")).toBe(expected);
});

// EDTF, level 0: a date is as exact as the source, be it a month or a year.
test.each([
  ["2019", "2019"],
  ["2019年", "2019"],
  ["２０１９ 年", "2019"],
  ["二〇一九年", "2019"],
  ["二〇一九", "2019"],
  ["民国八年", "1919"],
  ["日期：2019", "2019"],
  ["1815", "1815"],
  ["2019-05", "2019-05"],
  ["2019/5", "2019-05"],
  ["2019.05", "2019-05"],
  ["2019_05", "2019-05"],
  ["2019年5月", "2019-05"],
  ["2019 年 05 月", "2019-05"],
  ["2019年5月份", "2019-05"],
  ["（2019年12月）", "2019-12"],
  ["二〇一九年五月", "2019-05"],
  ["二〇一九年十二月", "2019-12"],
  ["发布于2019年5月", "2019-05"],
  ["May 2019", "2019-05"],
  ["Sept. 2019", "2019-09"],
  ["2019 May", "2019-05"],
  ["2019-Dec", "2019-12"],
])("%s is no more than %s", (written, expected) => {
  expect(parseDate(written, "Asia/Shanghai")).toBe(expected);
});

test.each([
  // Months there are not, and numbers that are more likely views or pages.
  "2019-13",
  "2019-00",
  "2019年13月",
  "2425",
  "0999",
  "1774年",
  "2425-05",
  "20190",
  "201905",
  "2019-05-",
  "2019-",
  "2019年5",
  "2019月",
  "2019年5月上旬",
  "2019年春",
  "2019-2020",
  "2019—2020年",
  "2019-05/06",
  "2019-05 18:29",
  "2019 18:29",
  "2019-05Z",
  "Mai 2019",
  "-2019",
  "2019?",
])("%j is no month and no year", (written) => {
  expect(parseDate(written, "Asia/Shanghai")).toBeNull();
});

test("a year comes before its months, a month before its days, a day before its hours", () => {
  const inOrder = ["2018-12-31 23:59", "2019", "2019-01", "2019-01-01", "2019-05", "2019-05-03", "2019-05-03 00:00", "2019-06", "2020"];
  const dates = inOrder.map((written) => parseDate(written, "Asia/Shanghai") ?? "");
  expect([...dates].sort()).toEqual(dates);
});

test.each([
  // Days and times there are not.
  "2024-02-30",
  "2023-02-29",
  "1900-02-29",
  "2024-04-31",
  "2024-13-01",
  "2024-13-40",
  "2024-00-10",
  "2024-04-00",
  "2024-04-24 18:60",
  "2024-04-24 18:29:60",
  "2024年2月30日",
  "2024年4月24日 25时",
  "2024-04-24 24:01",
  "2024-04-24 24:00:01",
  "9999-12-31 24:00",
  "2024-02-30 24:00",
  "20240230",
  "25/13/2019",
  "31/04/2019",
  "202404242460",
  "二〇二四年二月三十日",
  "二〇二四年十三月一日",
  "30 Feb 2024",
  "10 Mai 2024",
  // Hours that are in doubt, or that the part of the day does not have.
  "2024-05-10 上午12:00",
  "2024-05-10 晚上12:00",
  "2024-05-10 上午13:00",
  "2024-05-10 下午0:30",
  "2024-05-10 中午9:00",
  "2024-05-10 3:05 PM 下午",
  "2024-05-10 下午 3:05 PM",
  "2024-05-10 深夜1:00",
  // A time that is not exact, or of which it is not plain where it begins.
  "二〇二四年五月十日十时许",
  "2024年5月10日10时左右",
  "2024-05-10 15.2",
  "2024年5月10日9时5时",
  "2024年5月10日9时:30",
  "2024-4-218:29",
  // It may be a number of views.
  "2024-05-10 1829",
  // The hours from which and to which something lasts, one of which might be an offset.
  "2024-05-10 18-20",
  "2024-05-10 09:00-11:00",
  "2024-05-10 09:00 - 11:00",
  "2024-05-10 18:29-20:00",
  "2024-05-10 09:00-11",
  // Anything left over, before or after.
  "",
  "　",
  "日期：",
  "24-04-24",
  "2024-04-24 18",
  "2024-04-24 18:",
  "2024-04-24 18:29:",
  "2024-04-24T",
  "2024-04-24-18:29",
  "2024-04/24",
  "2024年4月24",
  "2024年4-24日",
  "于2024-04-24",
  "2024-04-24。",
  "二〇二四年五月十日（周八）",
  "2024年5月10日星期",
  "2024年5月10日（星期五）（星期五）（星期五）",
  "202405101",
  "((2024-05-10)",
  "2024-05-10 上午",
  "2024年5月10日讯",
  "《2024-04-24》",
  "贰零贰肆年四月二十四日",
  "2024年4月24日（周三）（周三）",
  "2024-W17-3",
  "2024-04-24 18:29 +25:00",
  "2024-04-24 18:29 +15:00",
  "2024-04-24 18:29:00 +0800 (5月1日更新)",
  "2024-04-24 18:29+08:99",
  "-2024-04-24",
  "12024-04-24",
  "昨天",
  "NaN",
  // Digits that are no Unix time, or not alone.
  "0713954540",
  "4113954540",
  "171395454",
  "17139545400",
  "1713954540.5",
  "1,713,954,540",
  "<script>alert(1)</script>",
])("%j is no date", (written) => {
  expect(parseDate(written, "Asia/Shanghai")).toBeNull();
});

test.each([
  ["2024-04-24T18:29:00+08:00", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["2024-04-24T18:29+08:00", "Asia/Shanghai", "2024-04-24T18:29"],
  ["2024-04-24T18:29+0800", "Asia/Shanghai", "2024-04-24T18:29"],
  ["2024-04-24 18:29 +08:00", "Asia/Shanghai", "2024-04-24T18:29"],
  ["2024-04-24T10:29Z", "Asia/Shanghai", "2024-04-24T18:29"],
  ["2024-04-24t10:29z", "Asia/Shanghai", "2024-04-24T18:29"],
  ["2024-04-24T18:29:00+08", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["Fri, 10 May 2024 09:00:00 +0800", "Asia/Shanghai", "2024-05-10T09:00:00"],
  ["Fri, 10 May 2024 01:00:00 GMT", "Asia/Shanghai", "2024-05-10T09:00:00"],
  ["10 May 2024 01:00 UTC", "Asia/Shanghai", "2024-05-10T09:00"],
  ["2024-05-10 24:00+00:00", "Asia/Shanghai", "2024-05-11T08:00"],
  ["2024-04-24T10:29 GMT", "Asia/Shanghai", "2024-04-24T18:29"],
  ["Wed, 24 Apr 2024 10:29:00 UT", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["Wed, 24 Apr 2024 05:29:00 EST", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["Wed, 24 Apr 2024 18:29:00 +0800 (CST)", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["Wed Apr 24 2024 18:29:00 GMT+0800 (China Standard Time)", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["2024-04-24T18:29:00+08:00[Asia/Shanghai]", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["Wed Apr 24 10:29:00 UTC 2024", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["Wed Apr 24 18:29:00 GMT+08:00 2024", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["Wed Apr 24 18:29:00 2024 +0800", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["2024年4月24日 (三) 10:29 (UTC)", "Asia/Shanghai", "2024-04-24T18:29"],
  ["2024-04-24 5:29 UTC-5", "Asia/Shanghai", "2024-04-24T18:29"],
  ["20240424T102900Z", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["20240424T182900+0800", "Asia/Shanghai", "2024-04-24T18:29:00"],
  // West of Greenwich with a T, with seconds or without a colon; else it may be the hour of an end.
  ["2024-04-24T05:29-05:00", "Asia/Shanghai", "2024-04-24T18:29"],
  ["2024-04-24 05:29:00 -05:00", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["2024-04-24 05:29 -0500", "Asia/Shanghai", "2024-04-24T18:29"],
  // Unix time, in seconds and milliseconds.
  ["1713954540", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["1713954540000", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["1713954540999", "UTC", "2024-04-24T10:29:00"],
  // CST and CDT are China's in an archive with China's time, and America's in one with Chicago's.
  ["Wed Apr 24 18:29:00 CST 2024", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["Wed Apr 24 06:29:00 PM CST 2024", "Asia/Taipei", "2024-04-24T18:29:00"],
  ["2024年 04月 24日 星期三 18:29:00 CST", "Asia/Shanghai", "2024-04-24T18:29:00"],
  ["Fri Jul 01 08:00:00 CDT 1988", "Asia/Shanghai", "1988-07-01T08:00:00"],
  ["Wed, 24 Jan 2024 18:29:00 CST", "America/Chicago", "2024-01-24T18:29:00"],
  ["Wed, 24 Apr 2024 18:29:00 CDT", "America/Chicago", "2024-04-24T18:29:00"],
  // Over midnight, both ways, over a month and over a leap day.
  ["2024-04-23T16:00:00Z", "Asia/Shanghai", "2024-04-24T00:00:00"],
  ["2024-04-30T23:00-05:00", "Asia/Shanghai", "2024-05-01T12:00"],
  ["2024-02-28T20:00Z", "Asia/Shanghai", "2024-02-29T04:00"],
  ["2024-01-01T05:00+08:00", "UTC", "2023-12-31T21:00"],
  ["2024-04-24T18:29+08:00", "America/New_York", "2024-04-24T06:29"],
  ["2024-01-24T18:29+08:00", "America/New_York", "2024-01-24T05:29"],
  ["2024-04-24T18:29+05:45", "Asia/Kathmandu", "2024-04-24T18:29"],
  // China put its clocks forward in the summers of 1986 to 1991.
  ["1985-07-01T00:00:00Z", "Asia/Shanghai", "1985-07-01T08:00:00"],
  ["1986-07-01T00:00:00Z", "Asia/Shanghai", "1986-07-01T09:00:00"],
  ["1988-07-01T08:00+08:00", "Asia/Shanghai", "1988-07-01T09:00"],
  ["1988-12-01T08:00+08:00", "Asia/Shanghai", "1988-12-01T08:00"],
  ["1991-07-01T15:30Z", "Asia/Shanghai", "1991-07-02T00:30"],
  ["1992-07-01T15:30Z", "Asia/Shanghai", "1992-07-01T23:30"],
])("%s in %s is %s there", (written, zone, expected) => {
  expect(parseDate(written, zone)).toBe(expected);
});

test("an instant whose civil year has no four digits is no date", () => {
  expect(parseDate("9999-12-31T23:59:59Z", "Asia/Shanghai")).toBeNull();
});

test("what is far longer than a date is none, without being looked into", () => {
  for (const filling of [" ", "0", "1.", "星期五", "（", "上午", "年", "一", "2024-", "+0800("]) {
    expect(parseDate(`2024-05-10${filling.repeat(1_000_000)}`, "Asia/Shanghai")).toBeNull();
  }
});

/** A moment, of which the parts are Shanghai's civil time; its zone is 8 hours ahead all the time. */
const moment = fc
  .date({ min: new Date("2002-01-01T00:00:00Z"), max: new Date("2095-12-31T23:59:59Z"), noInvalidDate: true })
  .map((date) => {
    const [year, month, day, hour, minute, second] = date.toISOString().split(/\D/).map(Number);
    return { date, year, month, day, hour, minute, second } as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number> & {
      date: Date;
    };
  });
type Moment = typeof moment extends fc.Arbitrary<infer M> ? M : never;

const figures = [..."〇一二三四五六七八九"];
const two = (number: number) => String(number).padStart(2, "0");
const twelve = (hour: number) => hour % 12 || 12;
const english = (date: Date, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...parts }).format(date);

/** A number up to 99 in Chinese, as it stands in days and hours. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return `${figures[ones]}`;
  return `${tens === 1 ? "" : figures[tens]}十${ones === 0 ? "" : figures[ones]}`;
}

const chineseDay = ({ year, month, day }: Moment) =>
  `${[...String(year)].map((figure) => figures[Number(figure)]).join("")}年${chinese(month)}月${chinese(day)}日`;

/** Expects that each printed moment is read, as exact as `length` characters are. */
function expectBack(print: (moment: Moment) => string, length: number): void {
  fc.assert(
    fc.property(moment, (parts) => {
      expect(parseDate(print(parts), "Asia/Shanghai")).toBe(parts.date.toISOString().slice(0, length));
    }),
  );
}

test.each<[form: string, print: (moment: Moment) => string]>([
  ["二〇二四年四月二十四日", chineseDay],
  ["民国113年4月24日", ({ year, month, day }) => `民国${year - 1911}年${month}月${day}日`],
  ["2024.4.24（星期三）", ({ date, year, month, day }) => `${year}.${month}.${day}（星期${[..."日一二三四五六"][date.getUTCDay()]}）`],
  ["2024_04_24", ({ year, month, day }) => `${year}_${two(month)}_${two(day)}`],
  ["20240424", ({ year, month, day }) => `${year}${two(month)}${two(day)}`],
  ["April 24, 2024", ({ date }) => english(date, { dateStyle: "long" })],
  ["Wednesday, April 24, 2024", ({ date }) => english(date, { dateStyle: "full" })],
  ["24-Apr-2024", ({ date, year, day }) => `${day}-${english(date, { month: "short" })}-${year}`],
  ["2024 Apr 24", ({ date, year, day }) => `${year} ${english(date, { month: "short" })} ${day}`],
])("every day printed as %s comes back", (_form, print) => {
  expectBack(print, "2024-04-24".length);
});

test.each<[form: string, print: (moment: Moment) => string]>([
  ["2024年4月24日18时29分", ({ year, month, day, hour, minute }) => `${year}年${month}月${day}日${hour}时${minute}分`],
  ["2024年4月24日 18：29", ({ year, month, day, hour, minute }) => `${year}年${month}月${day}日 ${hour}：${two(minute)}`],
  ["二〇二四年四月二十四日十八时二十九分", (parts) => `${chineseDay(parts)}${chinese(parts.hour)}时${chinese(parts.minute)}分`],
  ["2024-4-24 18.29", ({ year, month, day, hour, minute }) => `${year}-${month}-${day} ${hour}.${two(minute)}`],
  ["2024-04-2418:29", ({ year, month, day, hour, minute }) => `${year}-${two(month)}-${two(day)}${two(hour)}:${two(minute)}`],
  ["202404241829", ({ year, month, day, hour, minute }) => `${year}${two(month)}${two(day)}${two(hour)}${two(minute)}`],
  ["2024-04-24-18-29", ({ year, month, day, hour, minute }) => [year, two(month), two(day), two(hour), two(minute)].join("-")],
  ["Apr 24, 2024, 6:29 PM", ({ date }) => english(date, { dateStyle: "medium", timeStyle: "short" })],
  [
    "24 Apr 2024 6:29 p.m.",
    ({ date, year, day, hour, minute }) =>
      `${day} ${english(date, { month: "short" })} ${year} ${twelve(hour)}:${two(minute)} ${hour < 12 ? "a" : "p"}.m.`,
  ],
])("every minute printed as %s comes back", (_form, print) => {
  expectBack(print, "2024-04-24T18:29".length);
});

test.each<[form: string, print: (moment: Moment) => string]>([
  [
    "2024年04月24日 18:29:30",
    ({ date }) =>
      date
        .toISOString()
        .slice(0, 19)
        .replace(/(.*)-(.*)-(.*)T/, "$1年$2月$3日 "),
  ],
  ["20240424182930", ({ date }) => date.toISOString().replace(/\D/g, "").slice(0, 14)],
  ["20240424T182930+0800", ({ date }) => `${date.toISOString().replace(/[-:]/g, "").slice(0, 15)}+0800`],
  ["2024-04-24T18:29:30+08:00", ({ date }) => `${date.toISOString().slice(0, 19)}+08:00`],
  ["Wed, 24 Apr 2024 18:29:30 +0800", ({ date }) => date.toUTCString().replace("GMT", "+0800")],
  ["Wed Apr 24 18:29:30 CST 2024", ({ date }) => date.toUTCString().replace(/(\w+), (\d+) (\w+) (\d+) (\S+) GMT/, "$1 $3 $2 $5 CST $4")],
  [
    "Wed Apr 24 2024 18:29:30 GMT+0800 (China Standard Time)",
    ({ date }) => date.toUTCString().replace(/(\w+), (\d+) (\w+) (.*) GMT/, "$1 $3 $2 $4 GMT+0800 (China Standard Time)"),
  ],
  ["milliseconds since 1970", ({ date }) => String(date.getTime() - 8 * 3_600_000)],
])("every second printed as %s comes back", (_form, print) => {
  expectBack(print, "2024-04-24T18:29:30".length);
});

test.each([
  ["Asia/Shanghai", "Wed, 24 Apr 2024 18:29:00 CDT"],
  ["America/Chicago", "Wed, 24 Apr 2024 18:29:00 CST"],
  ["America/New_York", "Wed, 24 Jan 2024 18:29:00 CST"],
  ["UTC", "2024-04-24 18:29 CST"],
])("in the archive of %s, whose zone is not of that name, %s is no date", (zone, written) => {
  expect(parseDate(written, zone)).toBeNull();
  expect(whyNoDate(written, zone)).toBe("is in a zone that both China and America have; write its offset instead, such as +08:00");
});

const withoutYear = "is only a month and a day; write the year too";
const shortYear = "has a year of two figures; write all four, with the month before the day";
const severalDays = "is more than one day; write the one on which this was published";

test.each([
  ["03/04/2019", "may be 3 April or 4 March; write 2019-04-03 or 2019-03-04"],
  ["3-4-2019", "may be 3 April or 4 March; write 2019-04-03 or 2019-03-04"],
  ["12.11.2019 18:29", "may be 12 November or 11 December; write 2019-11-12 or 2019-12-11"],
  ["发布时间：03/04/2019（星期三）", "may be 3 April or 4 March; write 2019-04-03 or 2019-03-04"],
  ["19-05-03", shortYear],
  ["03/04/19", shortYear],
  ["19年5月3日 18:29", shortYear],
  ["5月3日", withoutYear],
  ["5月3日 18:29", withoutYear],
  ["3rd of May", withoutYear],
  ["May 3rd", withoutYear],
  ["3 May", withoutYear],
  ["2024年4月24日至26日", severalDays],
  ["2024年4月24日—5月2日", severalDays],
  ["2024-04-24 ~ 2024-04-26", severalDays],
  ["2024-04-24 - 2024-04-26", severalDays],
  ["2024.4.24-26", severalDays],
  ["2024042418", "may be a day with an hour, or seconds since 1970; write year, month and day with hyphens"],
  ["2024-02-30", "is not a date; expected year, month and day"],
  ["2024-04-24-18:29", "is not a date; expected year, month and day"],
  ["去年春天", "is not a date; expected year, month and day"],
  ["", "is not a date; expected year, month and day"],
])("%j is refused, as it %s", (written, why) => {
  expect(parseDate(written, "Asia/Shanghai")).toBeNull();
  expect(whyNoDate(written, "Asia/Shanghai").startsWith(why)).toBe(true);
});

test("the message about a date says why it is none", () => {
  const { problems } = ingested(seed({ date: "5月3日" }));
  expect(problems.map(({ reason }) => reason)).toEqual(['"5月3日" is only a month and a day; write the year too']);
});

test("a field's name does not come into the date when it is written twice", () => {
  expect(article("meeting.txt", seed({ date: "日期：2024-04-24 18:29" })).summary.date).toBe("2024-04-24T18:29");
});
