import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt } from "../../../src/ingest/excerpt.ts";
import { formatReaders } from "../../../src/ingest/format-table.ts";
import { noFiles } from "../../../src/ingest/shown-file.ts";
import { bare, textOf } from "../../html.ts";
import { rounds } from "../../rounds.ts";

const { html, blocks } = formatReaders.md;
/** The page of an article without files. */
const on = (article: string) => ({ article, fileAt: noFiles });
const words = (body: string) => blocks(body).map(({ text }) => text);
const problems = (text: string) => formatReaders.md.read({ text, line: 10 }).problems;

describe("a footnote", () => {
  test("is a link from its mark to its text, which stands at the end and leads back", () => {
    expect(html("据统计[^1]，共五百人[^2]。\n\n[^1]: 校办公布的数字。\n\n[^2]: https://e.cn/stat\n\n正文。")).toBe(
      `<p>据统计<sup><a id="mark-1" href="#note-1" role="doc-noteref" aria-label="注1">[1]</a></sup>，共五百人<sup><a id="mark-2" href="#note-2" role="doc-noteref" aria-label="注2">[2]</a></sup>。</p>
<p>正文。</p>
<section class="footnotes" aria-label="注释">
<ol>
<li id="note-1">
<p>校办公布的数字。 <a href="#mark-1" role="doc-backlink" aria-label="回到正文注1">↩\uFE0E</a></p>
</li>
<li id="note-2">
<p><a href="https://e.cn/stat">https://e.cn/stat</a> <a href="#mark-2" role="doc-backlink" aria-label="回到正文注2">↩\uFE0E</a></p>
</li>
</ol>
</section>
`,
    );
  });

  test("is searched at the end, and its mark is no word of an excerpt", () => {
    const body = "据统计[^1]，共五百人。\n\n[^1]: 校办公布。";
    expect(words(body)).toEqual(["据统计，共五百人。", "校办公布。"]);
    expect(excerpt(blocks(body))).toBe("据统计，共五百人。");
  });

  test.each([
    ["it keeps its number", "甲[^2]乙[^1]\n\n[^1]: 丙\n[^2]: 丁", "甲[2]乙[1]丙↩丁↩"],
    ["from whichever on, and is listed by it", "甲[^7]\n\n[^7]: 丙", "甲[7]丙↩"],
    ["a label that is no number is counted", "甲[^注]乙[^1]\n\n[^1]: 丙\n[^注]: 丁", "甲[1]乙[2]丁↩丙↩"],
    ["several marks lead to it", "甲[^1]乙[^1]\n\n[^1]: 丙", "甲[1]乙[1]丙↩↩"],
    ["its text is Markdown, in several paragraphs", "甲[^1]\n\n[^1]: **丙**\n\n    - 丁\n\n戊", "甲[1]戊丙丁↩"],
    ["its text goes on in the next line", "甲[^1]\n\n[^1]: 丙\n丁\n[^2]: 戊", "甲[1][^2]: 戊丙丁↩"],
    ["it has marks of others", "甲[^1]\n\n[^1]: 丙[^2]\n[^2]: 丁[^1]", "甲[1]丙[2]↩↩丁[1]↩"],
    ["a mark stands right behind an address", "http://a.cn/b[^1]\n\n[^1]: 丙", "http://a.cn/b[1]丙↩"],
    ["a mark stands in emphasis, in a heading, in a table", "# 甲[^1]\n\n**乙[^1]**\n\n|丙[^1]|\n|-|\n\n[^1]: 丁", "甲[1]乙[1]丙[1]丁↩↩↩"],
    // All else is text.
    ["a mark without a definition", "甲[^1]", "甲[^1]"],
    ["a definition without a mark", "甲\n[^1]: **丙**\n\n    丁", "甲[^1]: 丙丁"],
    ["one that begins with a list", "[^1]: - 丙", "[^1]:丙"],
    ["one whose mark is its own", "甲\n\n[^1]: 丙[^1]", "甲[^1]: 丙[^1]"],
    ["two that have only each other's marks", "[^1]: 丙[^2]\n[^2]: 丁[^1]", "[^1]: 丙[2]丁[^1]↩"],
    ["a second definition", "甲[^1]\n\n[^1]: 丙\n\n[^1]: 丁", "甲[1][1]: 丁丙↩↩"],
    ["an empty definition", "甲[^1]\n\n[^1]:\n", "甲[^1][^1]:"],
    ["a definition in a quotation", "甲[^1]\n\n> [^1]: 丙", "甲[^1][^1]: 丙"],
    ["what would be a link around a mark", "[甲[^1]](http://a.cn/)\n\n[^1]: 丙", "[甲[1]](http://a.cn/)丙↩"],
    ["a mark in a picture's description", "![甲[^1]](http://a.cn/)\n\n[^1]: 丙", "甲[^1][^1]: 丙"],
    ["a mark in code", "`[^1]`\n\n[^1]: 丙", "[^1][^1]: 丙"],
    ["an escaped mark", "\\[^1]\n\n[^1]: 丙", "[^1][^1]: 丙"],
  ])("%s", (_name, body, text) => {
    expect(bare(textOf(html(body))).replaceAll("\uFE0E", "")).toBe(bare(text));
    expect(problems(body)).toEqual([]);
  });

  test("has ids that no other article has, in one document with it", () => {
    const body = "## 甲 {#a}\n\n乙[^1]丙[^1][丁](#a)\n\n[^1]: 戊";
    const ids = (page: string) => Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id ?? "");
    const [one, other] = [html(body, on("2024/05/a.html")), html(body, on("2024/05/b.html"))];
    const all = [...ids(one), ...ids(other), ...ids(html(body))];
    expect(all).toHaveLength(12);
    expect(new Set(all).size).toBe(12);
    for (const page of [one, other, html(body)])
      for (const [, target] of page.matchAll(/ href="#([^"]*)"/g)) expect(ids(page)).toContain(target);
    expect(html(body, on("2024/05/a.html"))).toBe(one);
  });
});

