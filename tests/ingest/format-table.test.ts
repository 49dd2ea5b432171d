import fc from "fast-check";
import { expect, test } from "vitest";
import { formatReaders } from "../../src/ingest/format-table.ts";
import { bare, textOf } from "../html.ts";
import { rounds } from "../rounds.ts";

const { txt, md } = formatReaders;
const wordsOf = (body: string, format: "txt" | "md") => formatReaders[format].blocks(body).map(({ text }) => text);

/** A paragraph that ends like one, so that a line between two of them may be a heading. */
const sentence = "会议由校长主持。";

test.each([
  ["each line is a paragraph", "第一段。\n第二段。", "<p>第一段。</p>\n<p>第二段。</p>"],
  ["blank lines are nothing", "\n\n第一段。\n　\n\t\n第二段。\n", "<p>第一段。</p>\n<p>第二段。</p>"],
  ["indents go, and what trails", "　　第一段。　\n \t 第二段。 ", "<p>第一段。</p>\n<p>第二段。</p>"],
  ["white space within stays", "第一　段  。", "<p>第一　段  。</p>"],
  ["markup of Markdown is text", "**粗** # 题 `码` [a](b) - 1. > <", "<p>**粗** # 题 `码` [a](b) - 1. &gt; &lt;</p>"],
  ["a script is text", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
  ["a script beside a link is text", "<script>//http://a.cn/", '<p>&lt;script&gt;//<a href="http://a.cn/">http://a.cn/</a></p>'],
  ["nothing is nothing", "\n", ""],
])("in a text body %s", (_name, body, html) => {
  expect(txt.html(body)).toBe(html);
});

test.each([
  ["见https://example.org/a?b=1&c=2。", '见<a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>。'],
  ["（http://example.org/路径）", '（<a href="http://example.org/%E8%B7%AF%E5%BE%84">http://example.org/路径</a>）'],
  ["http://example.org/%E8%B7%AF", '<a href="http://example.org/%E8%B7%AF">http://example.org/%E8%B7%AF</a>'],
  ["HTTP://EXAMPLE.ORG/A", '<a href="HTTP://EXAMPLE.ORG/A">HTTP://EXAMPLE.ORG/A</a>'],
  ["mailto:a@example.org", '<a href="mailto:a@example.org">mailto:a@example.org</a>'],
  // Only what is an address as it stands, on the web or for mail.
  ["example.org www.example.org a@example.org", "example.org www.example.org a@example.org"],
  ["ftp://example.org/ //example.org/", "ftp://example.org/ //example.org/"],
  ["javascript:alert(1) data:text/html,x file:///etc/passwd", "javascript:alert(1) data:text/html,x file:///etc/passwd"],
  [
    'http://example.org/"onclick="alert(1)',
    '<a href="http://example.org/%22onclick=%22alert(1)">http://example.org/&quot;onclick=&quot;alert(1)</a>',
  ],
])("the addresses in %j", (line, html) => {
  expect(txt.html(line)).toBe(`<p>${html}</p>`);
});

test.each([
  ["a short line", "一、会议精神"],
  ["a line with a space in it", "凝聚合力 创新宣传工作新路径"],
  ["40 characters", "会".repeat(40)],
  ["a line with marks within", "学思想，见行动：主题教育走深走实"],
])("%s between two paragraphs is a heading", (_name, line) => {
  const html = `<p>${sentence}</p>\n<h2>${line}</h2>\n<p>${sentence}</p>`;
  expect(txt.html(`${sentence}\n${line}\n${sentence}`)).toBe(html);
  expect(txt.html(`${sentence}\n\n　　${line}\n\n\n${sentence}`)).toBe(html);
});

test.each([
  ["41 characters", "会".repeat(41)],
  ["a line without Chinese", "Section 1"],
  ["a number", "2024"],
  ...[..."。！？；：，、…”’」』）》.!?;:,)]"].map((mark) => [`a line that ends in ${mark}`, `会议精神${mark}`]),
  ["a caption", "（图为会议现场"],
  ["a credit in brackets", "【图 新闻中心"],
  ["a credit", "文/张三"],
  ["a photographer", "摄影：李四"],
  ["a reporter", "记者 王五"],
  ["an editor", "责编：赵六"],
])("%s is a paragraph", (_name, line) => {
  expect(txt.html(`${sentence}\n${line}\n${sentence}`)).not.toContain("<h2>");
});

test.each([
  ["the first line", ["会议精神", sentence]],
  ["the last line", [sentence, "会议精神"]],
  ["the only line", ["会议精神"]],
  ["one of several short lines in a row, as in a list, a poem or signatures", [sentence, "床前明月光", "疑是地上霜", sentence]],
])("no heading is %s", (_name, lines) => {
  expect(txt.html(lines.join("\n"))).not.toContain("<h2>");
});

test.each([
  ["HTML is what it means", "<b>粗</b>", "<p><strong>粗</strong></p>\n"],
  ["a block of HTML too", "<div onclick=x>\n甲\n</div>", "<p>甲</p>\n"],
  ["a script is text", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"],
  ["entities are characters, which are escaped again", "&lt;b&gt; &copy;", "<p>&lt;b&gt; ©</p>\n"],
  // Links.
  ["a web link", "[甲](https://example.org/)", '<p><a href="https://example.org/">甲</a></p>\n'],
  ["a mail link", "[甲](mailto:a@example.org)", '<p><a href="mailto:a@example.org">甲</a></p>\n'],
  ["an address", "见https://example.org/。", '<p>见<a href="https://example.org/">https://example.org/</a>。</p>\n'],
  ["an address in brackets", "<https://example.org/%E8>", '<p><a href="https://example.org/%E8">https://example.org/%E8</a></p>\n'],
  [
    "a link to a page that is not here says where it led",
    "[甲](../a.html) [乙](/b) [丙](丁)",
    '<p>甲<span class="missing">（链接未收录：../a.html）</span> 乙<span class="missing">（链接未收录：/b）</span> [丙](丁)</p>\n',
  ],
  ["a script for a link is text", "[甲](javascript:alert(1))", "<p>[甲](javascript:alert(1))</p>\n"],
  ["in capitals too", "[甲](JaVaScRiPt:alert(1))", "<p>[甲](JaVaScRiPt:alert(1))</p>\n"],
  ["behind an entity too", "[甲](&#106;avascript:alert(1))", "<p>[甲](javascript:alert(1))</p>\n"],
  ["data for a link is text", "[甲](data:text/html,乙)", "<p>[甲](data:text/html,乙)</p>\n"],
  ["a quote in a link ends no attribute", '[甲](https://a.cn/"onclick=x)', '<p><a href="https://a.cn/%22onclick=x">甲</a></p>\n'],
  // Emphasis beside Chinese punctuation.
  ["bold that ends in a quotation mark", "**“你好。”**然后", "<p><strong>“你好。”</strong>然后</p>\n"],
  ["bold that begins with one", "他说**“你好”**。", "<p>他说<strong>“你好”</strong>。</p>\n"],
  ["bold in brackets", "甲**（乙）**丙", "<p>甲<strong>（乙）</strong>丙</p>\n"],
  ["emphasis and strikethrough", "*甲*~~乙~~", "<p><em>甲</em><s>乙</s></p>\n"],
  // Line ends.
  ["a soft break between Chinese is nothing", "一行\n二行", "<p>一行二行</p>\n"],
  ["nor beside Chinese punctuation", "一行，\n“二行", "<p>一行，“二行</p>\n"],
  ["a soft break between words is a space", "one\ntwo", "<p>one\ntwo</p>\n"],
  ["and between Chinese and a word", "一行\ntwo", "<p>一行\ntwo</p>\n"],
  ["a hard break is one", "一行  \n二行\\\n三行", "<p>一行<br>\n二行<br>\n三行</p>\n"],
  // Headings begin below the title and skip no level on the way down.
  ["the first heading is the second level", "# 甲", "<h2>甲</h2>\n"],
  ["whatever its own is", "### 甲\n#### 乙", "<h2>甲</h2>\n<h3>乙</h3>\n"],
  ["no level is skipped", "# 甲\n#### 乙\n# 丙", "<h2>甲</h2>\n<h3>乙</h3>\n<h2>丙</h2>\n"],
  ["a deeper one first", "### 甲\n# 乙\n## 丙", "<h2>甲</h2>\n<h2>乙</h2>\n<h3>丙</h3>\n"],
  [
    "there are six levels",
    "# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6",
    "<h2>1</h2>\n<h3>2</h3>\n<h4>3</h4>\n<h5>4</h5>\n<h6>5</h6>\n<h6>6</h6>\n",
  ],
  ["underlined ones too", "甲\n===\n乙\n---", "<h2>甲</h2>\n<h3>乙</h3>\n"],
  ["and those in quotations", "> ## 甲", "<blockquote>\n<h2>甲</h2>\n</blockquote>\n"],
  // The rest of CommonMark.
  ["a list", "- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n"],
  ["code", "`<b>`", "<p><code>&lt;b&gt;</code></p>\n"],
  ["a block of code", "```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>\n"],
  ["a language that is no word", '```"><b>\n甲\n```', '<pre><code class="language-&quot;&gt;&lt;b&gt;">甲\n</code></pre>\n'],
])("in Markdown: %s", (_name, body, html) => {
  expect(md.html(body)).toBe(html);
});

test("a table is aligned by classes, as the Content-Security-Policy forbids styles, and scrolls by itself", () => {
  const html = md.html("| 甲 | 乙 | 丙 | 丁 |\n| - | :- | :-: | -: |\n| 1 | 2 | 3 | <b> |");
  expect(html).not.toContain("style");
  expect(html).toBe(`<section class="scroll" aria-label="表格" tabindex="0"><table>
<thead>
<tr>
<th>甲</th>
<th class="align-left">乙</th>
<th class="align-center">丙</th>
<th class="align-right">丁</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td class="align-left">2</td>
<td class="align-center">3</td>
<td class="align-right">&lt;b&gt;</td>
</tr>
</tbody>
</table></section>
`);
});

test("a text body's words are its paragraphs and headings", () => {
  expect(txt.blocks(`\n　${sentence}\n会议精神\n${sentence}`)).toEqual([
    { kind: "paragraph", text: sentence },
    { kind: "heading", text: "会议精神" },
    { kind: "paragraph", text: sentence },
  ]);
});

test.each([
  ["# 甲\n\n**乙**[丙](https://example.org/)`丁`", ["甲", "乙丙丁"]],
  ["- 甲\n- 乙\n\n> 丙", ["甲", "乙", "丙"]],
  ["|甲|乙|\n|-|-|\n|丙|丁|", ["甲", "乙", "丙", "丁"]],
  ["&lt;b&gt; <i>", ["<b> <i>"]],
  ["one\ntwo", ["one two"]],
  // What a reader sees in one piece is one piece: a term of the vocabulary may stand across two lines of the source.
  ["新质\n生产力", ["新质生产力"]],
  ["新质  \n生产力", ["新质 生产力"]],
])("the words of %j are those a reader sees", (body, words) => {
  expect(wordsOf(body, "md")).toEqual(words);
});

/** Whole characters of every kind but NUL, which no seed may hold, mixed with what could be taken for markup. */
const markup = [
  "<script>",
  "</p>",
  "<!--",
  "&amp;",
  "&#0;",
  "&",
  "**",
  "__",
  "`",
  "# ",
  "- ",
  "1. ",
  "> ",
  "|",
  "[a](b)",
  "![",
  "]]>",
  "\\",
  "\n",
  "\r",
];
const addresses = ["http://", "https://example.org/%41?a=b&c=<d>", "mailto:", "://", "a@b.cn", "http://例子.测试/路径。", "HTTPS://[::1]/"];
const texts = fc
  .array(
    fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.constantFrom(...markup), fc.constantFrom(...addresses)),
  )
  .map((parts) => parts.join("").replaceAll("\0", ""));

/** Texts in which nothing is left of HTML: no `<` begins a tag or a comment, no `&` an entity. */
const plainTexts = texts.map((text) => text.replace(/<(?=[a-z/!])|&(?=[a-z#])/gi, "$& "));

test("nothing of a text body is lost: what a reader sees is the source, white space aside", () => {
  fc.assert(
    fc.property(plainTexts, (body) => {
      expect(bare(textOf(txt.html(body)))).toBe(bare(body));
    }),
    { numRuns: rounds(2000) },
  );
});

test("nothing of a text body's words is lost either", () => {
  fc.assert(
    fc.property(plainTexts, (body) => {
      expect(bare(wordsOf(body, "txt").join("\n"))).toBe(bare(body));
    }),
  );
});

test("nothing of a Markdown body is lost where its markup is escaped", () => {
  fc.assert(
    fc.property(texts, (text) => {
      // Lines begin with a letter, so that no indent makes them code, in which a backslash is a backslash.
      const lines = text.split(/[\r\n]+/).map((line) => `甲${line}`);
      const body = lines.map((line) => line.replace(/[!-/:-@[-`{-~]/g, "\\$&")).join("\n\n");
      expect(bare(textOf(md.html(body)))).toBe(bare(lines.join("")));
    }),
    { numRuns: rounds(2000) },
  );
});

test("no Markdown body makes HTML that a browser could take for anything but text, links and plain elements", () => {
  const elements =
    /^<(?:\/?(?:p|h[2-6]|strong|em|s|code|pre|blockquote|ul|ol|li|thead|tbody|tr|th|td|table|div|a|span)|hr|br|li|ol|code|div|a|t[hd])(?: (?:href="(?:https?:|mailto:)[^"<>]*"|title="[^"<>]*"|class="[^"<>]*"|start="\d+"|role="region"|aria-label="表格\d*"|tabindex="0"))*>$/i;
  fc.assert(
    fc.property(texts, (body) => {
      const html = md.html(body);
      textOf(html);
      for (const [tag] of html.matchAll(/<[^<>]*>/g)) expect(tag).toMatch(elements);
    }),
    { numRuns: rounds(2000) },
  );
});
