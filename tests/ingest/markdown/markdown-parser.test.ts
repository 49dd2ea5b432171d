import fc from "fast-check";
import type { Env } from "markdown-it";
import { describe, expect, test } from "vitest";
import { excerpt } from "../../../src/ingest/excerpt.ts";
import { formatReaders } from "../../../src/ingest/format-table.ts";
import { deepest, mostAddresses, mostMarks } from "../../../src/ingest/markdown/body-limits.ts";
import { articleMarkdown } from "../../../src/ingest/markdown/markdown-parser.ts";
import { notesOf } from "../../../src/ingest/markdown/parse-notes.ts";
import { bare, textOf } from "../../html.ts";
import { rounds } from "../../rounds.ts";

const html = (body: string) => formatReaders.md.html(body);
const words = (body: string) => formatReaders.md.blocks(body).map(({ text }) => text);
const read = (text: string, format: "txt" | "md" = "md") => formatReaders[format].read({ text, line: 10 });

describe("a picture is its words:", () => {
  test.each([
    ["a link of its description", "![主席台](http://a.cn/1.jpg)", '<a href="http://a.cn/1.jpg">主席台</a>'],
    ["its title beside that", '![主席台](http://a.cn/1.jpg "摄影：李四")', '<a href="http://a.cn/1.jpg" title="摄影：李四">主席台</a>'],
    ["its title instead", '![](http://a.cn/1.jpg "主席台")', '<a href="http://a.cn/1.jpg">主席台</a>'],
    ["the name of its file", "![](http://a.cn/b/1.jpg?w=1#x)", '<a href="http://a.cn/b/1.jpg?w=1#x">图片：1.jpg</a>'],
    ["that name as people read it", "![ ](http://a.cn/图.jpg)", '<a href="http://a.cn/%E5%9B%BE.jpg">图片：图.jpg</a>'],
    ["a name that is none", "![](http://a.cn/%E5.jpg)", '<a href="http://a.cn/%E5.jpg">图片：%E5.jpg</a>'],
    ["no name either", "![](http://a.cn/)", '<a href="http://a.cn/">图片</a>'],
    ["markup in a description is none", "![**主**`席`\n&amp;](http://a.cn/)", '<a href="http://a.cn/">主席 &amp;</a>'],
    [
      "nor is there a link or another picture in it",
      '![主[席](http://b.cn/ "题")![台](c.png) http://d.cn](http://a.cn/)',
      '<a href="http://a.cn/">主席（http://b.cn/，题）台（c.png） http://d.cn</a>',
    ],
    [
      "by reference",
      "![主席台][一] ![一]\n\n[一]: http://a.cn/1.jpg",
      '<a href="http://a.cn/1.jpg">主席台</a> <a href="http://a.cn/1.jpg">一</a>',
    ],
    // What is not on this site is said, and no link leads to it.
    ["a path of the old site", "![主席台](img/图%201.jpg)", '主席台<span class="missing">（图片未收录：img/图%201.jpg）</span>'],
    ["such a path alone", "![](/img/1.jpg)", '<span class="missing">（图片未收录：/img/1.jpg）</span>'],
    ["its title there", '![主席台](img/1.jpg "摄影：李四")', '主席台<span class="missing">（摄影：李四；图片未收录：img/1.jpg）</span>'],
    ["a title that is its description", '![主席台](img/1.jpg "主席台")', '主席台<span class="missing">（图片未收录：img/1.jpg）</span>'],
    ["such a path by reference", "![主席台][一]\n\n[一]: ../1.jpg", '主席台<span class="missing">（图片未收录：../1.jpg）</span>'],
    ["a path that is code", "![甲](javascript:alert(1))", '甲<span class="missing">（图片未收录：javascript:alert(1)）</span>'],
    ["nothing", "![]()", '图片<span class="missing">（图片未收录）</span>'],
    ["its bytes", "![甲](data:image/png;base64,AAAA)", '甲<span class="missing">（图片内嵌于原始文件，此处不显示）</span>'],
    // No link may stand in a link.
    ["in a link to it", "[![主席台](http://a.cn/1.jpg)](http://a.cn/1.jpg)", '<a href="http://a.cn/1.jpg">主席台</a>'],
    ["in a link to it without words", "[![](http://a.cn/1.jpg)](http://a.cn/1.jpg)", '<a href="http://a.cn/1.jpg">图片：1.jpg</a>'],
    [
      "in another link",
      '[看![主席台](http://a.cn/1.jpg "摄影：李四")](http://a.cn/)',
      '<a href="http://a.cn/">看主席台</a>（<a href="http://a.cn/1.jpg" title="摄影：李四">图片</a>）',
    ],
    [
      "in a link, by its path",
      "[![](1.jpg)](http://a.cn/)",
      '<a href="http://a.cn/">图片：1.jpg</a><span class="missing">（图片未收录：1.jpg）</span>',
    ],
    [
      "in a link that leads nowhere",
      "[![](http://a.cn/1.jpg)](b.html)",
      '<a href="http://a.cn/1.jpg">图片：1.jpg</a><span class="missing">（链接未收录：b.html）</span>',
    ],
  ])("%s", (_name, body, expected) => {
    expect(html(body)).toBe(`<p>${expected}</p>\n`);
  });

  test("which are those of the source alone where they are searched", () => {
    const body = '前![主席台](1.jpg "题")后\n\n![](b/1.jpg)\n\n[![](http://a.cn/2.jpg)](http://b.cn/)';
    expect(words(body)).toEqual(["前主席台后", "", "2.jpg"]);
  });

  test("but the path of one that nobody has described is none of the article's words", () => {
    for (const body of ["![]()", "![](data:image/png;base64,AAAA)"]) expect(words(body).join("")).not.toBe("");
    expect(words("![](1.jpg)")).toEqual([""]);
  });
});

