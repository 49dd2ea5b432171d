import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { brokenLinks, invalidMarkup } from "../site-check.ts";
import { jiuwen, readFiles, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const input = join(folder, "seeds");
const site = join(folder, "site");

/** Every way into a page that its author did not mean. Each would set `window.hacked`, open a dialog, or ask another host for something. */
const attacks = {
  script: "<script>window.hacked=1</script>",
  closing: "</title></script></style></textarea><script>window.hacked=1</script>",
  image: "<img src=x onerror=window.hacked=1>",
  attribute: `" onmouseover="window.hacked=1" autofocus onfocus="window.hacked=1" x="`,
  apostrophe: "' onclick='window.hacked=1' x='",
  svg: "<svg onload=window.hacked=1><animate onbegin=window.hacked=1 attributeName=x>",
  frame: `<iframe src="javascript:parent.hacked=1"></iframe><object data="javascript:parent.hacked=2"></object>`,
  remote: `<link rel=stylesheet href=http://evil.invalid/s.css><style>@import "http://evil.invalid/i.css"</style>`,
  refresh: `<meta http-equiv="refresh" content="0;url=http://evil.invalid/"><base href="http://evil.invalid/">`,
  comment: "--><!--><script>window.hacked=1</script><![CDATA[<script>window.hacked=1</script>]]>",
  template: "{{ 7 * 7 }}{% include 'x' %}<%= 7 * 7 %>\u0024{7*7}#{7*7}",
  entities: "&lt;b&gt;&#60;script&#62; &amp;amp; &copy &nbsp;",
  // Elements that are shown as what they mean, with all that could run in them, and without their ends.
  remains: `<p onclick="window.hacked=1" style="position:fixed"><b onmouseover=window.hacked=1>粗</b><a href="javascript:window.hacked=1" autofocus>去</a>`,
  table: `<table onload=window.hacked=1><td background="javascript:window.hacked=1">格</td></div></article></main><td>尾</table>`,
} as const;

const javascript = "javascript:window.hacked=1//http://x";
const address = "https://example.org/";

/** What a reader sees, in a field and line by line, of the attacks in which something is left of HTML. */
const meant: Readonly<Record<string, { readonly field: string; readonly lines: readonly string[] }>> = {
  image: { field: "", lines: ["（图片未收录：x）", `${address}（图片未收录：x）`, javascript] },
  comment: linesOf(attacks.comment.replace("<!-->", "")),
  entities: linesOf("<b><script> &amp; &copy"),
  remains: { field: "粗去", lines: ["粗去", address, "粗去", javascript] },
  table: { field: "格 </main> 尾", lines: ["格", "</main>", "尾", address, "格", "</main>", "尾", javascript] },
};

function linesOf(shown: string) {
  return { field: shown, lines: [shown, address + shown, javascript] };
}

/** One article for each attack, with it in every field a text seed has. A tag holds no white space there. */
const textSeeds = Object.entries(attacks).map(([name, attack]) => ({
  name,
  attack,
  path: `2024/01/text-${name}.html`,
  content: seed({
    title: `【${attack}】${attack}`,
    date: "2024-01-01 08:00",
    more: [
      `标签: ${attack}`,
      `来源: ${attack}`,
      `作者: ${attack}`,
      `栏目: ${attack}`,
      `原文链接: ${javascript}${attack}`,
      `${attack.replaceAll(":", "")}: ${attack}`,
      "",
    ].join("\n"),
    body: `${attack}\nhttps://example.org/${attack}\n${javascript}`,
  }),
}));

const tags = [
  "..",
  ".",
  "CON",
  "C/C++",
  "..\\..\\x",
  "<script>window.hacked=1</script>",
  `"><img src=x onerror=window.hacked=1>`,
  "index.html",
  "feed.xml",
  "by-name.html",
  "长".repeat(300),
];

/** The same in Markdown, where YAML lets a tag be any text, and where markup is markup. */
const markdown = `---
title: ${JSON.stringify(attacks.script)}
date: 2024-02-01
views: 1
tags: ${JSON.stringify(tags)}
author: ${JSON.stringify(attacks.svg)}
url: "data:text/html,<script>window.hacked=1</script>"
${JSON.stringify(attacks.image)}: ${JSON.stringify(attacks.frame)}
constructor: 原样
__proto__: 原样
---

${Object.values(attacks).join("\n\n")}

[a link](javascript:window.hacked=1) [another](JaVaScRiPt&colon;window.hacked=1) [and](vbscript:x) [one](data:text/html,<script>1</script>)
<javascript:window.hacked=1> ![image](http://evil.invalid/i.png) ![image](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+) ![x](x "onerror=window.hacked=1")
[reference] and [title](https://example.org/ '" onmouseover="window.hacked=1')

\`\`\`html"><script>window.hacked=1</script>
<script>window.hacked=1</script>
\`\`\`

[reference]: javascript:window.hacked=1
`;

const fileNames = [
  "<img src=x onerror=window.hacked=1>.txt",
  `"><svg onload=window.hacked=1>.txt`,
  `'quotes' & "double" & &lt;.txt`,
  "javascript:window.hacked=1.txt",
  "%2e%2e%2f%2e%2e%2fetc.txt",
  "a?b#c %41.txt",
  "~2E~2E.txt",
  "space at end .txt",
  "点。.md",
  `folder "><script>window.hacked=1</in a folder.txt`,
];

beforeAll(() => {
  writeFiles(input, Object.fromEntries(textSeeds.map(({ name, content }) => [`text-${name}.txt`, content])));
  writeFiles(input, {
    "markdown.md": markdown,
    "archive.yaml": `title: ${JSON.stringify(attacks.script)}\ndescription: ${JSON.stringify(attacks.attribute)}\n`,
  });
  for (const name of fileNames)
    writeFiles(input, {
      [name]: name.endsWith(".md") ? `---\ntitle: x\ndate: 2024-03-01\n---\nx` : seed({ title: name, date: "2024-03-01" }),
    });
  // Left out, and so named on the about page.
  writeFiles(input, { "<script>window.hacked=1<.txt": seed({ date: attacks.script }), "aux.txt": seed() });
  const { status, stderr } = jiuwen(["build", input, "--output", site, "--skip-invalid"]);
  expect(stderr).toMatch(/^Left out\b.*\b2 files/m);
  expect(status).toBe(0);
});

const openPage = sharedBrowser();

describe.each(visits(site))("over $over", ({ address }) => {
  test("nothing in any page runs, loads or complains, also when the reader moves over it", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    const moved: string[] = [];
    for (const path of readFiles(site).keys()) {
      // From disk, pages that only list what others say are left to the browser over HTTP.
      if (path.endsWith(".html") && (address().startsWith("http") || /^(?:2024|index|about)/.test(path))) {
        await page.goto(addressOf(address(), path));
        await page.mouse.move(640, 300);
        await page.keyboard.press("Tab");
        // The search page puts a script into itself for each file of the index, and takes it out again once it has run.
        await page.waitForFunction(() =>
          [...document.scripts].every((script) => /^(?:\.\.\/|assets\/|$)|\/assets\/citation-/.test(script.getAttribute("src") ?? "")),
        );
        moved.push(...(await page.evaluate(dangers)).map((danger) => `${path}: ${danger}`));
      }
    }
    expect(moved).toEqual([]);
    expect(found).toEqual([]);
  });

  test.each([
    { what: "markup", fragment: attacks.script, marked: [attacks.script] },
    { what: "markup, encoded", fragment: encodeURIComponent(attacks.script), marked: [attacks.script] },
    { what: "markup that the page does not have", fragment: `${attacks.image},${attacks.svg}&at=${attacks.image}` },
    {
      what: "an address that runs",
      fragment: `javascript:window.hacked=1&at=javascript:window.hacked=1`,
      marked: ["javascript:window.hacked=1"],
    },
    { what: "signs of patterns", fragment: "(((((a*)*)*)*)*)*b,[,\\,.*,$&,(?:" },
    { what: "what is malformed", fragment: "%,%E8%A5,script" },
    { what: "a surrogate without its other half", fragment: "%ED%A0%80,\ud800" },
    { what: "a great many texts", fragment: "s,c,r,i,p,t,".repeat(100_000) },
    { what: "a place that is none", fragment: "script&at=__proto__&at=-1", marked: ["script"] },
  ])("a fragment asks for hits, and nothing runs, loads or complains: $what", async ({ fragment, marked = [] }) => {
    const page = await openPage();
    const found = complaints(page, address());
    const loaded = page.waitForEvent("requestfinished", (request) => /\/assets\/hits-\w+\.js$/.test(request.url()));
    await page.goto(`${addressOf(address(), "2024/01/text-script.html")}#hits=${fragment}`);
    await loaded;
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect([...new Set(await page.locator("mark").allTextContents())]).toEqual(marked);
    expect(await page.evaluate(dangers)).toEqual([]);
    expect(found).toEqual([]);
  });

  test("the untouched sources, full of markup, are shown as text", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    for (const { name, attack } of textSeeds) {
      await page.goto(addressOf(address(), `2024/01/text-${name}.txt`));
      expect(await page.evaluate(() => document.contentType)).toBe("text/plain");
      expect(await page.evaluate(() => document.body.textContent)).toContain(attack);
      expect(await page.evaluate(() => [document.scripts.length, "hacked" in window])).toEqual([0, false]);
    }
    expect(found).toEqual([]);
  });
});

