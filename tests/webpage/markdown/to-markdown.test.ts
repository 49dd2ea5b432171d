import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { formatReaders } from "../../../src/ingest/format-table.ts";
import { toMarkdown } from "../../../src/webpage/markdown/to-markdown.ts";
import type { BodyFile } from "../../../src/webpage/page-reading.ts";

function bodyOf(html: string): HTMLElement {
  const source = `<!doctype html><html><head></head><body>${html}</body></html>`;
  return (new DOMParser().parseFromString(source, "text/html") as unknown as Document).body;
}

const as = ({ address }: BodyFile) => address;
const markdown = (html: string) => toMarkdown(bodyOf(html), as).markdown.trimEnd();

describe("a body is written as Markdown:", () => {
  test.each([
    ["paragraphs", "<p>甲</p>\n<p>乙</p>", "甲\n\n乙"],
    [
      "what Word and VSB nest",
      "<div><p><span><font>甲<o:p></o:p></font></span></p><p>&nbsp;</p><div><div>乙</div></div></div>",
      "甲\n\n乙",
    ],
    ["typed indents, which the site sets", "<p>　　甲</p><p>&nbsp;&nbsp;&nbsp; 乙</p>", "甲\n\n乙"],
    ["two line ends as the end of a paragraph", "甲<br>&nbsp;<br/>乙<br>丙", "甲\n\n乙\\\n丙"],
    ["a line end before an indent likewise", "　　甲<br>　　乙<br>&nbsp;&nbsp;丙", "甲\n\n乙\n\n丙"],
    ["line ends of the source as white space", "<p>甲\n  乙 b\n c</p>", "甲乙 b c"],
    ["headings", "<h2><strong>甲</strong></h2><h3>乙<br>丙 #</h3><h4></h4>", "## 甲\n\n### 乙<br>丙 \\#"],
    [
      "bold and italic",
      "<p>甲<b>乙</b><strong>丙</strong>丁<i>戊</i>丁<b><i>己</i></b></p>",
      "甲**乙丙**丁*戊*丁<strong><em>己</em></strong>",
    ],
    ["bold beside Chinese marks", "<p><b>“你好。”</b>然后a<b>(b)</b>c</p>", "**“你好。”**然后a<strong>(b)</strong>c"],
    ["bold by a style", '<p><span style="font-weight:700">甲</span><b style="font-weight: normal">乙</b></p>', "**甲**乙"],
    ["white space at the ends of a mark", "<p>a<b> 甲 </b>b</p>", "a **甲** b"],
    [
      "other marks",
      "<p><u>甲</u><s>乙</s>H<sub>2</sub>m<sup>2</sup><mark>丙</mark></p>",
      "<u>甲</u>~~乙~~H<sub>2</sub>m<sup>2</sup><mark>丙</mark>",
    ],
    ["readings", "<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>", "<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>"],
    [
      "code",
      '<p><code>a*b</code>、<code>`</code></p><pre><code class="language-js">a\n\n```</code></pre>',
      "`a*b`、<code>\\`</code>\n\n````js\na\n\n```\n````",
    ],
    ["lists", "<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>", "- 甲\n  - 乙\n- 丙"],
    [
      "numbered lists",
      '<ol start="3"><li>甲</li><li>乙</li><li value="9"><p>丙</p><p>丁</p></li></ol>',
      "3. 甲\n\n4. 乙\n\n9. 丙\n\n   丁",
    ],
    ["two lists that are not one", "<ul><li>甲</li></ul><ul><li>乙</li></ul>", "- 甲\n\n* 乙"],
    ["what begins like a task", "<ul><li>[x] 甲</li></ul>", "<ul>\n<li>[x] 甲</li>\n</ul>"],
    ["quotations", "<blockquote><p>甲</p><p>乙</p></blockquote>", "> 甲\n>\n> 乙"],
    ["a rule", "甲<hr>乙", "甲\n\n***\n\n乙"],
    [
      "alignment",
      '<p align="center"><b>甲</b></p><div style="text-align: right">乙<br>丙</div>',
      '<p align="center"><strong>甲</strong></p>\n\n<p align="right">乙<br>丙</p>',
    ],
    [
      "a table with heads",
      '<table><tr><th>a|b</th><th>c</th></tr><tr><td>1<br>2</td><td align="center">3</td></tr></table>',
      "| a\\|b | c |\n| --- | :-: |\n| 1<br>2 | 3 |",
    ],
    [
      "any other table",
      '<table><caption>表</caption><tr><td colspan="2">甲</td></tr><tr><td>乙</td><td align="right"><p>丙</p><p>丁</p></td></tr></table>',
      '<table>\n<caption>表</caption>\n<tr><td colspan="2">甲</td></tr>\n<tr><td>乙</td><td align="right"><p>丙</p>\n<p>丁</p></td></tr>\n</table>',
    ],
    ["a table that is there for the layout", "<table><tr><td><p>甲</p><p>乙</p></td></tr></table>", "甲\n\n乙"],
    ["links", '<p><a href="http://a.cn/(b)?x=1&amp;amp;y">甲[1]</a></p>', "[甲\\[1\\]](http://a.cn/%28b%29?x=1&amp;amp;y)"],
    [
      "links that lead nowhere",
      '<p><a href="javascript:void(0)">甲</a><a href="#top">乙</a><a name="x">丙</a><a href="tel:1">丁</a><a href="/a.htm"> </a></p>',
      "甲乙丙丁",
    ],
    [
      "pictures",
      '<p style="text-align:center"><img src="/a b.jpg" alt="甲*"></p><p align="center">图1 乙</p>',
      "![甲\\*](/a%20b.jpg)\n\n图1 乙",
    ],
    [
      "pictures that are loaded late",
      '<img src="/grey.gif" data-src="a.jpg"><img data-original="b.jpg"><img srcset="c.jpg 1x, d.jpg 2x">',
      "![](a.jpg)![](b.jpg)![](d.jpg)",
    ],
    ["pictures that a browser has saved", '<img src="x_files/a.jpg" data-src="http://a.cn/a.jpg">', "![](x_files/a.jpg)"],
    ["pictures of bytes that are no file", '<p>甲<img src="data:image/png;base64,AAAA" alt="乙"></p>', "甲![乙](data:,)"],
    [
      "a figure with its caption",
      "<figure><img src='a.jpg'><figcaption>说<b>明</b></figcaption></figure>",
      "[caption]![](a.jpg) 说**明**[/caption]",
    ],
    [
      "a figure whose caption says that it is one",
      "<figure><img src='a.jpg'><figcaption>图1 说明</figcaption></figure>",
      "![](a.jpg)\\\n图1 说明",
    ],
    ["recordings", '<p>甲<video src="a.mp4">不支持</video></p><audio><source src="b.mp3"></audio>', "甲\n\n![](a.mp4)\n\n![](b.mp3)"],
    [
      "what is embedded",
      '<iframe data-src="//v.qq.com/x"></iframe><embed src="a.pdf"><iframe src="about:blank"></iframe>',
      '<iframe src="https://v.qq.com/x"></iframe>\n\n![](a.pdf)',
    ],
    ["what can be opened", "<details><summary>甲</summary><p>乙</p></details>", "<details>\n<summary>甲</summary>\n<p>乙</p>\n</details>"],
    [
      "nothing of what is not seen",
      "<p>甲</p><script>a</script><style>b</style><p style='display: none'>c</p><p hidden>d</p><noscript>e</noscript>",
      "甲",
    ],
    ["invisible characters at the ends of a line", "<p>\u200B甲\u200B乙\uFEFF</p><p>\u200B</p>", "甲\u200B乙"],
    ["nothing", "<p> </p>", ""],
  ])("%s", (_what, html, expected) => expect(markdown(html)).toBe(expected));
});

