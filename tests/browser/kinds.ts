import type { Page } from "playwright-core";
import { expect } from "vitest";
import { bylinePath } from "../../src/site/paths.ts";
import { png } from "../media/pictures.ts";
import { markdownSeed, realSeeds, settings, signedSeeds } from "../samples.ts";
import { jiuwen, seed, writeFiles } from "../workspace.ts";
import { addressOf } from "./session.ts";

const word = "Donaudampfschifffahrt".repeat(15).slice(0, 300);
/** As long as the name of a field or a term may be. */
const name = word.slice(0, 200);

/** As long as the name of a file may be. */
const pdf = word.slice(0, 200);

/** Lines that are a table. */
const tabbed = `项目\t人数\t${word}\n百米\t24\t${word}`;

/** What else a Markdown body may have: pictures, notes, tasks, readings, footnotes, HTML. */
const more = `![${word}](high.png)\n![](wide.png)\n\n▲${word}\n
标志 ![标志](high.png) ![](https://far.invalid/${word}.jpg) [${word}](${pdf}.pdf)\n
::: tip ${word}\n${word}\n:::\n\n::: warning\n注意。\n:::\n
- [x] ${word}\n- [ ] 未完\n
{汉字|hàn zì}、<ruby>${word}<rt>${word}</rt></ruby>[^1]，<u>线</u>、H<sub>2</sub>O。\n
<details><summary>${word}</summary>\n\n名单\n\n</details>\n
<figure><img src="wide.png"><figcaption>${word}</figcaption></figure>\n\n<center>${word}</center>\n
[^1]: ${word}\n`;

/** The newest articles are as wide as texts get, so that home and all their lists show them too. One title, and one tag, is as narrow as they get. */
const wide = {
  [`${"wide-".repeat(39)}.txt`]: seed({
    title: `【${word}】${word}`,
    date: "2025-05-05 05:05",
    more: `标签: ${word}\n来源: ${word}\n作者: ${word}\n栏目: ${word}\n原文链接: https://example.org/${word}\n${name}: ${word}\n`,
    body: `校长${word}\n前后都有汉字${word}前后都有汉字\nhttps://example.org/${word}/${word}\n${tabbed}\n全文如上。\n附件：1. ${word}\n2. 名单\n党委宣传部\n2025年5月5日`,
  }),
  "wide.md": `---\ntitle: 宽\ndate: 2025-05-06\nviews: 123456789\nsource: ${word}\nauthor: ${word}\ntags: [${word}, 窄]\nimage: wide.png\nattachments: [${pdf}.pdf, ${word}.doc]\n---\n# ${word}\n\n${word} \`${word}\` [${word}](https://example.org/)\n
|${" 表头 |".repeat(30)}\n|${"---|".repeat(30)}\n|${` ${word} |`.repeat(30)}\n
\`\`\`\nconst ${word} = "${word}";\n\`\`\`\n\n    ${word}\n\n> ${word}\n\n- ${word}\n  1. ${word}\n\n${"> ".repeat(16)}${word}\n\n${"- ".repeat(8)}${word}\n\n![](${word}.png)\n\n<p>${word}</p>\n\n${more}`,
  "wide.png": png(3000, 200),
  "high.png": png(300, 2000),
  [`${pdf}.pdf`]: "%PDF-1.4\n",
};

/** A page of each kind; of articles, the plainest, the richest and the widest. */
export const kinds = [
  { kind: "home", path: "index.html" },
  { kind: "sealed list page", path: "page/2.html" },
  { kind: "forward page", path: "page/6.html" },
  { kind: "article", path: "2023/06/110ea0537603b210.html" },
  { kind: "article with wide text", path: `2025/05/${"wide-".repeat(39)}.html` },
  { kind: "Markdown article with everything", path: "1988/07/1988.html" },
  { kind: "Markdown article with wide text", path: "2025/05/wide.html" },
  { kind: "year", path: "2020/index.html" },
  { kind: "month", path: "2020/01/index.html" },
  { kind: "month with wide titles", path: "2025/05/index.html" },
  { kind: "index of days", path: "on-this-day/index.html" },
  { kind: "day", path: "on-this-day/01-05.html" },
  { kind: "day with a wide title", path: "on-this-day/05-05.html" },
  { kind: "ranking", path: "ranking/index.html" },
  { kind: "ranking of a year", path: "ranking/2020.html" },
  { kind: "tags by count", path: "tags/index.html" },
  { kind: "tags by name", path: "tags/by-name.html" },
  { kind: "tag", path: "tags/通讯/index.html" },
  { kind: "tag with a note", path: "tags/西迁精神/index.html" },
  { kind: "tag above others", path: "tags/党的建设/index.html" },
  { kind: "tag under its former name", path: "tags/西迁传统/index.html" },
  { kind: "people", path: "people/index.html" },
  { kind: "institutions", path: "institutions/index.html" },
  { kind: "authors", path: "authors/index.html" },
  { kind: "sources", path: "sources/index.html" },
  { kind: "author with a wide name", path: bylinePath("作者", word, false) },
  { kind: "source", path: "sources/校刊/index.html" },
  { kind: "sealed page of a source", path: "sources/校刊/1.html" },
  { kind: "sealed page of a tag", path: "tags/通讯/1.html" },
  { kind: "forward page of a tag", path: "tags/通讯/2.html" },
  { kind: "about", path: "about/index.html" },
  { kind: "own page", path: "pages/使用说明.html" },
  { kind: "search", path: "search/index.html" },
  { kind: "not found", path: "404.html" },
];

/** The real vocabulary with a term that was renamed, and somebody whose name is as wide as texts get. */
function vocabulary(): string {
  const real = Buffer.from(realSeeds()["tags.yaml"] ?? "").toString("utf8");
  const person = `- name: ${name}\n  kind: 人物\n`;
  return real.replace("- name: 西迁精神\n", `${person}- name: 西迁精神\n  formerly: [西迁传统]\n`);
}

/** A foot of the page with everything that can stand there, and as wide as texts get. */
const footer = `footer: [地址：西安市咸宁西路28号, {text: 学校主页, link: "https://www.example.edu.cn/"}, ${word}]
icp: 陕ICP备05001609号-1
police: 陕公网安备 61011302000001号
`;

/** A page of the archive's own with everything, and a word as wide as texts get. */
const ownPage = `# 使用说明\n\n见[标签](tags)。${word}\n\n## 怎样引用\n\n- 一\n  1. 二\n\n|表|头|\n|---|---|\n|甲|乙|\n\n> 引文\n`;

/** Builds a small archive that has every kind of page, and a file that is left out. */
export function buildEveryKind(input: string, output: string): void {
  writeFiles(input, {
    ...realSeeds(),
    "tags.yaml": vocabulary(),
    "archive.yaml": settings(`pageSize: 3\n${footer}`),
    ...signedSeeds(11, "2020-01-05"),
    "1988.md": markdownSeed,
    ...wide,
    "pages/使用说明.md": ownPage,
    "pages/about.md": "由档案馆维护。\n",
    "broken.txt": seed({ date: "2020-02-30" }),
  });
  const run = jiuwen(["build", input, "--output", output, "--skip-invalid"]);
  expect(run).toMatchObject({ status: 0 });
}

/** Opens a page of the site and stays there, even where it leads on by itself: an answer without content keeps a browser where it is. */
export async function openAndStay(page: Page, address: string, path: string): Promise<void> {
  const own = addressOf(address, path);
  await page.route(
    (url) => url.href !== own && url.pathname.endsWith("/index.html"),
    (route) => route.fulfill({ status: 204 }),
  );
  await page.goto(own);
}