describe("a heading's own id", () => {
  test("is where links in the body lead", () => {
    expect(html("[见**下**](#course)\n\n## 经过 {#course}")).toBe(
      '<p><a href="#part-course">见<strong>下</strong></a></p>\n<h2 id="part-course">经过</h2>\n',
    );
    expect(words("## 经过 {#course}")).toEqual(["经过"]);
  });

  test.each([
    ["a Chinese one, as it is encoded", "[甲](#%E7%BB%8F)\n\n# 乙 {#经}", '<p><a href="#part-经">甲</a></p>\n<h2 id="part-经">乙</h2>\n'],
    ["the first of two", "# 甲 {#a}\n# 乙 {#a}", '<h2 id="part-a">甲</h2>\n<h2>乙</h2>\n'],
    [
      "its words, if a link names them",
      "[甲](#经-过)\n\n# 经 **过**",
      '<p><a href="#part-经过">甲</a></p>\n<h2 id="part-经过">经 <strong>过</strong></h2>\n',
    ],
    ["as programs write them", "[甲](#a-b-c)\n\n## A/B（c）", '<p><a href="#part-abc">甲</a></p>\n<h2 id="part-abc">A/B（c）</h2>\n'],
    ["numbered, of later ones", "[甲](#a-1)\n\n# a\n# a", '<p><a href="#part-a1">甲</a></p>\n<h2>a</h2>\n<h2 id="part-a1">a</h2>\n'],
    [
      "the one it has, by its words too",
      "[甲](#乙)[丙](#a)\n\n# 乙 {#a}",
      '<p><a href="#part-a">甲</a><a href="#part-a">丙</a></p>\n<h2 id="part-a">乙</h2>\n',
    ],
    ["none, so the link is its words", "[**甲**](#b)[丁](#)\n\n# 乙", "<p><strong>甲</strong>丁</p>\n<h2>乙</h2>\n"],
    ["none for a link without words, which is nothing", "# 乙[](#乙)", '<h2 id="part-乙">乙</h2>\n'],
    ["none for a heading of nothing else", "# {#a}", "<h2>{#a}</h2>\n"],
    ["none for what is escaped", "# 甲 \\{#a}", "<h2>甲 {#a}</h2>\n"],
    ["none for what is in code", "# 甲 `{#a}`", "<h2>甲 <code>{#a}</code></h2>\n"],
    ["none for what is no name", '# 甲 {#a" onclick=x}', "<h2>甲 {#a&quot; onclick=x}</h2>\n"],
  ])("%s", (_name, body, expected) => {
    expect(html(body)).toBe(expected);
    expect(problems(body)).toEqual([]);
  });
});

