import { beforeAll, expect, test } from "vitest";
import { built, textAt } from "../built.ts";
import { bodyOfPage, textOf } from "../html.ts";
import { brokenLinks, type Files, invalidMarkup } from "../site-check.ts";
import { seed } from "../workspace.ts";

const marks = (date: string) => `---
title: 春季运动会开幕
date: ${date}
views: 3
---
据统计[^1]，{汉字|hàn zì}大会共五百人[^注]，见[经过](#course)[^1]。

## 经过 {#course}

- [ ] 报名
- [x] 抽签

::: tip 提示
请按时到场。
:::

{% highlight ruby %}
puts
{% endhighlight %}

|甲|
|-|
|乙|

|丙|
|-|
|丁|

[^1]: 校办公布。

    第二段。

[^注]: 甲
`;

const notice = `请各单位参加。

名额
单位\t男子\t女子
外国语学院\t6\t14
体育部\t\t2
合计\t6\t16

甲\t乙
丙\t丁
附件：1. 报名表
2. 规程
党委宣传部
二〇一九年五月三日
`;

const address = "https://archive.example.org/";

let site: Files;
beforeAll(() => {
  const files = { "one.md": marks("2024-05-10"), "two.md": marks("2024-05-11"), "notice.txt": seed({ body: notice }) };
  site = built(files, ["--url", address]);
});

test("pages with all parts of bodies are valid, and every link in them leads somewhere", () => {
  expect(invalidMarkup(site)).toEqual([]);
  expect(brokenLinks(site, address)).toEqual([]);
});

test("no id is on two articles of a feed", () => {
  const entries = JSON.parse(textAt(site, "feed.json")).items.map((item: { content_html?: string }) => item.content_html ?? "");
  const ids = entries.flatMap((body: string) => Array.from(body.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
  expect(ids).toHaveLength(2 * 6);
  expect(new Set(ids).size).toBe(ids.length);
});

test("an article has the ids that its entry in a feed has", () => {
  const page = bodyOfPage(textAt(site, "2024/05/one.html"));
  const [entry] = JSON.parse(textAt(site, "feed.json")).items.filter(({ url }: { url: string }) => url.endsWith("one.html"));
  expect(entry.content_html.trim()).toBe(page.trim());
  expect(textOf(page)).toContain("据统计[1]，");
});