/** Signs that text became markup, on the page that is open: runs in the browser. Of scripts and data the page may hold those that it always does. */
function dangers(): string[] {
  const elements = [...document.querySelectorAll("*")];
  const foreign = elements.filter((element) => /^(?:iframe|frame|object|embed|style|base|textarea|img|animate)$/.test(element.localName));
  const handlers = elements.filter((element) => element.getAttributeNames().some((name) => /^on|^style$|^autofocus$/.test(name)));
  const isRecord = ({ type, text }: HTMLScriptElement) => type === "application/ld+json" && JSON.parse(text)["@type"] === "NewsArticle";
  const inline = [...document.scripts].filter((script) => script.src === "");
  const strange = inline.filter((script) => !isRecord(script));
  // The site's script loads the one for hits where the address names some, and the one for reference managers.
  const loaded = [...document.scripts].filter((script) => script.src !== "" && !/\/assets\/(?:hits|citation)-\w+\.js$/.test(script.src));
  const ofPage = document.querySelector("#results") === null ? 1 : 2;
  const isCitation = (link: HTMLAnchorElement | HTMLAreaElement) =>
    link.download !== "" &&
    /^data:application\/(?:x-bibtex|x-research-info-systems|vnd\.citationstyles\.csl\+json);charset=utf-8,/.test(link.href);
  const links = [...document.links].filter((link) => !/^(?:https?|file|mailto):$/.test(link.protocol) && !isCitation(link));
  return [
    ...("hacked" in window ? ["window.hacked is set"] : []),
    ...(loaded.length === ofPage && inline.length <= 1 ? [] : [`${inline.length} scripts in the page, ${loaded.length} beside it`]),
    ...[...foreign, ...handlers, ...strange, ...links].map((element) => element.outerHTML.slice(0, 200)),
  ];
}

