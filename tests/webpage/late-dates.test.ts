import { expect, test } from "vitest";
import { lateDates } from "../../src/webpage/late-dates.ts";

test.each<[string, string | undefined]>([
  ["http://a.example/xwdt/201706/t20170601_123.html", "2017-06-01"],
  ["http://a.example/2017/06/01/anniversary.html", "2017-06-01"],
  ["http://a.example/2017-06/01/c_1123.htm", "2017-06-01"],
  ["http://a.example/2017/0601/c1-2.html", "2017-06-01"],
  ["http://a.example/a/20170601/123.html", "2017-06-01"],
  // A list of a day has nothing behind it.
  ["http://a.example/2017/06/01/", undefined],
  ["http://a.example/news/20170601.html", undefined],
  ["http://a.example/info/1002/10223.htm", undefined],
  ["http://a.example/view.asp?from=/2017/06/01/x", undefined],
])("the day in %s is %s", (url, expected) => {
  expect(lateDates("", url)[0]?.value).toBe(expected);
});

test.each<[string, string | undefined]>([
  ["var  pubdata='2017年06月01日';", "2017年06月01日"],
  ['var publishTime = "2017-06-01 10:20:30"', "2017-06-01 10:20:30"],
  ["var pubdata='';", undefined],
  ["var today='2017-06-01';", undefined],
])("the date that %s has is %s", (script, expected) => {
  expect(lateDates(`<script>${script}</script>`, null)[0]?.value).toBe(expected);
});