describe("a link has words:", () => {
  test.each([
    ["its address where it has none", "[](http://a.cn/b)", '<a href="http://a.cn/b">http://a.cn/b</a>'],
    ["or none that can be seen", "甲[&nbsp;&#x200B;](http://a.cn/)", '甲<a href="http://a.cn/">\u00A0\u200Bhttp://a.cn/</a>'],
    ["or a comment", "[<!-- 甲 -->](http://a.cn/)", '<a href="http://a.cn/">http://a.cn/</a>'],
    ["of mail the mailbox", "[](mailto:a@b.cn)", '<a href="mailto:a@b.cn">a@b.cn</a>'],
    ["without an address it is none", "甲[乙]()[]()", "甲乙"],
  ])("%s", (_name, body, expected) => {
    expect(html(body)).toBe(`<p>${expected}</p>\n`);
  });
});

describe("a comment is no text:", () => {
  test.each([
    ["alone", "甲\n\n<!-- 密 -->\n\n乙", "<p>甲</p>\n\n<p>乙</p>\n"],
    ["within a line", "甲<!-- 密 -->乙", "<p>甲乙</p>\n"],
    ["within a paragraph", "甲 <!-- 密\n密 --> 乙", "<p>甲  乙</p>\n"],
    ["between the lines of one, which are two then", "甲\n<!-- more -->\n乙", "<p>甲</p>\n\n<p>乙</p>\n"],
    ["before text", "<!--more-->甲", "<p>甲</p>\n"],
    ["several, before text", "<!-- 密 --> <!--\n\n密 --><!-- 密 --> 甲", "\n<p>甲</p>\n"],
    ["over blank lines", "<!-- 密\n\n# 密\n\n    密\n-->\n甲", "\n<p>甲</p>\n"],
    ["over blank lines from the midst of a line to the midst of another", "甲 <!-- 密\n\n- 密\n\n密 --> 乙", "<p>甲</p>\n\n<p>乙</p>\n"],
    ["after one in code", "`<!--` <!-- 密 --> 甲 ``<!--`` <!-- 密\n\n密 -->", "<p><code>&lt;!--</code>  甲 <code>&lt;!--</code></p>\n\n"],
    ["after one that is escaped", "\\<!-- 甲 --><!-- 密\n\n密 -->", "<p>&lt;!-- 甲 --&gt;</p>\n\n"],
    ["in a heading", "# 甲 <!-- 密 -->\n\n## 乙 <!-- 密\n密 -->", "<h2>甲 </h2>\n<h3>乙</h3>\n\n"],
    ["from an underlined heading on", "甲 <!-- 密\n===\n密 -->\n\n乙", "<h2>甲</h2>\n\n<p>乙</p>\n"],
    ["in a quotation", "> 甲 <!-- 密\n>\n> 密 --> 乙", "<blockquote>\n<p>甲</p>\n\n<p>乙</p>\n</blockquote>\n"],
    ["in a list", "- 甲\n  <!-- 密\n\n  密 -->\n  乙\n- 丙", "<ul>\n<li>甲\n乙</li>\n<li>丙</li>\n</ul>\n"],
    ["in a table", "|甲<!-- 密 -->|\n|-|", ""],
    ["the shortest", "<!-->甲<!--->乙", "<p>甲乙</p>\n"],
  ])("%s", (_name, body, expected) => {
    if (expected !== "") expect(html(body)).toBe(expected);
    for (const shown of [html(body), words(body).join("\n"), excerpt(formatReaders.md.blocks(body))]) expect(shown).not.toMatch(/密|more/);
  });

  test.each([
    ["one that does not end", "甲 <!-- 乙\n\n丙", "<p>甲 &lt;!-- 乙</p>\n<p>丙</p>\n"],
    ["nor at the beginning of a line", "<!-- 甲\n\n乙", "<p>&lt;!-- 甲</p>\n<p>乙</p>\n"],
    ["nor in the quotation it is in", "> <!-- 甲\n\n乙 -->", "<blockquote>\n<p>&lt;!-- 甲</p>\n</blockquote>\n<p>乙 --&gt;</p>\n"],
    ["nor in the item it is in", "- <!-- 甲\n- 乙 -->", "<ul>\n<li>&lt;!-- 甲</li>\n<li>乙 --&gt;</li>\n</ul>\n"],
    ["one that is escaped", "\\<!-- 甲 -->", "<p>&lt;!-- 甲 --&gt;</p>\n"],
    ["one in code", "`<!-- 甲 -->`", "<p><code>&lt;!-- 甲 --&gt;</code></p>\n"],
    ["in a block of it", "```\n<!-- 甲\n\n-->\n```", "<pre><code>&lt;!-- 甲\n\n--&gt;\n</code></pre>\n"],
    ["in an indented one", "    <!-- 甲\n\n    -->", "<pre><code>&lt;!-- 甲\n\n--&gt;\n</code></pre>\n"],
    ["its end alone", "甲 -->", "<p>甲 --&gt;</p>\n"],
  ])("but %s is", (_name, body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

describe("where a line ends between Chinese characters there is no space,", () => {
  test.each([
    ["beside emphasis", "召开。\n**校领导**\n出席", "召开。<strong>校领导</strong>出席", "召开。校领导出席"],
    ["beside a link", "见\n[全文](http://a.cn/)\n另发", '见<a href="http://a.cn/">全文</a>另发', "见全文另发"],
    ["beside what is struck out", "甲\n~~*乙*~~\n丙", "甲<s><em>乙</em></s>丙", "甲乙丙"],
    ["beside code", "甲\n`乙`\n丙", "甲<code>乙</code>丙", "甲乙丙"],
    ["beside a picture", "甲\n![乙](http://a.cn/)\n丙", '甲<a href="http://a.cn/">乙</a>丙', "甲乙丙"],
    ["beside characters beyond U+FFFF", "𠀀\n𠀁\n甲", "𠀀𠀁甲", "𠀀𠀁甲"],
    ["within emphasis", "**甲\n乙**", "<strong>甲乙</strong>", "甲乙"],
  ])("%s", (_name, body, expected, text) => {
    expect(html(body)).toBe(`<p>${expected}</p>\n`);
    expect(words(body)).toEqual([text]);
  });

  test.each([
    ["between words", "甲a\n**b**", "甲a\n<strong>b</strong>", "甲a b"],
    ["nor beside an emoji", "甲\n😀", "甲\n😀", "甲 😀"],
  ])("but not %s", (_name, body, expected, text) => {
    expect(html(body)).toBe(`<p>${expected}</p>\n`);
    expect(words(body)).toEqual([text]);
  });
});

describe("an indent that was typed is not added to that of paragraphs:", () => {
  test.each([
    ["ideographic spaces", "　　甲", "<p>甲</p>\n"],
    ["entities", "&emsp;&emsp;甲", "<p>甲</p>\n"],
    ["before emphasis", "　　**甲**", "<p><strong>甲</strong></p>\n"],
    ["within it", "**　　甲**", "<p>**　　甲**</p>\n"],
    // Only the first line of a paragraph has an indent by the style sheet, and none in a quotation.
    ["after a hard break it is the only one", "　　甲\\\n　　乙", "<p>甲<br>\n　　乙</p>\n"],
    ["each line that has one is a paragraph", "　　甲\n　　乙\n丙", "<p>甲</p>\n<p>乙丙</p>\n"],
    ["in a quotation too", "> 　　甲", "<blockquote>\n<p>　　甲</p>\n</blockquote>\n"],
  ])("%s", (_name, body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

test("a heading without a word is none", () => {
  expect(html("# \n\n## 甲\n\n##\n\n乙")).toBe("<h2>甲</h2>\n<p>乙</p>\n");
  expect(html("# <b></b>\n\n甲")).toBe("<p>甲</p>\n");
});

test("a heading of a link or a picture alone is one, also where HTML stands beside it", () => {
  const link = '<h2><a href="http://a.cn/">http://a.cn/</a></h2>\n<p>';
  expect(html("# [](http://a.cn/)\n\n甲")).toBe(`${link}甲</p>\n`);
  expect(html("# [](http://a.cn/)\n\n<b>甲</b>")).toBe(`${link}<strong>甲</strong></p>\n`);
  expect(html("# ![](1.jpg)\n\n<b>甲</b>")).toMatch(/^<h2>.*图片.*<\/h2>\n<p><strong>甲/);
});

test("of a comment without an end it is told where it begins, as it is shown", () => {
  expect(read("甲\n\n乙<!-- 丙").problems).toMatchObject([{ rule: "unread-markup", level: "warning", line: 12 }]);
  expect(read("`<!--`\n\n\\<!-- 甲\n\n乙<!-- 丙 -->").problems).toEqual([]);
});

describe("nothing is lost:", () => {
  test.each([
    ["cells beyond the columns", "|甲|\n|-|\n|乙|丙 \\| 丁| |戊|", ["甲", "乙", "丙 | 丁", "", "戊"]],
    ["in a table in a list", "- |甲|\n  |-|\n  |乙|丙", ["甲", "乙", "丙"]],
    ["a definition that nothing uses", "[甲]: http://a.cn/ '乙'\n丙", ["[甲]: http://a.cn/ '乙'", "丙"]],
    ["a second one of a name", "[甲]: http://a.cn/\n[甲]: http://b.cn/\n\n[甲]", ["[甲]: http://b.cn/", "甲"]],
    ["one over lines, in a quotation", "> [甲]:\n> http://a.cn/", ["[甲]:\nhttp://a.cn/"]],
    ["of what is no address", "[甲]: 乙丙\n\n[甲]", ["[甲]: 乙丙", "[甲]"]],
    ["of a file that nothing uses", "[甲]: b.jpg\n\n乙", ["[甲]: b.jpg", "乙"]],
    ["footnotes that no mark leads to", "甲[^3]\n\n[^1]: 丙\n\n[^2]: http://a.cn/", ["甲[^3]", "[^1]: 丙", "[^2]: http://a.cn/"]],
    ["what stands behind the language of code", "```js 甲 &amp; 乙\n1\n```", ["甲 & 乙", "1\n"]],
    ["or in its place", "~~~甲\n1\n~~~", ["甲", "1\n"]],
    ["what looks like an address before the name of a definition", "[甲](乙 丙[丁] 戊\n\n[丁]: http://a.cn/", ["[甲](乙 丙丁 戊"]],
    ["or like none", "[甲](<[丁]\n\n[丁]: http://a.cn/\n[甲]: http://b.cn/", ["甲(<丁"]],
    ["entities that stand for nothing", "&#150;&#0;&#xD800;&甲;", ["&#150;&#0;&#xD800;&甲;"]],
  ])("%s", (_name, body, expected) => {
    expect(words(body)).toEqual(expected);
    expect(bare(textOf(html(body)))).toContain(bare(expected.join("")));
  });

  test("a table with such cells says what its heads belong to", () => {
    expect(html("|甲|乙|\n|-|-:|\n|1|2|3|")).toContain('<th scope="col">甲</th>\n<th class="align-right" scope="col">乙</th>');
  });

  test("what nothing uses is shown, with its address as a link", () => {
    expect(html("[甲]: http://a.cn/")).toBe('<p>[甲]: <a href="http://a.cn/">http://a.cn/</a></p>\n');
  });

  test.each([
    ["one that skips", "1. 甲\n2. 乙\n4. 丙\n5. 丁", '<ol>\n<li>甲</li>\n<li>乙</li>\n<li value="4">丙</li>\n<li>丁</li>\n</ol>\n'],
    ["one that goes back", "3. 甲\n1. 乙", '<ol start="3">\n<li>甲</li>\n<li value="1">乙</li>\n</ol>\n'],
    ["one that is to be numbered", "1. 甲\n1. 乙\n1. 丙", "<ol>\n<li>甲</li>\n<li>乙</li>\n<li>丙</li>\n</ol>\n"],
    [
      "one in another",
      "1. 甲\n   1. 乙\n   3. 丙\n2. 丁",
      '<ol>\n<li>甲\n<ol>\n<li>乙</li>\n<li value="3">丙</li>\n</ol>\n</li>\n<li>丁</li>\n</ol>\n',
    ],
  ])("a list keeps its numbers: %s", (_name, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test.each([
    ["quotations", `${"> ".repeat(100)}深\n\n后`, 0],
    ["lists", `前\n\n${"- ".repeat(50)}深\n\n后`, 2],
    [
      "numbered ones, line by line",
      `${Array.from({ length: 40 }, (_, depth) => `${"   ".repeat(depth)}1. 深`).join("\n")}\n\n后`,
      deepest / 2,
    ],
    ["from within a paragraph", `${"> ".repeat(deepest)}前\n${"> ".repeat(deepest)}- 深\n\n后`, 1],
  ])("however deep %s lie in one another, and that is told", (_name, body, line) => {
    expect(textOf(html(body))).toContain("深");
    expect(words(body).at(-1)).toBe("后");
    expect(read(body).problems).toMatchObject([{ rule: "unread-markup", level: "warning", line: 10 + line }]);
  });

  test("as deep as they may lie there is nothing to tell", () => {
    expect(read(`${"> ".repeat(deepest)}深\n\n${"- ".repeat(deepest / 2)}深`).problems).toEqual([]);
  });

  test("where a rule loses words all is text, but for comments", () => {
    const markdown = articleMarkdown();
    markdown.block.ruler.before("paragraph", "careless", (state, line) => {
      if (!state.src.startsWith("失", state.bMarks[line])) return false;
      state.line = line + 1;
      return true;
    });
    const env: Env = {};
    expect(markdown.render("**甲** <!-- 密 -->\n\n失物\n\n- 乙", env)).toBe("<p>**甲**</p>\n<p>失物</p>\n<p>- 乙</p>\n");
    expect(notesOf(env).isWhole).toBe(false);
    expect(notesOf({}).isWhole).toBe(true);
  });
});

type Make = (word: (kind: "seen" | "attribute" | "comment" | "label") => string) => string;

const marks = ["**", "*", "_", "~~", "`", "``", "[", "](", ")", "![", "]", "<", ">", "&", "\\", "|", "<!--", "-->", "---", "===", ":"];
const spaces = [
  " ",
  "  ",
  "\n",
  "\n",
  "\n\n",
  "\n\n",
  "\t",
  "\n    ",
  "\n> ",
  "\n- ",
  "\n1. ",
  "\n12) ",
  "\n# ",
  "\n```",
  "\n~~~\n",
  "  \n",
  "\\\n",
  "　　",
];

/** All kinds of markup, whole, with words in it. */
const whole: readonly Make[] = [
  (word) => word("seen"),
  (word) => `${word("seen")}，`,
  (word) => `**${word("seen")}**${word("seen")}*${word("seen")}*`,
  (word) => `~~${word("seen")}~~\`${word("seen")}\``,
  (word) => `[${word("seen")}](http://a.cn/${word("attribute")} "${word("attribute")}")`,
  (word) => `[](http://a.cn/${word("seen")})`,
  (word) => `![${word("seen")}](http://a.cn/${word("attribute")} "${word("attribute")}")`,
  (word) => `![](${word("seen")}.png)`,
  (word) => `![${word("seen")}](${word("seen")}.png "${word("seen")}")`,
  (word) => `[![${word("seen")}](${word("seen")}.png)](http://a.cn/${word("attribute")})`,
  (word) => `http://a.cn/${word("seen")} `,
  (word) => `<http://a.cn/${word("seen")}>`,
  (word) => `&amp;${word("seen")}&nbsp;\\*${word("seen")}`,
  (word) => `<b>${word("seen")}</b>`,
  (word) => `<!-- ${word("comment")} -->`,
  (word) => `\n\n<!-- ${word("comment")}\n\n${word("comment")} -->\n\n`,
  (word) => `\n\n# ${word("seen")} #\n\n${word("seen")}\n===\n\n`,
  (word) => `\n\n- ${word("seen")}\n  - ${word("seen")}\n\n    ${word("seen")}\n\n1. ${word("seen")}\n3. ${word("seen")}\n\n`,
  (word) => `\n\n> ${word("seen")}\n${word("seen")}\n>> ${word("seen")}\n\n`,
  (word) => `\n\n|${word("seen")}|${word("seen")}|\n|-|:-:|\n|${word("seen")}|\n|${word("seen")}|${word("seen")}|${word("seen")}|\n\n`,
  (word) => `\n\n\`\`\`js ${word("seen")}\n${word("seen")}\n\`\`\`\n\n~~~${word("seen")}\n~~~\n\n`,
  (word) => `\n\n    ${word("seen")}\n\n`,
  (word) => `\n\n[${word("seen")}]: http://a.cn/${word("seen")} "${word("seen")}"\n\n`,
  (word) => `[^${word("seen")}]\n\n[^1]: ${word("seen")}\n\n[^2]: http://a.cn/${word("seen")}\n\n`,
  (word) => {
    const label = word("label");
    return `[${label}] ![${word("seen")}][${label}]\n\n[${label}]: http://a.cn/${word("attribute")} '${word("attribute")}'\n\n`;
  },
];

/**
 * A body of some of these pieces, and its words. Each word is its own, and none is a part of
 * another.
 */
function compose(pieces: readonly (Make | string)[]) {
  const made: { readonly kind: string; readonly word: string }[] = [];
  const word: Parameters<Make>[0] = (kind) => {
    made.push({ kind, word: `词${1000 + made.length}a` });
    return made.at(-1)?.word ?? "";
  };
  const body = pieces.map((piece) => (typeof piece === "string" ? piece : piece(word))).join("");
  return { body, of: (kind: string) => made.filter((one) => one.kind === kind).map((one) => one.word) };
}

/**
 * What of these texts is missing. Of an address what stands in it is looked for as it is written in
 * the source.
 */
function missing(expected: readonly string[], text: string): string[] {
  const shown = decodeURI(text.replaceAll(/%(?![0-9A-F]{2})/g, "%25"));
  return expected.filter((word) => !shown.includes(word));
}

test("every word of a Markdown body is seen by its reader, and found by the search, whatever markup stands around it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...whole), { maxLength: 12 }), (pieces) => {
      const { body, of } = compose(pieces);
      const page = html(body);
      expect(missing([...of("seen"), ...of("label")], textOf(page))).toEqual([]);
      expect(missing(of("attribute"), page)).toEqual([]);
      expect(of("comment").filter((word) => (page + words(body).join("")).includes(word))).toEqual([]);
      expect(page).not.toMatch(/<a [^>]*>\s*<\/a>|<a [^>]*>(?:(?!<\/a>).)*<a /s);
      expect(read(body).problems).toEqual([]);
    }),
    { numRuns: rounds(500) },
  );
});

test("no word of a body is lost where the markup is damaged in any way", () => {
  const damaged = fc.array(fc.oneof(fc.constantFrom(...whole), fc.constantFrom(...marks), fc.constantFrom(...spaces)), { maxLength: 25 });
  fc.assert(
    fc.property(damaged, (pieces) => {
      const { body, of } = compose(pieces);
      // A mark may have made a comment of what was none.
      const outside = body.replace(/<!--[\s\S]*?-->/g, "");
      const visible = [...of("seen"), ...of("attribute")].filter((word) => outside.includes(word));
      expect(missing(visible, html(body))).toEqual([]);
      expect(read(body).problems.filter(({ reason }) => !/^(?:lists and quotations|a comment)/.test(reason))).toEqual([]);
    }),
    { numRuns: rounds(1000) },
  );
});

describe("what no article reaches is refused before it costs anything:", () => {
  test.each([
    ["marks", "[".repeat(mostMarks + 1), "md", 10],
    ["headings, which once ended the build", "# 甲\n".repeat(130_000), "md", 10 + mostMarks / 2],
    ["lines", "甲\n".repeat(mostMarks + 1), "md", 10 + mostMarks],
    ["addresses in a plain text", `甲\n${"http://a.cn/ ".repeat(mostAddresses + 1)}`, "txt", 11],
  ] as const)("%s", (_name, body, format, line) => {
    const { blocks, problems } = read(body, format);
    expect(blocks).toEqual([]);
    expect(problems).toMatchObject([{ rule: "too-much-markup", level: "error", line }]);
  });

  test("as many as there may be are read", () => {
    expect(read(`甲 ${"`".repeat(mostMarks - 100)} <!-- 乙\n\n-->`).problems).toEqual([]);
    expect(read("[".repeat(mostMarks)).problems).toEqual([]);
    expect(read("# 甲\n".repeat(mostMarks / 2)).blocks).toHaveLength(mostMarks / 2);
  });
});