describe("what was written can be read, character for character", () => {
  const ways = visits(site);
  const at = (path: string) => addressOf(ways[0].address(), path);
  /** As HTML shows text: white space collapsed. */
  const shown = (text: string) => text.replace(/\s+/g, " ").trim();

  test.each(textSeeds)("a text seed with $name in every field", async ({ attack, path, name }) => {
    const page = await openPage();
    await page.goto(at(path));
    const text = async (selector: string) => (await page.locator(selector).allTextContents()).map(shown);
    const { field: own, lines } = meant[name] ?? linesOf(attack);
    expect(await text("h1")).toEqual([shown(`【${own}】${own}`)]);
    expect(await page.title()).toContain(shown(`【${own}】${own}`));
    expect(await text(".body :is(p, h2, td)")).toEqual(lines.map(shown));
    const main = shown((await page.locator("main").textContent()) ?? "");
    for (const field of [`栏目：${own}`, `来源：${own}`, `作者：${own}`, `${javascript}${own}`, `text-${name}.txt`]) {
      expect(main).toContain(shown(field));
    }
    expect(await text("dt")).toContain(shown(attack.replaceAll(":", "")));
  });

  test("Markdown with HTML, scripts as links, and images", async () => {
    const page = await openPage();
    await page.goto(at("2024/02/markdown.html"));
    const body = shown((await page.locator(".body").textContent()) ?? "");
    // `<!-->` is a comment of Markdown's, which is no text.
    const comment = attacks.comment.replace("<!-->", "");
    for (const attack of [attacks.script, attacks.image, attacks.svg, attacks.frame, attacks.remote, comment]) {
      expect(body).toContain(shown(attack));
    }
    const embedded = "图片内嵌于原始文件，此处不显示";
    for (const written of ["[a link](javascript:window.hacked=1)", "<javascript:window.hacked=1>", embedded]) {
      expect(body).toContain(written);
    }
    const main = shown((await page.locator("main").textContent()) ?? "");
    for (const written of [
      attacks.svg,
      attacks.image,
      attacks.frame,
      "data:text/html,<script>window.hacked=1</script>",
      "constructor",
      "__proto__",
    ]) {
      expect(main).toContain(shown(written));
    }
  });

  test.each(tags)("the tag %s, which leads to its own page", async (tag) => {
    const page = await openPage();
    await page.goto(at("2024/02/markdown.html"));
    // A picture is no word.
    const name = tag.replace(attacks.image, "");
    const link = page.locator('a[rel="tag"]').getByText(name, { exact: true });
    await link.click();
    await page.waitForURL(/\/tags\/.+\/index\.html$/);
    expect((await page.locator("h1").textContent())?.startsWith(name)).toBe(true);
  });

  test("the file names, as the names of the links to the sources", async () => {
    const page = await openPage();
    const names: (string | null)[] = [];
    for (const path of readFiles(site).keys()) {
      if (!/^2024\/03\/.*\.html$/.test(path) || path.endsWith("/index.html")) continue;
      await page.goto(at(path));
      names.push(...(await page.locator('main a[href$=".txt"], main a[href$=".md"]').allTextContents()));
    }
    expect(names.sort()).toEqual(fileNames.toSorted());
  });

  test("the names of files that were left out, on the about page", async () => {
    const page = await openPage();
    await page.goto(at("about/index.html"));
    const codes = await page.locator("main code").allTextContents();
    expect(codes).toEqual(expect.arrayContaining(["<script>window.hacked=1<.txt", "aux.txt"]));
  });
});

