import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { textAt } from "../built.ts";
import { bare, bodyOfPage, textOf } from "../html.ts";
import type { Files } from "../site-check.ts";
import { jiuwenIn, readFiles, seed, sharedFolder, temporaryFolder, writeFiles } from "../workspace.ts";

const old = "http://www.example.edu.cn/info";

/** An article in Markdown, with more in its header. */
const markdown = (body: string, header = "", date = "2024-05-10") =>
  `---\ntitle: 运动会\ndate: ${date}\nviews: 3\n${header}\n---\n${body}\n`;

const target = markdown("正文。", `original: {url: ${old}/1003/55.htm}`);

/** The parts of a page's body. */
const bodyOf = (site: Files, id: string) => bodyOfPage(textAt(site, `2024/05/${id}.html`));

const missing = (words: string) => `<span class="missing">（链接未收录${words}）</span>`;

describe("a link in an article", () => {
  const folder = sharedFolder();
  let site: Files;
  let told = "";
  const addresses = [`见 ${old}/1003/55.htm，`, `另见 https://example.edu.cn/info/1003/56.htm。`, "又见 http://example.com/a.htm。"];
  beforeAll(() => {
    writeFiles(join(folder, "in"), {
      "target.md": target,
      "markdown.md": markdown(
        [
          `[开幕](${old}/1003/55.htm "词") <${old}/1003/55.htm> ${old}/1003/55.htm`,
          `[闭幕](${old}/1003/56.htm) [闭幕](${old}/1003/56.htm "词") <${old}/1003/56.htm> ${old}/1003/57.htm`,
          "[别处](http://example.com/a.htm) <mailto:a@example.edu.cn> http://example.com/b.htm",
          `<a href="${old}/1003/55.htm"><b>甲</b></a> <a href='${old}/1003/58.htm'><b>乙</b></a>`,
          `[](${old}/1003/55.htm)和[](${old}/1003/59.htm)`,
          `## 标题 [丙](${old}/1003/55.htm)`,
          `| [丁](${old}/1003/55.htm) | [戊](${old}/1003/60.htm) |\n|-|-|`,
          `[己][1] ![图](${old}/1.jpg)\n\n[1]: ${old}/1003/55.htm`,
        ].join("\n\n"),
      ),
      "relative.md": markdown(
        "[甲](../1003/55.htm) [乙](55.htm) [丙](/info/1003/55.htm) [丁](target.md) [戊](/info/1003/56.htm)",
        `original: {url: ${old}/1002/10223.htm}`,
      ),
      // By chance it has the name of another page of the old site.
      "55.md": markdown("正文。", "", "2024-05-09"),
      "text.txt": seed({ date: "2024-05-11", body: addresses.join("\n") }),
      "list.txt": seed({
        date: "2024-05-11",
        body: `正文。\n\n附件：1. ${old}/1003/55.htm\n甲\t${old}/1003/55.htm\n乙\t${old}/1003/56.htm`,
      }),
      "remains.txt": seed({
        date: "2024-05-11",
        body: `<p>正文<strong>甲</strong>，见<a href="${old}/1003/55.htm">开幕</a>和<a href="${old}/1003/56.htm">闭幕</a>。</p>`,
      }),
    });
    const run = jiuwenIn(folder, ["build", "in", "-o", "site", "--url", "https://news.example.org/"]);
    expect(run.status).toBe(0);
    told = run.stderr;
    site = readFiles(join(folder, "site"));
  });

  test("to where another stood leads to its page, in Markdown and HTML", () => {
    const body = bodyOf(site, "markdown");
    expect(body).toContain(
      `<p><a href="target.html" title="词">开幕</a> <a href="target.html">${old}/1003/55.htm</a> <a href="target.html">${old}/1003/55.htm</a></p>`,
    );
    expect(body).toContain('<a href="target.html"><strong>甲</strong></a>');
    expect(body).toContain('标题 <a href="target.html">丙</a>');
    expect(body).toContain('<a href="target.html">丁</a>');
    expect(body).toContain('<a href="target.html">己</a>');
    expect(body).toContain(`<p><a href="target.html">${old}/1003/55.htm</a>和${old}/1003/59.htm`);
  });

  test("to what is gone is its words, with the address where they are not the address", () => {
    const body = bodyOf(site, "markdown");
    expect(body).toContain(
      [
        `<p>闭幕${missing(`：${old}/1003/56.htm`)} 闭幕<span class="missing">（词；链接未收录：${old}/1003/56.htm）</span>`,
        `${old}/1003/56.htm${missing("")} ${old}/1003/57.htm${missing("")}</p>`,
      ].join(" "),
    );
    expect(body).toContain(`<strong>乙</strong>${missing(`：${old}/1003/58.htm`)}`);
    expect(body).toContain(`${old}/1003/59.htm${missing("")}`);
    expect(body).toContain(`戊${missing(`：${old}/1003/60.htm`)}`);
    expect(told).toMatch(
      /info dead-link \(5 files\)\n(?:.*\n)*? {2}in\/markdown\.md:9:1: "http:\/\/www\.example\.edu\.cn\/info\/1003\/56\.htm", and 4 more, led to a page of the old site/,
    );
  });

  test("to anywhere else on the web stays as it is", () => {
    expect(bodyOf(site, "markdown")).toContain(
      '<p><a href="http://example.com/a.htm">别处</a> <a href="mailto:a@example.edu.cn">mailto:a@example.edu.cn</a> <a href="http://example.com/b.htm">http://example.com/b.htm</a></p>',
    );
  });

  test("by a path leads from where the article stood, and not to a file that has the name by chance", () => {
    expect(bodyOf(site, "relative")).toContain(
      `<a href="target.html">甲</a> 乙${missing("：55.htm")} <a href="target.html">丙</a> <a href="target.html">丁</a> 戊${missing("：/info/1003/56.htm")}`,
    );
  });

  test("in a text file is any web address in it, in tables and lists too, and what is left of HTML", () => {
    expect(bodyOf(site, "text")).toContain(
      [
        `<p>见 <a href="target.html">${old}/1003/55.htm</a>，</p>`,
        `<p>另见 https://example.edu.cn/info/1003/56.htm${missing("")}。</p>`,
        '<p>又见 <a href="http://example.com/a.htm">http://example.com/a.htm</a>。</p>',
      ].join("\n"),
    );
    expect(bodyOf(site, "list").match(/<a href="target.html">/g)).toHaveLength(2);
    expect(bodyOf(site, "list")).toContain(`<td>${old}/1003/56.htm${missing("")}</td>`);
    expect(bodyOf(site, "remains")).toContain(`见<a href="target.html">开幕</a>和闭幕${missing(`：${old}/1003/56.htm`)}。`);
  });

  test("is a whole address in feeds", () => {
    expect(textAt(site, "feed.xml")).toContain("href=&quot;https://news.example.org/2024/05/target.html&quot;");
    const { items } = JSON.parse(textAt(site, "feed.json"));
    expect(JSON.stringify(items)).toContain('<a href=\\"https://news.example.org/2024/05/target.html\\">开幕</a>');
  });

  test("costs the article none of its words, and adds only marks that are told apart", () => {
    const words = bodyOf(site, "text").replace(/<span class="missing">[^<]*<\/span>/g, "");
    expect(bare(textOf(words))).toBe(bare(addresses.join("")));
  });
});