describe("readings stand over characters:", () => {
  test.each([
    ["over all", "{汉字|hàn zì}", "<ruby>汉字<rp>（</rp><rt>hàn zì</rt><rp>）</rp></ruby>", "汉字（hàn zì）"],
    [
      "over each",
      "{汉字|hàn|zì}",
      "<ruby>汉<rp>（</rp><rt>hàn</rt><rp>）</rp>字<rp>（</rp><rt>zì</rt><rp>）</rp></ruby>",
      "汉字（hàn zì）",
    ],
    [
      "bopomofo, in a sentence",
      "**{漢|ㄏㄢˋ}**字",
      "<strong><ruby>漢<rp>（</rp><rt>ㄏㄢˋ</rt><rp>）</rp></ruby></strong>字",
      "漢（ㄏㄢˋ）字",
    ],
    ["but not another number", "{汉字表|hàn|zì}", "{汉字表|hàn|zì}", "{汉字表|hàn|zì}"],
    ["nor Chinese", "{男|女}", "{男|女}", "{男|女}"],
    ["nor over letters", "{a|b}", "{a|b}", "{a|b}"],
    ["nor numbers", "{甲|1}", "{甲|1}", "{甲|1}"],
  ])("%s", (_name, body, expected, text) => {
    expect(html(body)).toBe(`<p>${expected}</p>\n`);
    expect(words(body)).toEqual([text]);
    expect(problems(body)).toEqual([]);
  });
});

test("boxes of tasks are characters with a name", () => {
  const box = (sign: string, name: string) => `<span role="img" aria-label="${name}">${sign}</span>`;
  const body = "- [ ] 甲\n- [x] 乙\n- [X] **丙**\n- [ ]\n- [y] 丁\n\n1. [ ] 戊";
  expect(html(body)).toBe(
    `<ul>\n<li class="task">${box("☐", "未完成")} 甲</li>\n<li class="task">${box("☑", "已完成")} 乙</li>\n<li class="task">${box("☑", "已完成")} <strong>丙</strong></li>\n<li>[ ]</li>\n<li>[y] 丁</li>\n</ul>\n<ol>\n<li class="task">${box("☐", "未完成")} 戊</li>\n</ol>\n`,
  );
  expect(words(body).slice(0, 2)).toEqual(["☐ 甲", "☑ 乙"]);
  expect(problems(body)).toEqual([]);
});

