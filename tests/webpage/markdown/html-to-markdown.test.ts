import { describe, expect, test } from "vitest";
import { looksLikeHtml, markdownOfHtml, markdownOfWordpress } from "../../../src/webpage/markdown/html-to-markdown.ts";
import type { BodyFile } from "../../../src/webpage/page-reading.ts";

const as = ({ address }: BodyFile) => address;

test("a fragment of HTML is read as a body", () => {
  expect(markdownOfHtml('甲<b>乙</b><p>丙<img src="a.jpg">', as)).toEqual({
    markdown: "甲**乙**\n\n丙![](a.jpg)\n",
    files: [{ use: "shown", address: "a.jpg" }],
    characters: 3,
    kept: 3,
  });
});

describe("a text of WordPress:", () => {
  test.each([
    ["line ends are those of lines and paragraphs", "甲\r\n乙\n\n丙\n<h2>丁</h2>\n戊", "甲\\\n乙\n\n丙\n\n## 丁\n\n戊"],
    ["but for those between parts of lists", "<ul>\n<li>甲</li>\n\n<li>乙</li>\n</ul>", "- 甲\n- 乙"],
    ["code keeps its own", "<pre>a\n\nb</pre>", "```\na\n\nb\n```"],
    ["in blocks they are white space", "<!-- wp:paragraph -->\n<p>甲\n乙</p>\n<!-- /wp:paragraph -->", "甲乙"],
    [
      "a captioned picture",
      '[caption id="a" width="1"]<a href="b.jpg"><img src="a.jpg" /></a> 说明[/caption]',
      "[caption][![](a.jpg)](b.jpg) 说明[/caption]",
    ],
    ["a caption among the settings", '[caption caption="说明"]<img src="a.jpg" />[/caption]', "[caption]![](a.jpg) 说明[/caption]"],
    ["an embedded address", "[embed]https://a.cn/b[/embed]", "[https://a.cn/b](https://a.cn/b)"],
    ["recordings", '[video mp4="a.mp4"][/video]\n[audio src="b.mp3"]', "![](a.mp4)\n\n![](b.mp3)"],
    [
      "other shortcodes are text",
      '[gallery ids="1,2"] [caption]甲[/caption] [embed]乙',
      '\\[gallery ids="1,2"\\] \\[caption\\]甲\\[/caption\\] \\[embed\\]乙',
    ],
  ])("%s", (_what, html, expected) => expect(markdownOfWordpress(html, as).markdown).toBe(`${expected}\n`));
});

test("many beginnings of shortcodes without an end take no more than time in proportion", () => {
  const before = process.cpuUsage();
  markdownOfWordpress(`[/x]${"[caption]".repeat(50_000)}${'[video src="'.repeat(10_000)}`, as);
  expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
});

test.each([
  ["<p>甲</p>", true],
  ["甲<br>乙", true],
  ["甲&nbsp;乙", true],
  ["甲", false],
  ["1 < 2 且 3 > 2", false],
  ["用“<b>”标签", false],
  ["a & b", false],
])("%j looks like HTML: %s", (text, expected) => expect(looksLikeHtml(text)).toBe(expected));