describe("a page follows the other articles that come and go", () => {
  const source = markdown(`[开幕](${old}/1003/55.htm)`, `url: ${old}/1002/1.htm`);

  test("an article to which an old one leads changes that page, and no other article's but its neighbours'", () => {
    const folder = temporaryFolder();
    const changes = () => {
      const run = jiuwenIn(folder, ["build", "in", "-o", "site", "--format", "json"]);
      const { added, changed } = JSON.parse(run.stdout).published.changes;
      return [...added, ...changed].filter((path: string) => /^2024\/05\/.*(?<!index)\.html$/.test(path)).sort();
    };
    // Titles that share two characters would relate the articles.
    const plain = (day: number) => markdown("正文。", "", `2024-05-${day}`).replace("运动会", `第${day}篇`);
    writeFiles(join(folder, "in"), {
      "archive.yaml": "formerHosts: [www.example.edu.cn]\nkeywords: off\n",
      "a.md": source,
      ...{ "b.md": plain(11), "c.md": plain(12), "d.md": plain(13) },
    });
    changes();
    writeFiles(join(folder, "in"), { "e.md": target.replace("05-10", "05-14").replace("运动会", "开幕") });
    expect(changes()).toEqual(["2024/05/a.html", "2024/05/d.html", "2024/05/e.html"]);
    expect(textAt(readFiles(join(folder, "site")), "2024/05/a.html")).toContain('<a href="e.html">开幕</a>');
    // That the old site is another than was thought concerns those who lead there alone.
    writeFiles(join(folder, "in"), { "f.md": markdown(`[甲](http://b.cn/1.htm)`, "", "2024-05-15").replace("运动会", "通知") });
    changes();
    writeFiles(join(folder, "in"), { "archive.yaml": "formerHosts: [b.cn]\nkeywords: off\n" });
    expect(changes()).toEqual(["2024/05/f.html"]);
  });
});