describe("a container is a note:", () => {
  const note = (within: string) => `<div class="note" role="note">\n${within}</div>\n`;
  test.each([
    [
      "with a title",
      "甲\n::: tip 提**示**\n乙\n\n- 丙\n:::\n丁",
      `<p>甲</p>\n${note('<p class="title">提<strong>示</strong></p>\n<p>乙</p>\n<ul>\n<li>丙</li>\n</ul>\n')}<p>丁</p>\n`,
    ],
    ["without one", ":::warning\n甲\n:::", note("<p>甲</p>\n")],
    ["with a title in brackets", ":::note[提示]\n甲\n:::", note('<p class="title">提示</p>\n<p>甲</p>\n')],
    ["with a title alone", "::: 提示\n甲\n:::", note('<p class="title">提示</p>\n<p>甲</p>\n')],
    ["with a first word that is no usual kind", "::: Important 提示\n甲\n:::", note('<p class="title">Important 提示</p>\n<p>甲</p>\n')],
    ["of more colons", ":::: info\n:::\n甲\n::::", note("<p>:::\n甲</p>\n")],
    ["in another", "::: info\n::: tip\n甲\n:::\n乙\n:::", note(`${note("<p>甲</p>\n")}<p>乙</p>\n`)],
    [
      "in another that has the only end",
      "::: info\n甲\n::: right\n乙\n:::\n丙",
      `${note('<p>甲</p>\n<div class="align-right">\n<p>乙</p>\n</div>\n')}<p>丙</p>\n`,
    ],
    ["in a quotation", "> ::: tip\n> 甲\n> :::", `<blockquote>\n${note("<p>甲</p>\n")}</blockquote>\n`],
    ["or only a place", "::: center\n甲\n:::", '<div class="align-center">\n<p>甲</p>\n</div>\n'],
    ["but text without an end", "::: tip\n甲", "<p>::: tip\n甲</p>\n"],
    [
      "or with an end outside the quotation it is in",
      "> ::: tip\n> 甲\n\n:::",
      "<blockquote>\n<p>::: tip\n甲</p>\n</blockquote>\n<p>:::</p>\n",
    ],
  ])("%s", (_name, body, expected) => {
    expect(html(body)).toBe(expected);
    expect(problems(body)).toEqual([]);
  });
});

describe("a command that shows a picture is as if Markdown did:", () => {
  test.each([
    ['{{< figure src="a.jpg" caption="说**明**" >}}', "![说**明**](a.jpg)"],
    ["{{<figure src=a.jpg title='标题' width=300>}}", "![标题](a.jpg)"],
    ['{{% figure src="http://a.cn/1.jpg" alt="甲" caption="乙\\"丙\\"" title="丁" /%}}', '![乙"丙"](http://a.cn/1.jpg "丁；甲")'],
    ['{{< figure src="http://a.cn/1.jpg" caption="甲" alt="甲" link="http://b.cn/" >}}', "[![甲](http://a.cn/1.jpg)](http://b.cn/)"],
    ['{{< image src="a.jpg" >}}', "![](a.jpg)"],
    ["{% asset_img a.jpg 说明 文字 %}", "![说明 文字](a.jpg)"],
    ["{% asset_img left a.jpg 300 200 说明 %}", "![说明](a.jpg)"],
    ['{% asset_img a.jpg "标题" "说明" %}', '![说明](a.jpg "标题")'],
    [`{% img /b/a.jpg '"标题" "说明"' %}`, '![说明](/b/a.jpg "标题")'],
    ["{% asset_path a.jpg %}", "![](a.jpg)"],
    ["![甲]({{ site.baseurl }}/b/a.jpg)", "![甲](/b/a.jpg)"],
    ['![**甲**]({{ "/b/a.jpg" | relative_url }} "乙")', '![**甲**](/b/a.jpg "乙")'],
    ["![甲]({% asset_path a.jpg %})", "![甲](a.jpg)"],
  ])("%s", (body, markdown) => {
    expect(html(`甲${body}乙`)).toBe(html(`甲${markdown}乙`));
    expect(blocks(body)).toEqual(blocks(markdown));
    expect(problems(body)).toEqual(problems(markdown));
  });
});

test.each([
  ['[《甲》]({{< relref "b.md" >}})', "[《甲》](b.md)"],
  ["[甲]({{% ref posts/b.md %}})", "[甲](posts/b.md)"],
  ["{% post_link b **甲** 与乙 %}", "[**甲** 与乙](./b.md)"],
  ["{% post_link b %}", "[b](./b.md)"],
])("%s leads to another article, as %s does", (command, link) => {
  expect(html(`见${command}。`)).toBe(html(`见${link}。`));
  expect(problems(`见${command}。`)).toEqual([]);
});

test("a size behind an address is none of its words", () => {
  expect(html("![甲](a.png =300x200)乙")).toBe(html("![甲](a.png)乙"));
  expect(html('![甲](b c.png =x200 "丙")')).toBe(html('![甲](<b c.png> "丙")'));
});

