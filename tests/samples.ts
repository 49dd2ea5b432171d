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

/** A Markdown seed with everything Markdown has: headings, emphasis, a list, a quotation, code, a table, links. */
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

| 年份 | 人数 |
|:-----|-----:|
| 1956 | 1400 |

\`\`\`
const 代码 = "原样";
\`\`\`

### 尾声

完。
`;
