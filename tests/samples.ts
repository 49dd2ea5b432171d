import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, readFiles, seed } from "./workspace.ts";

/** The five articles the project came with, their vocabulary and settings: a copy, as `seeds/` is for whoever uses the project. */
export function realSeeds(): Record<string, string | Uint8Array> {
  return Object.fromEntries(readFiles(join(projectRoot, "tests/fixtures/seeds")));
}

/** The project's own settings with some more. */
export function settings(more: string): string {
  return `${readFileSync(join(projectRoot, "tests/fixtures/seeds/archive.yaml"), "utf8")}\n${more}\n`;
}

/** `count` short articles, one every ten days from `from` on (a day, as `2020-01-05`), each with the tag 通讯, by file name. */
export function newsSeeds(count: number, from: string): Record<string, string> {
  const entries = Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.parse(from) + index * 10 * 86_400_000).toISOString().slice(0, 10);
    const number = String(index + 1).padStart(3, "0");
    return [
      `news-${number}.txt`,
      seed({ title: `第${number}号通讯`, date: `${date} 08:30`, views: String(index), more: "标签: 通讯\n" }),
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** The same of the source 校刊, the first by 王琳, the second by 王琳 and 李雷, and so on. */
export function signedSeeds(count: number, from: string): Record<string, string> {
  const entries = Object.entries(newsSeeds(count, from)).map(([file, text], index) => {
    const author = index % 2 === 0 ? "王琳" : "王琳、 李雷";
    return [file, text.replace("标签: ", `来源: 校刊\n作者: ${author}\n标签: `)] as const;
  });
  return Object.fromEntries(entries);
}

/** A Markdown seed with everything Markdown has: headings, emphasis, lists, a quotation, code, a table, links, pictures, comments, and what other tools would lose or leave without words. */
export const markdownSeed = `---
title: 【校史】一份“手写”的校史
date: 1988-07-01 08:00
views: 1.2万
source: 校刊
author: 本刊记者
tags: [校史, 通讯, C/C++]
url: https://example.org/history?a=1&b=2
届次: 第三届
---

# 缘起

**“你好。”**然后是*正文*，链接到[校史馆](https://example.org/museum)，也写作 <https://example.org/a%20b>。

> 引文一段。

- 甲
- 乙

1. 丙
3. 丁

<!-- 编辑备注 -->

![](https://example.org/1.jpg)，![校门](img/gate.jpg "摄影：李四")，[![](https://example.org/2.jpg)](https://example.org/album)，见[](https://example.org/more)。

| 年份 | 人数 |
|:-----|-----:|
| 1956 | 1400 |
| 1957 | 1500 | 补录 |

\`\`\`js 示例
const 代码 = "原样";
\`\`\`

### 尾声

完。
`;

/** Texts that break what they are put into: markup, comments, CDATA, formulas, quotes, braces, keywords of formats, characters that are none. */
const hostileTexts = [
  "</script><script>alert(1)</script>",
  "<!--<script>-->",
  "]]>甲<![CDATA[乙]]>",
  "<b>&amp;</b>&lt;&#x41;&nbsp;",
  "=1+1",
  "-2+3",
  "@SUM(1)",
  "'90年代",
  "\"双\"、'单'、“弯”，a,b;c",
  "{}\\{{ title }}%$#_^~ and \\end{document}${x",
  `控制符${Array.from({ length: 31 }, (_, index) => (index === 9 || index === 12 ? "" : String.fromCharCode(index + 1))).join("")}止`,
  "非字符\uFFFE\uFFFF\u007F\u009F止",
  "𠀀与😀e\u0301\u200B",
  "\u202Eسلام\u200F与\u2066隔\u2069止",
  "ER  - 与TY  - JOUR",
  "行\u2028分\u2029段\u0085下",
  "--''``?`%20%0A#x",
  "javascript:alert(1)",
  "__proto__",
] as const;

/** What only Markdown's front matter can say, in quotes: line ends. */
const linesOfText = "甲\r\nER  - \r\nTY  - JOUR\n乙\t丙\r丁";

/**
 * Seeds whose every field and body is hostile: each text as the title of a text file and of a Markdown file, the latter with tags, columns and other
 * fields of the same. They are of 1988 (a summer of daylight-saving time) and 2024, one a day.
 */
export function hostileSeeds(): Record<string, string> {
  const body = hostileTexts.join("\n");
  const texts = hostileTexts.map((text, index) => [
    `text-${index}.txt`,
    seed({
      title: text,
      date: `1988-07-${index + 1} 08:00`.replace(/-(\d) /, "-0$1 "),
      more: `作者: ${text}\n来源: ${text}\n甲: ${text}\n`,
      body,
    }),
  ]);
  const markdown = [...hostileTexts, linesOfText].map((text, index) => {
    const value = JSON.stringify(text);
    const date = `2024-04-${String(index + 1).padStart(2, "0")}${index % 2 === 0 ? "" : " 23:59:59"}`;
    const front = `title: ${value}\ndate: ${date}\nviews: ${index}\nsource: ${value}\nauthor: ${value}\ncolumn: ${value}\ntags: [${value}]\n甲: ${value}`;
    return [`markdown-${index}.md`, `---\n${front}\n---\n\n${hostileTexts.join("\n\n")}\n`];
  });
  return Object.fromEntries([...texts, ...markdown]);
}

/** Settings in which every text is hostile. */
export const hostileSettings = `title: ${JSON.stringify("旧闻</title>&\"'档案'\" ]]>")}
description: ${JSON.stringify("<b>&amp; \u0001 ]]> 存档。")}
publisher: ${JSON.stringify("甲<大学> & 'B, Ltd.'")}
`;