describe("an address with blanks is one, if it is that of a file:", () => {
  test.each([
    ["![开**放**日](images/open day.png)", "![开**放**日](<images/open day.png>)"],
    ['![](a (1) b.jpg "题 目" )', '![](<a (1) b.jpg> "题 目")'],
    ["[**甲**](表 1.pdf)", "[**甲**](<表 1.pdf>)"],
    ['[甲](http://a.cn/表 1.pdf "乙")', '[甲](<http://a.cn/表 1.pdf> "乙")'],
    ["[![](a b.png)](c d.pdf)", "[![](<a b.png>)](<c d.pdf>)"],
    ["[甲](乙 丙)", "\\[甲](乙 丙)"],
    ["[甲](javascript:x a.png)", "\\[甲](javascript:x a.png)"],
    ["\\[甲](乙 丙.png)", "\\[甲]\\(乙 丙.png)"],
  ])("%s", (body, markdown) => {
    expect(html(`甲${body}乙`)).toBe(html(`甲${markdown}乙`));
    expect(blocks(body)).toEqual(blocks(markdown));
    expect(problems(body)).toEqual([]);
  });
});

describe("a mark of other systems is what it means:", () => {
  test.each([
    ["甲[[维基|词]]乙[[页]]", "甲词乙页"],
    ["![[a b.png]]![[c.png|300]]![[d.png|说明]]", "![](<a b.png>)![](c.png)![说明](d.png)"],
    ['[video width="1" mp4="a.mp4"][/video][audio src="b.mp3"]', "![](a.mp4)![](b.mp3)"],
    ["[embed width=1]http://a.cn/b[/embed]", "http://a.cn/b"],
    ["* TOC\n{:toc}\n\n甲", "甲"],
    ["1. 目录\n{: toc}\n甲", "甲"],
    ["# 甲 {.tabset}\n\n> 乙\n{.is-info}", "# 甲\n\n> 乙"],
    ['# 甲 {:.no_toc}\n\n乙\n{: .b #c style="d"}\n丙', "# 甲\n\n乙\n\n丙"],
    ['[甲](http://a.cn/){:target="_blank"}乙', "[甲](http://a.cn/)乙"],
  ])("%s", (body, markdown) => {
    expect(html(body)).toBe(html(markdown));
    expect(blocks(body)).toEqual(blocks(markdown));
    expect(problems(body)).toEqual([]);
  });

  test.each(["[[1]]", "![[甲]]", "[caption]甲", "[video]", "[gallery]", "甲{:乙}", "甲 {.b}", "{.乙}", "# {.b}", "词{:b}"])(
    "but %s is text",
    (body) => {
      expect(bare(textOf(html(body)))).toBe(bare(body.replace("# ", "")));
      expect(problems(body)).toEqual([]);
    },
  );

  test("a captioned picture is one, with its words where it is not on the site", () => {
    const file = { use: "picture", href: "1.jpg", name: "1.jpg", width: null, height: null } as const;
    const body = '[caption id="a" align="b"]<a href="http://a.cn/"><img src="1.jpg"></a> 签约**现场**[/caption]\n乙';
    expect(html(body, { article: "2024/05/a.html", fileAt: () => file })).toBe(
      '<figure><a href="http://a.cn/"><img src="1.jpg" alt="图片" loading="lazy" decoding="async"></a><figcaption>签约<strong>现场</strong></figcaption></figure>\n<p>乙</p>\n',
    );
    expect(textOf(html(body))).toContain("（图片未收录：1.jpg）签约现场乙");
    expect(problems(body)).toEqual([]);
  });
});