test.each([
  ["# 甲", "\\# 甲"],
  ["1. 甲", "1\\. 甲"],
  ["1) 甲", "1\\) 甲"],
  ["1.5 米", "1.5 米"],
  ["- 甲", "\\- 甲"],
  ["---", "\\---"],
  ["+++", "\\+++"],
  ["> 甲", "\\> 甲"],
  ["::: tip", "\\::: tip"],
  ["a*b*_c_ d_e", "a\\*b\\*\\_c\\_ d_e"],
  ["{汉字|hàn zì}{#id}{{< x >}}", "\\{汉字|hàn zì}\\{#id}\\{\\{< x >}}"],
  ["[^1][[页|词]][TOC]", "\\[^1\\]\\[\\[页|词\\]\\]\\[TOC\\]"],
  ["<b>甲</b> 1<2 &amp; a&b", "\\<b>甲\\</b> 1<2 \\&amp; a&b"],
  ["http://a.cn/x_y", "http://a.cn/x_y"],
  ["见http://a.cn/*x*", "见http\\://a.cn/\\*x\\*"],
  ["C:\\a", "C:\\\\a"],
  ["好！a!", "好！a\\!"],
])("the text %j is no markup", (text, expected) => {
  const body = bodyOf("<p></p>");
  body.firstElementChild?.append(text);
  expect(toMarkdown(body, as).markdown).toBe(`${expected}\n`);
});

