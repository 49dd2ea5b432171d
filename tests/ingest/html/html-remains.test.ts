import { describe, expect, test } from "vitest";
import { formatReaders } from "../../../src/ingest/format-table.ts";
import { remainsIn } from "../../../src/ingest/html/html-remains.ts";
import { ingested } from "../../articles.ts";
import { seed } from "../../workspace.ts";

const { txt } = formatReaders;
const words = (body: string) => txt.blocks(body).map(({ text }) => text);

describe("what is left of HTML in a text is shown as what it means:", () => {
  test.each([
    ["entities by name", "第一段&nbsp;&nbsp;有实体。&ldquo;引&rdquo;&hellip;", "<p>第一段\u00A0\u00A0有实体。“引”…</p>"],
    ["and by number", "&#20320;&#x597D;&#8220;&#8221;", "<p>你好“”</p>"],
    ["those that Windows numbers", "1999&#150;2000&#146;", "<p>1999–2000’</p>"],
    ["an indent of them", "&nbsp;&nbsp;&emsp;甲", "<p>甲</p>"],
    ["what they stand for is no markup", "&lt;b&gt;甲&lt;/b&gt;", "<p>&lt;b&gt;甲&lt;/b&gt;</p>"],
    ["an address goes on behind one", "http://a.cn/?b=1&amp;c=2", '<p><a href="http://a.cn/?b=1&amp;c=2">http://a.cn/?b=1&amp;c=2</a></p>'],
    ["ends of lines", "甲<br>乙<BR/>丙<br />丁</br>", "<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n<p>丁</p>"],
    ["paragraphs", "<p>甲</p><P class=x>乙<p>&nbsp;</p>", "<p>甲</p>\n<p>乙</p>"],
    ["divisions", '<div id="c">甲<div>乙</div></div>丙', "<p>甲</p>\n<p>乙</p>\n<p>丙</p>"],
    ["ends without beginnings", "甲</div></span></p>乙</td></tr></table>", "<p>甲</p>\n<p>乙</p>"],
    ["words without meaning", '<span style="x">甲</span><font size="2">乙</font><o:p></o:p>', "<p>甲乙</p>"],
    ["comments", "甲<!-- more -->乙<!--[if gte mso 9]><xml>密</xml><![endif]-->", "<p>甲乙</p>"],
    ["marks", "<strong>甲</strong><b>乙</b><em>丙</em><i>丁</i>", "<p><strong>甲</strong><strong>乙</strong><em>丙</em><em>丁</em></p>"],
    ["others", "<u>甲</u>H<sub>2</sub>O m<sup>2</sup>", "<p><u>甲</u>H<sub>2</sub>O m<sup>2</sup></p>"],
    ["marks over lines", "<b>甲<br>乙</b>丙", "<p><strong>甲</strong></p>\n<p><strong>乙</strong>丙</p>"],
    ["marks across one another", "<b>甲<i>乙</b>丙</i>", "<p><strong>甲<em>乙</em></strong><em>丙</em></p>"],
    [
      "alignment",
      '<p align="center">甲</p><p style="TEXT-ALIGN: right">乙</p>',
      '<p class="align-center">甲</p>\n<p class="align-right">乙</p>',
    ],
    ["a centre", "<center>甲<br>乙</center>", '<div class="align-center">\n<p>甲</p>\n<p>乙</p>\n</div>'],
    ["headings", "<h1>甲</h1>乙<h3>丙</h3>丁", "<h2>甲</h2>\n<p>乙</p>\n<h3>丙</h3>\n<p>丁</p>"],
    ["lists", "<ul><li>甲<li>乙</ul>", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"],
    ["links", '<a href="http://a.cn/" onclick="x()">甲</a>', '<p><a href="http://a.cn/">甲</a></p>'],
    [
      "links that lead nowhere are their words, with where they led",
      '<a href="javascript:x()">甲</a><a href="../b.htm">乙</a>',
      '<p>甲乙<span class="missing">（链接未收录：../b.htm）</span></p>',
    ],
    ["pictures", '<img src="1.jpg" alt="甲">', '<p>甲<span class="missing">（图片未收录：1.jpg）</span></p>'],
    ["what is embedded", '<iframe src="https://a.cn/p"></iframe>', '<p><a href="https://a.cn/p">嵌入内容：https://a.cn/p</a></p>'],
    [
      "what looks like a heading beside them",
      "<b>会</b>议。\n会议精神\n会议。",
      "<p><strong>会</strong>议。</p>\n<h2>会议精神</h2>\n<p>会议。</p>",
    ],
  ])("%s", (_name, body, html) => {
    expect(txt.html(body)).toBe(html);
    expect(txt.read({ text: body, line: 6 }).problems).toMatchObject([{ rule: "html-remains", level: "info" }]);
  });

  test("a table", () => {
    expect(txt.html('<table border=1><tr><td colspan="2" align="center">甲</td></tr>\n<tr><td>乙<td>丙</table>')).toBe(
      `<section class="scroll" aria-label="表格" tabindex="0"><table>
<tbody>
<tr>
<td class="align-center" colspan="2">甲</td>
</tr>
<tr>
<td>乙</td>
<td>丙</td>
</tr>
</tbody>
</table></section>`,
    );
  });

  test("where it is searched too", () => {
    expect(words("西迁&nbsp;精神<br><b>新</b>闻<!-- 密 --><img src=1.jpg alt=图>")).toEqual(["西迁\u00A0精神", "新闻图"]);
    expect(words("&ldquo;甲&rdquo;")).toEqual(["“甲”"]);
  });
});

describe("a text that speaks of HTML shows it:", () => {
  test.each([
    ["a script", "网页中的<script>在浏览器里运行。<br>"],
    ["a script in full", "<script>alert(1)</script>"],
    ["a tag in quotation marks", "换行写作“<br>”。另起一段。<p>"],
    ["in backticks", "用 `<b>` 和 `</b>` 加粗"],
    ["a tag that is named", "<br>标签用于换行，<p>标签用于分段。"],
    ["after its name", "标签<br>不用结束"],
    ["two tags", "<b>和</b>之间的文字加粗"],
    ["a mark without an end", "使用 <b> 加粗"],
    ["an end without a mark", "以 </strong> 结束"],
    ["a tag that is none", "<红楼梦> <<通知>> <custom-tag> <甲>"],
    ["a comparison", "若 a<b 且 c>d，则 x<i>y"],
    ["a tag that has no end", "甲<br 乙<p class="],
    ["a comment without an end", "甲 <!-- 乙"],
    ["a comment in quotation marks and a tag", "注释写作“<!-- -->”，“<br>”换行"],
    ["an entity in quotation marks", "空格写作“&nbsp;”，小于号写作“&lt;”"],
    ["an entity that is named", "实体&nbsp;表示空格"],
    ["what is no entity", "AT&T; R&D &copy2024 &nosuch; &#0; &#xD800; &amp"],
  ])("%s", (_name, body) => {
    expect(remainsIn(body)).toBeNull();
    expect(words(body)).toEqual([body]);
    expect(txt.read({ text: body, line: 6 }).problems).toEqual([]);
  });

  test.each([
    ["a mark without its partner stays beside one that has it", "<b>甲</b>x<i>y", "<p><strong>甲</strong>x&lt;i&gt;y</p>"],
    ["an unknown tag stays beside a known one", "<p>甲<iframe src='x'></iframe></p>", "<p>甲&lt;iframe src='x'&gt;&lt;/iframe&gt;</p>"],
    [
      "a script stays in full",
      "<p>甲</p><script>'<b>1</b>'&lt;</script>",
      "<p>甲</p>\n<p>&lt;script&gt;'&lt;b&gt;1&lt;/b&gt;'&amp;lt;&lt;/script&gt;</p>",
    ],
    ["words between quotation marks are no names of tags", "他说：“<b>好</b>”。", "<p>他说：“<strong>好</strong>”。</p>"],
    ["a word before a mark names nothing", "用<strong>行动</strong>诠释", "<p>用<strong>行动</strong>诠释</p>"],
  ])("but %s", (_name, body, html) => {
    expect(txt.html(body)).toBe(html);
  });
});

test("one note tells where the first remain of an article is, in its header or its body", () => {
  const notes = (content: string) => ingested(content).problems.filter(({ rule }) => rule === "html-remains");
  expect(notes(seed({ body: "甲\n乙&nbsp;丙<br>\n丁&nbsp;" }))).toMatchObject([{ level: "info", line: 6, column: 2 }]);
  expect(notes(seed({ title: "A&amp;B", body: "甲&nbsp;乙" }))).toMatchObject([{ line: 1 }]);
  expect(notes(seed({ body: "甲" }))).toEqual([]);
});