describe("a command with code is the code:", () => {
  test.each([
    ["of Jekyll", "{% highlight ruby linenos %}\n*a*\n\n  b\n{% endhighlight %}", "```ruby\n*a*\n\n  b\n```"],
    ["of Hugo", '甲\n{{< highlight go "linenos=table" >}}\n*a*\n{{< /highlight >}}\n乙', "甲\n```go\n*a*\n```\n乙"],
    [
      "of Hexo, with its title",
      "{% codeblock 例一 lang:js line_number:false http://a.cn/ %}\n*a*\n{% endcodeblock %}",
      "```js 例一 http://a.cn/\n*a*\n```",
    ],
    ["without a language", "{% codeblock a.js %}\n*a*\n{% endcodeblock %}", "```text a.js\n*a*\n```"],
    ["in a list", "- 甲\n\n  {% highlight c %}\n  *a*\n  {% endhighlight %}", "- 甲\n\n  ```c\n  *a*\n  ```"],
  ])("%s", (_name, body, markdown) => {
    expect(html(body)).toBe(html(markdown));
    expect(blocks(body)).toEqual(blocks(markdown));
    expect(problems(body)).toEqual([]);
  });
});

test("of a command that keeps others from being read, the content is shown", () => {
  expect(html("甲 {% raw %}{{ *b* }}{% endraw %} 乙")).toBe("<p>甲 {{ *b* }} 乙</p>\n");
  expect(html("{% raw %}\n\n# 甲\n\n乙\n{% endraw %}\n丙")).toBe("<h2>甲</h2>\n<p>乙</p>\n<p>丙</p>\n");
  expect(problems("甲 {% raw %}{{ b }}{% endraw %}")).toEqual([]);
});

describe("any other command stays as it is written, and is told once:", () => {
  test.each([
    ["{{< youtube a_b_c *d* >}}", 12],
    ["{{% notice `a` %}}", 12],
    ['{{< figure "a.jpg" >}}', 12],
    ['{{< figure src="a.jpg" 说明="甲" >}}', 12],
    ["{% asset_img 甲 a.jpg %}", 12],
    ["{% asset_path a.jpg 甲 %}", 12],
    ["{% youtube [a](http://b.cn/) %}", 12],
    ["{% post_link %}", 12],
    ["{% include a.html b='<b>' %}", 12],
    ["{{ site.title | a }}", 12],
    ["![甲]({{ a.jpg | b }})", 12],
    ["{% highlight c %}", 12],
    ["{% raw %}", 12],
    ['[gallery ids="1,2"]', 12],
    ["[[toc]]", 12],
    ["[TOC]", 12],
    ["甲\n{% a\n*b* %} {% c %}", 13],
  ])("%s", (command, line) => {
    const body = `甲\n\n${command}\n\n乙 {% d %}`;
    expect(textOf(html(body)).replace(/\s+/g, " ")).toContain(
      command.replace(/\n/g, command.startsWith("甲") ? " " : "\n").replace("甲 ", "甲 "),
    );
    expect(html(body)).not.toMatch(/<(?!\/?p>|a |\/a>)/);
    expect(problems(body)).toMatchObject([{ level: "info", rule: "shown-command", line }]);
  });

  test("with how many more there are", () => {
    const reason = (body: string) => problems(body)[0]?.reason;
    expect(reason("{% a %}")).toContain("shown as it is written; write");
    expect(reason("{% a %}{% b %}\n\n[toc]\n\n{{< c >}}")).toContain(
      '"{% a %}" is a command of another program and is shown as it is written (and 3 more);',
    );
    expect(reason("[toc]\n\n{% a %}")).toContain('[toc]" is a command of another program and is shown as it is written (and 1 more);');
  });

  test.each(["{% 甲 %}", "{{}}", "{%%}", "{{甲}}", "`{% a %}`", "\\{% a %}", "    {% a %}", "```\n{% a %}\n```"])(
    "but %s is none",
    (body) => {
      expect(problems(`甲\n\n${body}`)).toEqual([]);
    },
  );
});

type Make = (word: (kind?: "label") => string) => string;

