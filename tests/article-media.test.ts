import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../src/lib/sha256.ts";
import { textAt } from "./built.ts";
import { bodyOfPage, inside, textOf } from "./html.ts";
import { boastfulPng, placedPng, png } from "./media/pictures.ts";
import type { Files } from "./site-check.ts";
import { jiuwen, jiuwenIn, readFiles, seed, sharedFolder, temporaryFolder, writeFiles } from "./workspace.ts";

/** An article in Markdown with this body. */
const markdown = (body: string, more = "") => `---\ntitle: 运动会\ndate: 2024-05-10\nviews: 3\n${more}---\n${body}\n`;

/** Builds a folder of these files, and gives the site and what was told. */
function build(files: Readonly<Record<string, string | Uint8Array>>, options: readonly string[] = []) {
  const folder = temporaryFolder();
  writeFiles(join(folder, "in"), files);
  const run = jiuwenIn(folder, ["build", "in", "-o", "site", ...options]);
  return { ...run, site: run.status === 0 ? readFiles(join(folder, "site")) : (new Map() as Files), folder };
}

const gate = png(80, 50);

/** The name of a file that shares `gate.png` with another. */
const named = (bytes: Uint8Array) => `gate-${sha256(bytes).slice(0, 8)}.png`;

describe("an article with pictures and documents", () => {
  const folder = sharedFolder();
  let site: Files;
  let told = "";
  beforeAll(() => {
    writeFiles(join(folder, "in"), {
      "a.md": markdown(
        [
          '![主席台](img/gate.png "摄影：李四")',
          "![](img/lake.png)\n▲图为湖边",
          "![](other/gate.png)",
          "图1 另一座校门",
          "跑道边 ![小旗](img/flag.png) 飘扬。",
          "[秩序册](files/plan.pdf)、[成绩](gone.xls)",
          "![](gone.png) ![](http://img.example.com/1.jpg)",
          "![](sound.mp3)",
        ].join("\n\n"),
        "image: cover.png\nattachments: [files/plan.pdf, files/list.zip]\n",
      ),
      "img/gate.png": gate,
      "img/lake.png": png(40, 90),
      "img/flag.png": png(10, 6),
      "other/gate.png": png(81, 50),
      "cover.png": png(300, 210),
      "files/plan.pdf": "%PDF-1.4\n",
      "files/list.zip": Buffer.from("504b0506000000000000000000000000000000000000", "hex"),
      "sound.mp3": Buffer.concat([Buffer.from("fffb9064", "hex"), Buffer.alloc(400)]),
      "unused.jpg": "",
      "list.html": "<p>",
      "archive.yaml": "url: https://news.example.org/\n",
    });
    const run = jiuwenIn(folder, ["build", "in", "-o", "site"]);
    expect(run.status).toBe(0);
    told = run.stderr;
    site = readFiles(join(folder, "site"));
  });

  const body = () => bodyOfPage(textAt(site, "2024/05/a.html"));

  test("has a copy of each beside its page, byte for byte", () => {
    const below = [...site.keys()].filter((path) => path.startsWith("2024/05/a/"));
    expect(below).toEqual(
      ["cover.png", named(gate), named(png(81, 50)), "flag.png", "lake.png", "list.zip", "plan.pdf", "sound.mp3"]
        .map((name) => `2024/05/a/${name}`)
        .sort(),
    );
    expect(site.get(`2024/05/a/${named(gate)}`)).toEqual(gate);
  });

  test("shows pictures in their size, with what describes them, or the line behind them, as captions", () => {
    const picture = (name: string, alt: string, width: number, height: number) =>
      `<img src="a/${name}" alt="${alt}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
    const figure = (shown: string, caption: string) => `<figure>${shown}<figcaption>${caption}</figcaption></figure>`;
    expect(body()).toContain(`<figure>${picture("cover.png", "图片", 300, 210)}</figure>`);
    expect(body()).toContain(figure(picture(named(gate), "主席台", 80, 50), "主席台　摄影：李四"));
    expect(body()).toContain(figure(picture("lake.png", "图片", 40, 90), "▲图为湖边"));
    expect(body()).toContain(figure(picture(named(png(81, 50)), "图片", 81, 50), "图1 另一座校门"));
    expect(body()).toContain(`<p>跑道边 ${picture("flag.png", "小旗", 10, 6)} 飘扬。</p>`);
  });

  test("links to documents, and plays recordings", () => {
    expect(body()).toContain('<a href="a/plan.pdf">秩序册</a>');
    expect(body()).toContain('<audio src="a/sound.mp3" controls preload="none" aria-label="录音"></audio>');
    expect(body()).toMatch(
      /<h2>附件<\/h2><ul><li><a href="a\/plan.pdf">plan.pdf<\/a><\/li><li><a href="a\/list.zip">list.zip<\/a><\/li><\/ul>/,
    );
  });

  test("says where a file was that is not there, and leads to pictures of other sites without loading them", () => {
    expect(textOf(body())).toContain("成绩（附件未收录：gone.xls）");
    expect(textOf(body())).toContain("（图片未收录：gone.png）");
    expect(body()).toContain('<a href="http://img.example.com/1.jpg">图片：1.jpg</a>');
    expect(told).toMatch(
      /warning missing-file \(1 file\): "gone.xls" is not among the files of the archive's folder.*\n {2}in\/a.md:19:1\n/,
    );
    expect(told).toMatch(
      /warning missing-picture \(1 file\): "gone.png" is not among the files of the archive's folder.*\n {2}in\/a.md:21:1\n/,
    );
    expect(told).toMatch(/info far-picture \(1 file\): a picture lies on the web/);
  });

  test("tells what no article names", () => {
    expect(told).toContain("info unused-file (1 file): no article names this file, so that it is not published\n  in/unused.jpg");
  });

  test("has them in its provenance, with type, size and hash", () => {
    const page = textAt(site, "2024/05/a.html");
    expect(textOf(page)).toContain(`img/gate.png（PNG 图片，80×50 像素，${gate.length} 字节）`);
    expect(page).toContain(`SHA-256 <code>${sha256(gate)}</code>`);
  });

  test("has them in the data", () => {
    const [line = ""] = textAt(site, "data/2024.jsonl.gz").split("\n");
    const { files, pictures } = JSON.parse(line);
    expect(pictures).toEqual(["cover.png"]);
    expect(files).toContainEqual({
      ...{ path: `2024/05/a/${named(gate)}`, file: "img/gate.png", type: "image/png" },
      ...{ bytes: gate.length, sha256: sha256(gate), width: 80, height: 50 },
    });
    expect(textAt(site, "data/articles.csv")).toContain(`2024/05/a/cover.png；2024/05/a/${named(gate)}；`);
  });

  test("gives its first large picture to social networks, and all to search engines", () => {
    const page = textAt(site, "2024/05/a.html");
    expect(page).toContain('<meta property="og:image" content="https://news.example.org/2024/05/a/cover.png">');
    expect(page).toContain(`"image":["https://news.example.org/2024/05/a/cover.png","https://news.example.org/2024/05/a/${named(gate)}"`);
  });

  test("has them in feeds under whole addresses", () => {
    const item = JSON.parse(textAt(site, "feed.json")).items[0];
    expect(item.content_html).toContain(`<img src="https://news.example.org/2024/05/a/${named(gate)}"`);
    expect(item.image).toBe("https://news.example.org/2024/05/a/cover.png");
    expect(item.attachments).toContainEqual({
      ...{ url: "https://news.example.org/2024/05/a/plan.pdf", mime_type: "application/pdf", title: "plan.pdf", size_in_bytes: 9 },
    });
    const links = textAt(site, "feed.xml").match(/<link rel="enclosure"[^>]*>/g);
    expect(links).toContain('<link rel="enclosure" type="application/pdf" length="9" href="https://news.example.org/2024/05/a/plan.pdf"/>');
  });
});

test("a picture of more than three times its width in height is marked, so that it is not fitted into the window", () => {
  const { site } = build({ "a.md": markdown("![](1.png)\n\n![](2.png)"), "1.png": png(4, 12), "2.png": png(4, 13) });
  expect(bodyOfPage(textAt(site, "2024/05/a.html")).match(/<img[^>]*class="strip"[^>]*>/g)).toEqual([
    '<img src="a/2.png" alt="图片" class="strip" width="4" height="13" loading="lazy" decoding="async">',
  ]);
});

test("fields of a text file name pictures and documents too", () => {
  const { site, stderr } = build({
    "a.txt": seed({ more: "图片: 1.png、2.png\n附件: 决定 全文.pdf\n" }),
    ...{ "1.png": png(4, 3), "2.png": png(5, 3), "决定 全文.pdf": "%PDF-1.4\n" },
  });
  const body = bodyOfPage(textAt(site, "2024/04/a.html"));
  expect(body).toMatch(/<figure><img src="a\/1.png"[^>]*><\/figure>\s*<figure><img src="a\/2.png"[^>]*><\/figure>\s*<p>四月/);
  expect(body).toContain('<a href="a/%E5%86%B3%E5%AE%9A%20%E5%85%A8%E6%96%87.pdf">决定 全文.pdf</a>');
  expect(stderr).toBe("");
});

test.each([
  ["by the same path", "1.png", "1.png"],
  ["by another one", "1.png", "./1.png"],
  ["on another site", "http://a.cn/1.png", "http://a.cn/1.png"],
  ["that is missing", "gone.png", "gone.png"],
])("a picture that the header names %s and the body shows is shown once", (_name, field, address) => {
  const { site } = build({ "a.md": markdown(`文。\n\n![](${address})`, `cover: ${field}\n`), "1.png": png(4, 3) });
  expect(bodyOfPage(textAt(site, "2024/05/a.html")).match(/<img|<a |未收录/g)).toHaveLength(1);
});

test("a text that no header makes an article may be an attachment, and a table too", () => {
  const { site, stderr } = build({
    "a.md": markdown("文。\n\n[名单](files/list.txt)、[数据](files/data.csv)", "attachments: [files/list.txt, 见官网]\n"),
    ...{ "files/list.txt": "甲\n乙\n", "files/data.csv": "1,2\n" },
  });
  expect(stderr).toBe("");
  const page = textAt(site, "2024/05/a.html");
  expect(bodyOfPage(page)).toContain('<a href="a/list.txt">名单</a>、<a href="a/data.csv">数据</a>');
  expect(textOf(page)).toContain("attachments见官网");
});

test("the list of attachments at the end of a text leads to files of these names", () => {
  const { site, stderr } = build({
    "a.txt": seed({ body: "特此通知。\n附件：1. 优秀论文名单.doc\n2. 回执.docx\n3. 会议议程\n" }),
    "优秀论文名单.doc": "x",
  });
  expect(bodyOfPage(textAt(site, "2024/04/a.html"))).toContain(
    [
      '<p>附件：1. <a href="a/%E4%BC%98%E7%A7%80%E8%AE%BA%E6%96%87%E5%90%8D%E5%8D%95.doc">优秀论文名单.doc</a></p>',
      '<p>2. 回执.docx<span class="missing">（附件未收录）</span></p>',
      "<p>3. 会议议程</p>",
    ].join("\n"),
  );
  expect(stderr).toMatch(/warning missing-file \(1 file\): "回执.docx" is not among the files .*\n {2}in\/a.txt:7:1\n/);
});

test("a link to another article leads to its page, and one to a page of the old site says where it led", () => {
  const { site, stderr, folder } = build({
    "2024/a.md": markdown("见[乙](./b.md#x)、[丙](/2023/c.html)、[丁](../2023/c)、[旧](/old/page.html)、[栏目](/news/)。"),
    "2024/b.md": `---\ntitle: 乙\ndate: 2024-05-11\nviews: 1\n---\n文。\n`,
    "2023/c.md": `---\ntitle: 丙\ndate: 2023-05-11\nviews: 1\n---\n文。\n`,
  });
  const body = bodyOfPage(textAt(site, "2024/05/a.html"));
  expect(body).toContain('见<a href="b.html">乙</a>、<a href="../../2023/05/c.html">丙</a>、<a href="../../2023/05/c.html">丁</a>');
  expect(textOf(body)).toContain("旧（链接未收录：/old/page.html）、栏目（链接未收录：/news/）。");
  expect(stderr).toContain('info dead-link (1 file): "/old/page.html", and 1 more, led to a page of the old site');
  writeFiles(join(folder, "in"), { "2024/b.md": `---\ntitle: 乙\ndate: 2024-06-11\nviews: 1\n---\n文。\n` });
  jiuwenIn(folder, ["build", "in", "-o", "site"]);
  expect(textAt(readFiles(join(folder, "site")), "2024/05/a.html")).toContain('<a href="../06/b.html">乙</a>');
});

test("a changed picture changes its article's page, and no other; an unchanged one nothing", () => {
  const { folder } = build({
    ...{ "a.md": markdown("文。\n\n![](1.png)"), "1.png": png(4, 3) },
    "b.md": markdown("文。", "id: b\n"),
  });
  const again = () => jiuwenIn(folder, ["build", "in", "-o", "site", "--changes", "changes.txt"]).stdout;
  expect(again()).toContain("Files: 0 new, 0 changed, 0 removed");
  writeFileSync(join(folder, "in/1.png"), png(6, 5));
  expect(again()).toMatch(/Files: 0 new, \d+ changed, 0 removed/);
  const site = readFiles(join(folder, "site"));
  expect(textAt(site, "2024/05/a.html")).toContain('width="6" height="5"');
  expect(site.get("2024/05/a/1.png")).toEqual(png(6, 5));
  const changed = String(readFiles(folder).get("changes.txt"));
  expect(changed).toContain("2024/05/a.html");
  expect(changed).not.toContain("2024/05/b.html");
  rmSync(join(folder, "in/1.png"));
  expect(again()).toContain("1 removed");
  expect(readFiles(join(folder, "site")).has("2024/05/a/1.png")).toBe(false);
});

test("hostile files neither run nor are shown, and nothing outside the folder is published", () => {
  const { site, stderr } = build({
    "a.md": markdown(
      ["lie.jpg", "evil.svg", "huge.png", "page.html", "run.js", "../../secret.png", "linked.png"]
        .map((name) => `![](${name})`)
        .join("\n\n"),
    ),
    "lie.jpg": "<html><script>alert(1)</script></html>",
    "evil.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>',
    "huge.png": boastfulPng(50_000, 50_000),
    "page.html": "<script>alert(1)</script>",
    "run.js": "alert(1)",
  });
  const below = [...site.keys()].filter((path) => path.startsWith("2024/05/a/")).map((path) => path.slice(10));
  expect(below).toEqual(["evil.svg.txt", "huge.png", "lie.jpg.txt", "page.html.txt", "run.js.txt"]);
  const body = bodyOfPage(textAt(site, "2024/05/a.html"));
  expect(body).not.toContain("<img");
  expect(parseDocument(body).children).not.toEqual([]);
  expect(stderr).toContain("lie.jpg: by its name this is a picture, by its content it is text/html");
  expect(stderr).toContain("evil.svg: this picture is only offered as a download: it holds <script>");
  expect(stderr).toContain("huge.png: this picture is only offered as a download: it is 50000 × 50000 pixels large");
  expect(stderr).toContain('"../../secret.png" leads out of the archive\'s folder');
});

test("a link that leads out of the folder is no picture of it", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "secret.png": png(2, 2), "in/a.md": markdown("文。\n\n![](1.png)") });
  symlinkSync("../secret.png", join(folder, "in/1.png"));
  const run = jiuwenIn(folder, ["build", "in", "-o", "site", "--skip-invalid"]);
  expect(run.stderr).toMatch(/error unsafe-link .*\n {2}in\/1.png\n/);
  expect([...readFiles(join(folder, "site")).keys()].filter((path) => path.endsWith(".png"))).toEqual([]);
});

test("a picture that tells where it was taken is reported", () => {
  const { stderr } = build({ "a.md": markdown("文。\n\n![](1.png)"), "1.png": placedPng(34.25, 108.5) });
  expect(stderr).toMatch(
    /warning picture-position .* where it was taken \(34.2500, 108.5000\), which is published with it.*\n {2}in\/1.png\n/,
  );
});

test("a file of more than 50 MB is an error, and without it the article is published", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "in/a.md": markdown("文。\n\n[录像](1.mp4)"), "in/1.mp4": "" });
  truncateSync(join(folder, "in/1.mp4"), 50_000_001);
  const run = jiuwenIn(folder, ["build", "in", "-o", "site"]);
  expect(run).toMatchObject({ status: 1 });
  expect(run.stderr).toMatch(
    /error file-too-large .*: 50.1 MB are more than the 50 MB that a file may have; save it smaller\n {2}in\/1.mp4\n/,
  );
  expect(jiuwenIn(folder, ["build", "in", "-o", "site", "--skip-invalid"]).status).toBe(0);
  const site = readFiles(join(folder, "site"));
  expect(textOf(bodyOfPage(textAt(site, "2024/05/a.html")))).toContain("录像（附件未收录：1.mp4）");
  expect(textOf(textAt(site, "about/index.html"))).toContain("1.mp4：文件过大");
});

test("a picture that VuePress publishes from its hidden folder is found", () => {
  const { site, stderr } = build({ "site/a.md": markdown("文。\n\n![](/img/1.png)"), "site/.vuepress/public/img/1.png": png(2, 2) });
  expect(stderr).toBe("");
  expect(site.has("2024/05/a/1.png")).toBe(true);
});

test("a picture in a folder that is not read is missing", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a.md": markdown("文。\n\n![](_img/1.png)"), "_img/1.png": png(2, 2) });
  mkdirSync(join(folder, "empty"));
  expect(jiuwen(["check", folder]).stderr).toContain('"_img/1.png" is not among the files of the archive\'s folder');
});

describe("a web page of which an article was made", () => {
  const page = "<script>alert(1)</script><p>会议";
  const original = (file: string, more = "") => `original: {file: '${file}', fetched: 2024-05-01T16:30:12.5Z${more}}\n`;
  const provenanceOf = (site: Files, path = "2024/05/a.html") => inside(textAt(site, path), '<section class="provenance"', "</section>");

  test("is published beside it as text, and linked from its provenance alone", () => {
    const { site, stderr } = build({
      "news/a.md": markdown("正文，见[秩序册](kept/plan.pdf)。", original("kept/1.htm", `, sha256: ${sha256(Buffer.from(page))}`)),
      "news/kept/1.htm": page,
      "news/kept/plan.pdf": "%PDF-1.4\n",
      "archive.yaml": "url: https://news.example.org/\n",
    });
    expect(stderr).not.toMatch(/warning|kept/);
    expect(String(site.get("2024/05/a/1.htm.txt"))).toBe(page);
    const provenance = provenanceOf(site);
    expect(provenance).toContain('<dt>原始网页</dt><dd><a href="a/1.htm.txt">kept/1.htm</a>（text/html，34 字节，原样保存）</dd>');
    expect(provenance).toContain(`<dd>SHA-256 <code>${sha256(Buffer.from(page))}</code></dd>`);
    expect(provenance).toContain('<dt>抓取时间</dt><dd><time datetime="2024-05-01T16:30:12.5Z">2024年5月2日 00:30:12</time></dd>');
    expect(textOf(provenance)).toContain("图片与附件news/kept/plan.pdf（application/pdf");
    expect(textOf(provenance).match(/1\.htm/g)).toHaveLength(1);
    expect(textAt(site, "feed.json")).not.toContain("1.htm");
    expect(textAt(site, "feed.xml")).not.toContain("1.htm");
    expect(JSON.parse(textAt(site, "data/2024.jsonl.gz"))).toMatchObject({
      original: { file: "kept/1.htm", url: null },
      files: [{ file: "news/kept/plan.pdf" }, { path: "2024/05/a/1.htm.txt", file: "news/kept/1.htm" }],
    });
    expect(textAt(site, "2024/05/a.html")).toContain(
      `"isBasedOn":{"@type":"MediaObject","name":"kept/1.htm","contentUrl":"https://news.example.org/2024/05/a/1.htm.txt","sha256":"${sha256(Buffer.from(page))}","dateCreated":"2024-05-01T16:30:12.5Z"}`,
    );
  });

  test("need not be there: its place stands as text, and nothing is told", () => {
    for (const file of ["crawl.warc.gz#12", "gone/1.htm", "../../1.htm", "/etc/hosts", "Kept/1.htm"]) {
      const { site, stderr } = build({ "a.md": markdown("正文。", original(file)), "kept/1.htm": page, "crawl.warc.gz": "\x1f" });
      expect(stderr).not.toContain("warning");
      expect(provenanceOf(site)).toContain(`<dt>原始网页</dt><dd>${file}</dd><dt>抓取时间</dt>`);
      expect([...site.keys()].filter((path) => path.startsWith("2024/05/a/"))).toEqual([]);
    }
  });

  test("that is another than the header says is told, on the page too", () => {
    const { site, stderr } = build({ "a.md": markdown("正文。", original("1.htm", `, sha256: ${"0a".repeat(32)}`)), "1.htm": page });
    expect(stderr).toContain("warning changed-original (1 file)");
    expect(textOf(provenanceOf(site))).toContain(
      `SHA-256 ${"0a".repeat(32)}所存的文件与此不符，其 SHA-256 为 ${sha256(Buffer.from(page))}`,
    );
  });

  test("may be too large to be published, at which nothing is lacking", () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, "in"), { "a.md": markdown("正文。", original("1.htm")), "1.htm": "" });
    truncateSync(join(folder, "in/1.htm"), 50_000_001);
    const run = jiuwenIn(folder, ["build", "in", "-o", "site"]);
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining("warning file-too-large (1 file)") });
  });

  test("has its address above, or as that of the original", () => {
    const { site } = build({
      "a.md": markdown("正文。", "original: {url: http://old.example.org/1.htm, file: 'a.warc#1'}\n"),
      "b.md": markdown("正文。", "url: http://www.example.org/1\noriginal: {url: http://old.example.org/2.htm}\n"),
    });
    const link = (url: string) => `<dd><a href="${url}">${url}</a></dd>`;
    expect(provenanceOf(site)).toContain(`<dt>原文链接</dt>${link("http://old.example.org/1.htm")}<dt>原始网页</dt><dd>a.warc#1</dd>`);
    expect(provenanceOf(site, "2024/05/b.html")).toContain(
      `<dt>原文链接</dt>${link("http://www.example.org/1")}<dt>原始网页</dt>${link("http://old.example.org/2.htm")}`,
    );
    expect(textAt(site, "2024/05/b.html")).toContain(
      '"isBasedOn":["http://www.example.org/1",{"@type":"MediaObject","url":"http://old.example.org/2.htm"}]',
    );
  });
});
