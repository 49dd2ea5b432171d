import { expect, test } from "vitest";
import { editionDate, lateDates } from "../../src/webpage/late-dates.ts";
import { parsePage } from "../../src/webpage/page-document.ts";
import { linesOf } from "../../src/webpage/page-lines.ts";

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

test.each<[string, string | undefined]>([
  ["<p>版面导航</p><p>2022年02月12日 查看旧版</p>", "2022年02月12日"],
  ["<p>第A01版：头版</p><p>2022-02-12</p>", "2022-02-12"],
  ["<p>2022年02月12日 查看旧版</p>", undefined],
  ["<p>版面导航</p><p>查看旧版（2007年11月18日以前）</p>", undefined],
])("the day of the edition of %s is %s", (html, expected) => {
  const parsed = parsePage(`<body>${html}</body>`);
  expect(parsed.ok ? editionDate(linesOf(parsed.document.body))[0]?.value : null).toBe(expected);
});