/** Every mark, whole, with words in it. */
const whole: readonly Make[] = [
  (word) => word(),
  (word) => `**${word()}**，`,
  (word) => `${word()}[^1]${word()}`,
  (word) => `[^1]\n\n[^1]: ${word()}[^2]\n[^2]: ${word()}\n\n    ${word()}\n\n`,
  (word) => `[^2]\n\n[^${word("label")}]: - ${word()}\n\n`,
  (word) => `{汉字|hàn zì}${word()}`,
  (word) => `\n\n- [ ] ${word()}\n- [x] ${word()}[^1]\n\n`,
  (word) => `\n\n## ${word()} {#a}\n\n[${word()}](#a)`,
  (word) => `\n\n## ${word()} b\n\n[${word()}](#b)[](#a)`,
  (word) => `{{< figure src="${word()}.jpg" caption="${word()}" alt="${word()}" >}}`,
  (word) => `{% asset_img a.jpg ${word()} %}`,
  (word) => `![${word()}]({{ site.baseurl }}/${word()}.jpg "${word()}")`,
  (word) => `![${word()}](${word()} ${word()}.jpg)[${word()}](${word()} ${word()}.pdf)`,
  (word) => `[caption id="a"]<img src="${word()}.jpg"> ${word()}[/caption]`,
  (word) => `[embed]http://a.cn/${word()}[/embed][caption]http://a.cn/${word()}[/caption][video mp4="${word()}.mp4"]`,
  (word) => `[[a|${word()}]]![[${word()}.png|${word()}]]`,
  (word) => `\n\n# ${word()} {.a}\n\n${word()}\n{:.a}\n\n`,
  (word) => `{% ${word()} *${word()}* %}`,
  (word) => `{{< ${word()} >}}`,
  (word) => `\n\n{% highlight ruby %}\n${word()}\n{% endhighlight %}\n\n`,
  (word) => `\n\n{% codeblock ${word()} lang:js %}\n${word()}\n{% endcodeblock %}\n\n`,
  (word) => `{% raw %}${word()}{% endraw %}`,
  (word) => `\n\n{% raw %}\n${word()}\n{% endraw %}\n\n`,
  (word) => `\n\n::: tip ${word()}\n${word()}\n:::\n\n`,
  (word) => `\n\n::: tip\n${word()}\n\n- ::: right ${word()}\n\n${word()}\n:::\n\n`,
  (word) => `\n\n::: ${word()}\n\n> ${word()}\n\n:::\n\n`,
  (word) => `\n\n[toc]\n\n${word()}`,
];

const parts = [
  ..."[]{}%<>:`*|!",
  "[^1]",
  "[^1]: ",
  "[^2]:\n",
  "{%",
  "%}",
  "{{<",
  ">}}",
  "{% raw %}",
  "{% endraw %}",
  "{% highlight c %}",
  "{% endhighlight %}",
  ":::",
  "\n:::\n",
  "\n::: tip\n",
  "{#a}",
  "](#a)",
  "|hàn}",
  "](a b.png)",
  "[caption]",
  "[/caption]",
  "[embed]",
  "[/embed]",
  "{:.a}",
  "\n{:toc}\n",
  "{.a}",
  "[[",
  "|a]]",
  "[x] ",
  "<!--",
  "-->",
  "\n",
  "\n\n",
  "\n    ",
  "\n> ",
  "\n- ",
  "\n# ",
];

const elements =
  "p h2 h3 h4 h5 h6 ul ol li blockquote pre code strong em s a br hr sup section div span ruby rp rt table thead tbody tr th td".split(" ");

