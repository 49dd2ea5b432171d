import { describe, expect, test } from "vitest";
import { formatReaders } from "../../../src/ingest/format-table.ts";
import { articleMarkdown } from "../../../src/ingest/markdown/markdown-parser.ts";

const { md } = formatReaders;
const words = (body: string) => md.blocks(body).map(({ text }) => text);
const table = (rows: string, number = "") =>
  `<section class="scroll" aria-label="表格${number}" tabindex="0"><table>\n${rows}</table></section>\n`;

describe("HTML within a line of Markdown is what it means:", () => {
  test.each([
    ["breaks", "甲<br>乙<br/>丙", "<p>甲<br>\n乙<br>\n丙</p>\n"],
    ["marks", "<b>甲</b><i>乙</i><del>丙</del><u>丁</u>", "<p><strong>甲</strong><em>乙</em><s>丙</s><u>丁</u></p>\n"],
    [
      "others",
      "<sub>1</sub><sup>2</sup><mark>3</mark><small>4</small><kbd>5</kbd>",
      "<p><sub>1</sub><sup>2</sup><mark>3</mark><small>4</small><kbd>5</kbd></p>\n",
    ],
    ["with Markdown in them", "<b>甲 *乙*</b>", "<p><strong>甲 <em>乙</em></strong></p>\n"],
    ["code, in which Markdown is read", "<code>甲**乙**</code>", "<p><code>甲<strong>乙</strong></code></p>\n"],
    ["ruby", "<ruby>汉<rp>（</rp><rt>hàn<rp>）</ruby>字", "<p><ruby>汉<rp>（</rp><rt>hàn</rt><rp>）</rp></ruby>字</p>\n"],
    ["no attribute passes", '<b style="color:red" class="x" onclick="y()">甲</b>', "<p><strong>甲</strong></p>\n"],
    ["words without meaning", '<span style="x">甲</span><font color=red>乙</font>', "<p>甲乙</p>\n"],
    ["links", '<a href="https://a.cn/甲" target="_blank">乙</a>', '<p><a href="https://a.cn/%E7%94%B2">乙</a></p>\n'],
    ["links of mail", '<a href="mailto:a@b.cn">甲</a>', '<p><a href="mailto:a@b.cn">甲</a></p>\n'],
    ["an address in a link is no other", '<a href="http://a.cn/">http://b.cn/</a>', '<p><a href="http://a.cn/">http://b.cn/</a></p>\n'],
    ["nor a link of Markdown", '<a href="http://a.cn/">[甲](http://b.cn/)</a>', '<p><a href="http://a.cn/">甲</a></p>\n'],
    ["nor one of HTML in that", '[甲<a href="http://a.cn/">乙</a>](http://b.cn/)', '<p><a href="http://b.cn/">甲乙</a></p>\n'],
    [
      "links that run or lead nowhere are words",
      '<a href=" JavaScript:x()">甲</a><a href="b.html">乙</a><a name="c">丙</a>',
      '<p>甲乙<span class="missing">（链接未收录：b.html）</span>丙</p>\n',
    ],
    [
      "but one of Markdown's without words shows its address",
      "<b>甲</b>\n\n[](http://a.cn/)",
      '<p><strong>甲</strong></p>\n<p><a href="http://a.cn/">http://a.cn/</a></p>\n',
    ],
    ["anchors are nothing", '甲<a href="http://a.cn/"></a>', "<p>甲</p>\n"],
    [
      "pictures",
      '<img src="http://a.cn/1.jpg" alt="甲" title="乙" onerror="x()">',
      '<p><a href="http://a.cn/1.jpg" title="乙">甲</a></p>\n',
    ],
    [
      "those that wait for the reader",
      '<img src="data:image/gif;base64,AA" data-src="http://a.cn/1.jpg" alt="甲">',
      '<p><a href="http://a.cn/1.jpg">甲</a></p>\n',
    ],
    ["in a link", '<a href="http://a.cn/"><img src="http://a.cn/" alt="甲"></a>', '<p><a href="http://a.cn/">甲</a></p>\n'],
    [
      "films and sound",
      "<video src='http://a.cn/1.mp4'></video> <audio><source src='2.mp3'><source src='2.ogg'></audio>",
      '<p><a href="http://a.cn/1.mp4">图片：1.mp4</a><span class="missing">（录音未收录：2.mp3）</span></p>\n',
    ],
    [
      "what is embedded is a link to it",
      '<iframe src="//a.cn/p?b=1&c=2" title="讲 座"></iframe><embed src="http://a.cn/1.swf">',
      '<p><a href="https://a.cn/p?b=1&amp;c=2">嵌入内容：讲 座</a><a href="http://a.cn/1.swf">嵌入内容：http://a.cn/1.swf</a></p>\n',
    ],
    [
      "but in a link its words",
      '[<iframe src="http://a.cn/"></iframe>](http://b.cn/)',
      '<p><a href="http://b.cn/">嵌入内容：http://a.cn/</a></p>\n',
    ],
    ["a block parts the line", "甲<center>乙</center>丙", '<p>甲</p>\n<div class="align-center">\n<p>乙</p>\n</div>\n<p>丙</p>\n'],
    ["but not in a heading", "# 甲<div>乙</div>", "<h2>甲乙</h2>\n"],
    ["an end ends no mark of Markdown", "<b>甲 **乙</b>丙** 丁", "<p><strong>甲 <strong>乙丙</strong></strong> 丁</p>\n"],
    ["nor does one of Markdown end one of HTML", "**甲<i>乙**丙</i>", "<p><strong>甲<em>乙</em></strong><em>丙</em></p>\n"],
    ["a mark ends with its paragraph at the latest", "<b>甲\n\n乙</b>", "<p><strong>甲</strong></p>\n<p>乙</p>\n"],
  ])("%s", (_name, body, html) => {
    expect(md.html(body)).toBe(html);
    expect(md.read({ text: body, line: 1 }).problems).toEqual([]);
  });
});