test("each file is told once for each use, as the page has it, and written as it is rewritten", () => {
  const body = bodyOf('<a href="/b.pdf">甲</a><img src="/a.jpg"><img src="/a.jpg"><a href="#x">乙</a><a href="/a.jpg">丙</a>');
  const result = toMarkdown(body, ({ use, address }) => `${use}${address}`);
  expect(result.files).toEqual([
    { use: "linked", address: "/b.pdf" },
    { use: "shown", address: "/a.jpg" },
    { use: "linked", address: "/a.jpg" },
  ]);
  expect(result.markdown).toBe("[甲](linked/b.pdf)![](shown/a.jpg)![](shown/a.jpg)乙[丙](linked/a.jpg)\n");
});

test("characters are those that readers see, without white space, and all of them are kept", () => {
  expect(toMarkdown(bodyOf("<p>　　甲 乙\u200B😀</p><script>丙</script>"), as)).toMatchObject({ characters: 3, kept: 3 });
});

test("the site shows the figure, its caption and a note in the place of a picture that is no file", () => {
  const fileAt = (href: string) => (href === "a.jpg" ? ({ href, name: href, use: "picture", width: 1, height: 1 } as const) : null);
  const html = (body: string) => formatReaders.md.html(markdown(body), { article: "a", fileAt });
  expect(html("<figure><img src='a.jpg'><figcaption>说<b>明</b></figcaption></figure>")).toContain(
    "<figcaption>说<strong>明</strong></figcaption></figure>",
  );
  expect(html("<img src='data:image/png;base64,AAAA'>")).toContain("图片内嵌于原始文件");
});

describe("elements in any number cost no more than time in proportion:", () => {
  test.each([
    ["10,000 divisions", "<div>".repeat(10_000), 1],
    ["10,000 quotations", "<blockquote>".repeat(10_000), 1],
    ["10,000 lists", "<ul><li>a".repeat(10_000), 10_001],
    ["10,000 tables", "<table><tr><td>".repeat(10_000), 1],
    ["a picture of 5 MB", `<img src="data:image/png;base64,${"A".repeat(5_000_000)}">`, 1],
    ["many addresses", "http://".repeat(50_000), 350_001],
    ["many marks", "*a_ [b]{c} ".repeat(30_000), 270_001],
  ])("%s", (_what, html, characters) => {
    const body = bodyOf(`${html}文`);
    const before = process.cpuUsage();
    expect(toMarkdown(body, as)).toMatchObject({ characters, kept: characters });
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});