/** What is wrong with the elements of this HTML. */
function faults(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, end, name = ""] of page.matchAll(/<(\/?)([a-z0-9]+)(?: [a-z-]+="[^"<>]*")*>/g)) {
    if (!elements.includes(name)) wrong.push(tag);
    if (name === "br" || name === "hr") continue;
    if (end === "") open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
  return [...wrong, ...open, ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice ${id}`)];
}

test("every word is seen and found, and the page is sound, however these marks are mixed and damaged", () => {
  const piece = fc.oneof(fc.constantFrom(...whole), fc.constantFrom(...parts));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const made: string[] = [];
      const labels: string[] = [];
      const word: Parameters<Make>[0] = (kind) => {
        const one = `词${1000 + made.length + labels.length}a`;
        (kind === "label" ? labels : made).push(one);
        return one;
      };
      const body = pieces.map((one) => (typeof one === "string" ? one : one(word))).join("");
      const page = html(body, on("2024/05/a.html"));
      // A comment is not shown, and of a link in a wiki's form only its words are.
      const outside = body.replace(/<!--[\s\S]*?-->/g, "").replace(/\[\[[^[\]|]*(?=\|[^[\]]*\]\])/g, "");
      const seen = textOf(page);
      expect(made.filter((one) => outside.includes(one) && !seen.includes(one))).toEqual([]);
      expect(faults(page)).toEqual([]);
      // A note that consists of attributes alone is shown as it was written, and told.
      const isEmptyNote = /\[\^\d\]:\s*\{:?\.a\}/.test(body);
      const told = isEmptyNote
        ? /^(?:lists and quotations|a comment|".*" is a command|words of the body)/s
        : /^(?:lists and quotations|a comment|".*" is a command)/s;
      expect(problems(body).filter(({ reason }) => !told.test(reason))).toEqual([]);
    }),
    { numRuns: rounds(1000) },
  );
});

test.each([
  ["footnotes", Array.from({ length: 20_000 }, (_, index) => `甲[^${index}]\n[^${index}]: 乙[^${index + 1}]\n`).join("")],
  ["marks of one", `${"[^1]".repeat(50_000)}\n\n[^1]: 甲`],
  ["marks that begin and do not end", "[^".repeat(90_000)],
  ["a label that does not end", `[^${"a".repeat(2_000_000)}`],
  ["containers in one another", `${"::: tip\n".repeat(40_000)}${":::\n".repeat(40_000)}`],
  ["containers that do not end", "::: tip\n\n".repeat(50_000)],
  ["code that does not end", "{% highlight c %}\n\n".repeat(50_000)],
  ["raw text that does not end", "{% raw %}".repeat(200_000)],
  ["raw text on lines", "{% raw %}\n\n".repeat(50_000)],
  ["commands that do not end", "{% a ".repeat(500_000)],
  ["a long one", `{% a ${"b%".repeat(1_000_000)}`],
  ["commands", "{% a %}".repeat(500_000)],
  ["pictures", '{{< figure src="a.jpg" caption="甲" >}}'.repeat(20_000)],
  ["pictures with addresses to be filled in", "![甲]({{ a }}/b.jpg)".repeat(30_000)],
  ["such as do not end", '![甲]({{ a }}/b "'.repeat(60_000)],
  ["addresses before marks", `${"http://a.cn/[^1]".repeat(20_000)}\n\n[^1]: 甲`],
  ["addresses with blanks", "![甲](乙 丙.jpg)".repeat(30_000)],
  ["such as do not end", "![甲](乙 丙 ".repeat(60_000)],
  ["captions", "[caption]甲[/caption]".repeat(30_000)],
  ["captions that do not end", "[caption][embed]".repeat(60_000)],
  ["links of wikis that do not end", "[[甲|".repeat(90_000)],
  ["lists of attributes", `甲 **乙**${"{:.a}".repeat(100_000)}`],
  ["such as do not end", `*${"{:.a ".repeat(100_000)}`],
  ["arguments", `{{< figure ${"a='b' ".repeat(300_000)}>}}`],
  ["ids of headings", "# 甲 {#a}\n".repeat(30_000)],
  ["links to one", `# 甲 {#a}\n\n${"[甲](#a)".repeat(20_000)}`],
  ["links to headings by their words", Array.from({ length: 10_000 }, (_, index) => `# ${index}\n\n[甲](#${index})\n`).join("")],
  ["readings", "{汉字|hàn zì}".repeat(100_000)],
  ["readings that do not end", "{汉|a".repeat(100_000)],
  ["tasks", "- [x] 甲\n".repeat(30_000)],
])("%s without number are read in time that grows as they do", (_name, body) => {
  // Time that grows as the square of these would not end within the test's own time.
  expect(html(body)).not.toBe("");
});