describe("and so are blocks of it:", () => {
  test.each([
    ["paragraphs and divisions", '<div class="x">\n<p align="right">甲\n<p>乙</p>\n</div>', '<p class="align-right">甲</p>\n<p>乙</p>\n'],
    [
      "Markdown between two",
      '<div align="center">\n\n**甲**\n\n</div>\n乙',
      '<div class="align-center">\n<p><strong>甲</strong></p>\n</div>\n<p>乙</p>\n',
    ],
    [
      "in a quotation they end with it",
      "> <div align=center>\n> 甲\n\n乙\n\n</div>",
      '<blockquote>\n<div class="align-center">\n<p>甲</p>\n</div>\n</blockquote>\n<p>乙</p>\n',
    ],
    ["and end nothing outside", "> 甲\n> </blockquote></div>\n\n乙", "<blockquote>\n<p>甲</p>\n</blockquote>\n<p>乙</p>\n"],
    ["headings are lowered with the others", "# 甲\n\n<h2 id='x'>乙</h2>\n\n### 丙", "<h2>甲</h2>\n<h3>乙</h3>\n<h4>丙</h4>\n"],
    [
      "lists in one another",
      "<ul>\n<li>甲<ol start=3><li>乙</ol>\n<li>丙\n</ul>",
      '<ul>\n<li>甲<ol start="3">\n<li>乙</li>\n</ol>\n</li>\n<li>丙</li>\n</ul>\n',
    ],
    ["quotations, rules", "<blockquote>甲<hr>乙</blockquote>", "<blockquote>\n<p>甲</p>\n<hr>\n<p>乙</p>\n</blockquote>\n"],
    [
      "preformatted text",
      "<pre><code class='x'>\na  b\n\n&lt;c&gt;<span>d</span></code></pre>",
      "<pre><code>a  b\n\n&lt;c&gt;d</code></pre>\n",
    ],
    [
      "figures",
      "<figure><img src='1.jpg'><figcaption>甲</figcaption></figure>",
      '<figure>\n<p><span class="missing">（图片未收录：1.jpg）</span></p>\n<figcaption>甲</figcaption>\n</figure>\n',
    ],
    [
      "details, open, as all of an article is shown",
      "<details><summary>甲</summary>\n\n乙\n\n</details>",
      '<details open="">\n<summary>甲</summary>\n<p>乙</p>\n</details>\n',
    ],
    ["what has no end begins nothing", "<table border=1><tr><td>甲</td></tr>\n<ul class=x>乙", "<p>甲</p>\n<p>乙</p>\n"],
    [
      "what is embedded",
      '<div align="center">\n<iframe\n  src="https://a.cn/p" allowfullscreen="true"> </iframe></div>\n<object data="https://a.cn/o"><param name="a" value="b">乙</object>',
      '<div class="align-center">\n<p><a href="https://a.cn/p">嵌入内容：https://a.cn/p</a></p>\n</div>\n<p><a href="https://a.cn/o">嵌入内容：https://a.cn/o</a>乙</p>\n',
    ],
    ["details without a summary are their words", "<details>甲</details>", "<p>甲</p>\n"],
    ["comments are nothing", "<div>甲<!-- 密 -->乙</div>", "<p>甲乙</p>\n"],
    ["entities are characters", "<div>&lt;b&gt;&nbsp;&copy;</div>", "<p>&lt;b&gt;\u00A0©</p>\n"],
    [
      "unknown tags in them are text",
      "<div>甲<iframe src='x'>乙</iframe><x-y>丙</div>",
      "<p>甲&lt;iframe src='x'&gt;乙&lt;/iframe&gt;&lt;x-y&gt;丙</p>\n",
    ],
    ["lines are one paragraph", "<p>一行\n二行\none\ntwo</p>", "<p>一行二行\none\ntwo</p>\n"],
    ["empty ones are nothing", "<div></div><p> </p><ul></ul><b></b>", ""],
    [
      "tables",
      "<table>\n<caption>题</caption>\n<thead><tr><th>甲</th></tr></thead>\n<tr><td rowspan=2 style='text-align:right;width:9px'>乙</td></tr>\n</table>",
      table(
        '<caption>题</caption>\n<thead>\n<tr>\n<th>甲</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-right" rowspan="2">乙</td>\n</tr>\n</tbody>\n',
      ),
    ],
    [
      "words in a table stay where they are",
      "<table>甲<tr>乙<td>丙</table>丁",
      `${table("<tbody>\n<tr>\n<td>甲</td>\n</tr>\n<tr>\n<td>乙</td>\n<td>丙</td>\n</tr>\n</tbody>\n")}<p>丁</p>\n`,
    ],
    [
      "tables in one another",
      "<table><tr><td>甲<table><tr><td>乙</table>丙</table>",
      table(`<tbody>\n<tr>\n<td>甲${table("<tbody>\n<tr>\n<td>乙</td>\n</tr>\n</tbody>\n", "2")}丙</td>\n</tr>\n</tbody>\n`),
    ],
    ["cells outside a table are lines", "<tr><td>甲</td><td>乙</td></tr>", "<p>甲</p>\n<p>乙</p>\n"],
    [
      "a table of Markdown may have breaks",
      "|甲|\n|-|\n|乙<br>丙|",
      table("<thead>\n<tr>\n<th>甲</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>乙<br>\n丙</td>\n</tr>\n</tbody>\n"),
    ],
  ])("%s", (_name, body, html) => {
    expect(md.html(body)).toBe(html);
    expect(md.read({ text: body, line: 1 }).problems).toEqual([]);
  });
});