describe("the output folder", () => {
  test("has no link that leads nowhere, whatever the names of tags and files", () => {
    expect(brokenLinks(readFiles(site))).toEqual([]);
  });

  test("is valid HTML on every page, whatever stands in titles, fields and bodies", () => {
    expect(invalidMarkup(readFiles(site))).toEqual([]);
  });

  const name = String.raw`[^/<>:"\\|?*\p{Cc}]+`;
  const plan = new RegExp(
    [
      "index\\.html",
      "404\\.html",
      "page/\\d+\\.html",
      "about/index\\.html",
      "search/index\\.html",
      "search/(?:[\\w-]+/)*[\\w-]+\\.js",
      "ranking/(?:index|\\d{4})\\.html",
      "on-this-day/(?:index|\\d{2}-\\d{2})\\.html",
      "feed\\.(?:xml|json)",
      "robots\\.txt",
      "site\\.webmanifest",
      "data/(?:\\d{4}\\.jsonl\\.gz|articles\\.csv|datapackage\\.json)",
      "\\d{4}/index\\.html",
      `\\d{4}/\\d{2}/${name}\\.(?:html|txt|md)`,
      "tags/(?:index|by-name)\\.html",
      "(?:authors|sources)/index\\.html",
      `(?:authors|sources)/${name}/(?:index|\\d+)\\.html`,
      `tags/${name}/(?:(?:index|\\d+)\\.html|feed\\.xml)`,
      `assets/${name}`,
    ]
      .map((pattern) => `^${pattern}$`)
      .join("|"),
    "u",
  );

  test("holds no path outside the plan, and none that some file system cannot hold", () => {
    const paths = [...readFiles(site).keys()];
    expect(paths.filter((path) => !plan.test(path))).toEqual([]);
    const parts = paths.flatMap((path) => path.split("/"));
    expect(
      parts.filter((part) => /^\.|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part) || Buffer.byteLength(part) > 255),
    ).toEqual([]);
    const folded = paths.map((path) => path.normalize("NFC").toLowerCase());
    expect(new Set(folded).size).toBe(paths.length);
  });

  test("holds a page and a source for each sound article, and nothing was written beside it", () => {
    const paths = [...readFiles(site).keys()];
    const sound = textSeeds.length + 1 + fileNames.length;
    expect(paths.filter((path) => /^\d{4}\/\d{2}\/.*\.html$/.test(path) && !path.endsWith("/index.html"))).toHaveLength(sound);
    expect(paths.filter((path) => /^\d{4}\/\d{2}\/.*\.(?:txt|md)$/.test(path))).toHaveLength(sound);
    expect(readdirSync(folder).sort()).toEqual(["seeds", "site"]);
  });
});
