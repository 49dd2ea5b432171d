import { describe, expect, test } from "vitest";
import { entriesIn, rows, told, values } from "./entries.ts";

/** An article of a WordPress export with what `more` says of it. */
function wxr(more: string): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c" xmlns:dc="d" xmlns:excerpt="e">
<channel><title>校报</title><link>http://a.cn</link>
<wp:author><wp:author_email>x@a.cn</wp:author_email></wp:author>
<item>${more}</item></channel></rss>`;
}

test("an article of a WordPress export has its values by names that headers have", async () => {
  const content =
    wxr(`<title>学校&amp;新闻</title><link>http://a.cn/2020/01/05/news/</link><pubDate>Sun, 05 Jan 2020 00:30:00 +0000</pubDate>
<dc:creator><![CDATA[张三]]></dc:creator><guid isPermaLink="false">http://a.cn/?p=12</guid><description></description>
<content:encoded><![CDATA[<p>正文 &nbsp; <b>粗</b></p>]]></content:encoded><excerpt:encoded><![CDATA[摘要]]></excerpt:encoded>
<wp:post_id>12</wp:post_id><wp:post_date>2020-01-05 08:30:00</wp:post_date><wp:post_name>news</wp:post_name>
<wp:status>draft</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>
<category domain="category" nicename="a"><![CDATA[要闻]]></category><category domain="category"><![CDATA[校园]]></category>
<category domain="post_tag"><![CDATA[教学]]></category><category domain="post_format">链接</category>
<wp:postmeta><wp:meta_key>views</wp:meta_key><wp:meta_value>345</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>13</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_author_email>reader@a.cn</wp:comment_author_email><title>comment</title></wp:comment>`);
  expect(values(await entriesIn("a.xml", content))).toEqual([
    {
      title: "学校&新闻",
      date: "2020-01-05 08:30:00",
      author: "张三",
      categories: "要闻、校园",
      tags: "教学",
      url: "http://a.cn/2020/01/05/news/",
      slug: "news",
      guid: "http://a.cn/?p=12",
      views: "345",
      body: "<p>正文 &nbsp; <b>粗</b></p>",
      excerpt: "摘要",
      status: "draft",
      type: "post",
      post_id: "12",
      thumbnail_id: "13",
    },
  ]);
});

test("an attachment has its address, a draft without a date has none, and a password is its state", async () => {
  const content = wxr(
    "<title>图</title><wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:post_type>attachment</wp:post_type><wp:post_parent>12</wp:post_parent><wp:status>publish</wp:status><wp:post_password>x</wp:post_password><wp:attachment_url>http://a.cn/a.jpg</wp:attachment_url>",
  );
  expect(values(await entriesIn("a.xml", content))).toEqual([
    { title: "图", status: "password", type: "attachment", post_parent: "12", attachment_url: "http://a.cn/a.jpg" },
  ]);
});

test.each<[string, string, Record<string, string>]>([
  [
    "RSS 2.0",
    '<rss><channel><item><title>一</title><link>http://a.cn/1</link><pubDate>Sun, 05 Jan 2020 08:30:00 +0800</pubDate><author>张三</author><category>要闻</category><description>&lt;p&gt;文&lt;/p&gt;</description><enclosure url="http://a.cn/a.mp3"/><source url="x">校报</source></item></channel></rss>',
    {
      title: "一",
      date: "Sun, 05 Jan 2020 08:30:00 +0800",
      author: "张三",
      source: "校报",
      categories: "要闻",
      url: "http://a.cn/1",
      body: "<p>文</p>",
      attachments: "http://a.cn/a.mp3",
    },
  ],
  [
    "RSS 1.0",
    "<rdf:RDF><channel/><item><title>一</title><link>http://a.cn/1</link><dc:date>2020-01-05T08:30:00+08:00</dc:date><dc:subject>要闻</dc:subject></item></rdf:RDF>",
    { title: "一", date: "2020-01-05T08:30:00+08:00", categories: "要闻", url: "http://a.cn/1" },
  ],
  [
    "Atom",
    '<feed><author><name>校报</name></author><entry><title>一</title><link rel="self" href="http://a.cn/x"/><link href="http://a.cn/1"/><link rel="enclosure" href="http://a.cn/a.pdf"/><id>tag:a.cn,1</id><published>2020-01-05T08:30:00+08:00</published><updated>2020-01-06T08:30:00+08:00</updated><author><name>张三</name></author><category term="要闻"/><summary>摘</summary><content type="html">&lt;p&gt;文&lt;/p&gt;</content></entry></feed>',
    {
      title: "一",
      date: "2020-01-05T08:30:00+08:00",
      updated: "2020-01-06T08:30:00+08:00",
      author: "张三",
      categories: "要闻",
      url: "http://a.cn/1",
      guid: "tag:a.cn,1",
      body: "<p>文</p>",
      excerpt: "摘",
      attachments: "http://a.cn/a.pdf",
    },
  ],
  [
    "Atom with XHTML",
    '<feed><entry><title>一</title><content type="xhtml"><div xmlns="x"><p class="a&quot;">1 &lt; 2<br/>文</p></div></content></entry></feed>',
    { title: "一", body: '<div xmlns="x"><p class="a&quot;">1 &lt; 2<br>文</p></div>' },
  ],
])("an item of %s has its values", async (_name, content, expected) => {
  expect(values(await entriesIn("a.xml", content))).toEqual([expected]);
});

test.each<[string, Uint8Array]>([
  [
    "GBK, as it declares",
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="gb2312"?><rss><item><title>'),
      Buffer.from("d0c2cec5", "hex"),
      Buffer.from("</title></item></rss>"),
    ]),
  ],
  [
    "GBK, though it declares UTF-8",
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss><item><title>'),
      Buffer.from("d0c2cec5", "hex"),
      Buffer.from("</title></item></rss>"),
    ]),
  ],
  [
    "Big5, as it declares",
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="Big5"?><rss><item><title>'),
      Buffer.from("b773bb44", "hex"),
      Buffer.from("</title></item></rss>"),
    ]),
  ],
  [
    "UTF-16, by its mark",
    Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16"?><rss><item><title>新闻</title></item></rss>', "utf16le"),
  ],
])("a feed in %s is read", async (_name, bytes) => {
  expect(values(await entriesIn("a.xml", bytes))[0]?.["title"]).toMatch(/^新[闻聞]$/);
});

test("characters that XML cannot have and entities of HTML are kept, as many exports have them", async () => {
  const entries = await entriesIn("a.xml", "<rss><item><title>一\u000b&nbsp;二 ]]> 三</title></item></rss>");
  expect(values(entries)).toEqual([{ title: "一\u000b&nbsp;二 ]]> 三" }]);
  expect(told(entries)).toEqual([]);
});

test("an item of another place is found in pieces of any length", async () => {
  const items = Array.from(
    { length: 3000 },
    (_, at) => `<item><title>第${at}条</title><description>${"长".repeat(500)}</description></item>`,
  );
  const entries = await entriesIn("a.xml", `<rss><channel>${items.join("")}</channel></rss>`);
  expect(rows(entries).length).toBe(3000);
  expect(rows(entries)[2999]?.place).toBe("a.xml#3000");
  expect(rows(entries).every(({ values: row }, at) => row.get("title") === `第${at}条` && row.get("body") === "长".repeat(500))).toBe(true);
});

describe("what is hostile or damaged is told, and what is before it is read:", () => {
  const good = "<item><title>一</title></item>";
  const laughs = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "&a;&a;">`).join("")}]>`;
  const lines = (line: string) => [`a.xml: ${line}`];
  test.each<[string, string, number, string[]]>([
    [
      "entities that expand without end",
      `${laughs}<rss>${good}<item><title>&b19;</title></item></rss>`,
      0,
      lines(`line 1, column ${laughs.length}: it declares entities (<!ENTITY), which are never expanded; nothing further is read`),
    ],
    [
      "an entity from another file",
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item><title>&x;</title></item></rss>`,
      0,
      lines("line 1, column 56: it declares entities (<!ENTITY), which are never expanded; nothing further is read"),
    ],
    [
      "a feed that is cut off",
      `<rss>${good}<item><title>二`,
      1,
      lines("line 1, column 48: unclosed tag: title; the rest is not read, export it again"),
    ],
    [
      "tags that do not fit",
      `<rss>${good}</channel></rss>`,
      1,
      lines("line 1, column 44: unexpected close tag; the rest is not read, export it again"),
    ],
    [
      "an ampersand that is not escaped",
      `<rss>${good}<item><title>二 & 三&amp;</title></item></rss>`,
      1,
      lines("line 1, column 57: an & is not written as &amp;; the rest is not read, mend it or export it again"),
    ],
    [
      "a feed without items",
      "<rss><channel/></rss>",
      0,
      lines("it has no items; if it is of another kind than RSS, Atom and WordPress, save it as JSON or a table"),
    ],
    [
      "an encoding that nobody knows",
      '<?xml version="1.0" encoding="x-none"?><rss/>',
      0,
      lines('it names an encoding that is not known, "x-none"; save it as UTF-8'),
    ],
    [
      "a text without end",
      `<rss>${good}<item><title>${"x".repeat(3_000_000)}`,
      1,
      lines("line 1, column 2097150: a text in it has no end that can be read; nothing further is read"),
    ],
    [
      "a tag without end",
      `<rss>${good}<item a="${"x".repeat(3_000_000)}`,
      1,
      lines("line 1, column 2097150: a text in it has no end that can be read; nothing further is read"),
    ],
  ])("%s", async (_name, content, count, expected) => {
    const entries = await entriesIn("a.xml", content, { rowLength: 2_000_000 });
    expect(told(entries)).toEqual(expected);
    expect(rows(entries).length).toBe(count);
  });
});

test.each([
  ["in an item", "<rss><item>"],
  ["outside of all items", "<rss>"],
])("elements that are nested without end %s are a fault, and are not kept in memory", async (_, begin) => {
  const entries = await entriesIn("a.xml", `${begin}${"<a>".repeat(100_000)}`);
  expect(told(entries)).toHaveLength(1);
  expect(told(entries)[0]).toMatch(/^a\.xml: line 1, column \d+: its elements are nested more than 200 deep/);
  expect(rows(entries)).toEqual([]);
});

test("elements that are nested as deep as may be are read", async () => {
  const deep = `${"<b>".repeat(190)}x${"</b>".repeat(190)}`;
  expect(rows(await entriesIn("a.xml", `<rss><channel><item><title>新闻</title>${deep}</item></channel></rss>`))).toHaveLength(1);
});