test.each([
  ["a script", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"],
  [
    "a style, a frame, a form",
    "<style>a{}</style> <iframe src=x></iframe> <form>甲</form>",
    "<p>&lt;style&gt;a{}&lt;/style&gt; &lt;iframe src=x&gt;&lt;/iframe&gt; &lt;form&gt;甲&lt;/form&gt;</p>\n",
  ],
  ["whatever is in a script", "<script>x='<b>*1*</b>'</script>", "<p>&lt;script&gt;x='&lt;b&gt;*1*&lt;/b&gt;'&lt;/script&gt;</p>\n"],
  ["in a block too", "<div><style>\na<b>c</b></style></div>", "<p>&lt;style&gt;\na&lt;b&gt;c&lt;/b&gt;&lt;/style&gt;</p>\n"],
  ["a mark without its end", "甲 <b> 乙", "<p>甲 &lt;b&gt; 乙</p>\n"],
  ["a tag in code", "`<b>甲</b>`", "<p><code>&lt;b&gt;甲&lt;/b&gt;</code></p>\n"],
  ["an escaped one", "\\<b>甲\\</b>", "<p>&lt;b&gt;甲&lt;/b&gt;</p>\n"],
  ["a declaration", "<!DOCTYPE html> <?php 1 ?> <![CDATA[甲]]>", "<p>&lt;!DOCTYPE html&gt; &lt;?php 1 ?&gt; &lt;![CDATA[甲]]&gt;</p>\n"],
])("text is %s", (_name, body, html) => {
  expect(md.html(body)).toBe(html);
});

describe("a line behind a picture is its caption, though divisions part them:", () => {
  const file = { use: "picture", href: "1.jpg", name: "1.jpg", width: null, height: null } as const;
  const page = { article: "2024/05/a.html", fileAt: () => file };
  const image = '<img src="1.jpg" alt="图片" loading="lazy" decoding="async">';
  const figure = `<figure>${image}<figcaption>图1 全景</figcaption></figure>\n`;
  test.each([
    ["a centre", "<img src=1.jpg>\n<center>图1 全景</center>\n\n乙", `${figure}<p>乙</p>\n`],
    ["two", "<div align=center><img src=1.jpg></div>\n<div align=center>图1 全景</div>", `<div class="align-center">\n${figure}</div>\n`],
    ["one", "<center>\n<img src=1.jpg>\n<p align=center>图1 全景</p>\n</center>", `<div class="align-center">\n${figure}</div>\n`],
    ["with more in it", "<img src=1.jpg>\n<center><p>图1 全景</p>乙</center>", `${figure}<div class="align-center">\n<p>乙</p>\n</div>\n`],
    [
      "but not what is none",
      "<img src=1.jpg>\n<center>乙</center>",
      `<figure>${image}</figure>\n<div class="align-center">\n<p>乙</p>\n</div>\n`,
    ],
  ])("%s", (_name, body, html) => {
    expect(md.html(body, page)).toBe(html);
  });
});

test("where it is searched it is words, block by block", () => {
  expect(words("甲<br>乙<b>丙</b>\n\n<table><tr><td>丁<td>戊</table>\n\n<img src='1.jpg' alt='己'>")).toEqual([
    "甲 乙丙",
    "丁",
    "戊",
    "己",
  ]);
});

test("a picture and a link of HTML are the same tokens as Markdown's, with their line", () => {
  const tokens = articleMarkdown().parse('甲\n\n乙\n丙<img src="b/1.jpg" alt="丁" title="戊">\n\n<p>\n<img src=2.jpg>', {});
  const images = tokens.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === "image"));
  const [own] = articleMarkdown().parse('![丁](b/1.jpg "戊")', {})[1]?.children ?? [];
  expect(images[0]).toMatchObject({ attrs: own?.attrs, content: own?.content, nesting: 0, tag: "img", map: [3, 4] });
  expect(images[0]?.children).toMatchObject([{ type: "text", content: "丁" }]);
  expect(images[1]).toMatchObject({ map: [6, 7] });
});
