import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ingested } from "../articles.ts";
import { warc } from "../sources/warcs.ts";
import { jiuwen, readFiles, temporaryFolder, writeFiles } from "../workspace.ts";
import { bodyOf, gif, imported, savedPage, seedsIn, writeMirror } from "./saved-site.ts";

/** The rows of the report of a folder: its columns by their names. */
function rowsIn(folder: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(join(folder, "articles/import-report.csv"), "utf8").slice(1).trimEnd().split("\r\n");
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [names[at] ?? "", cell])));
}

const resultsIn = (folder: string) => Object.fromEntries(rowsIn(folder).map(({ source = "", result = "" }) => [source, result]));

describe("pages of a mirror become seeds:", () => {
  test("each with its fields, its text, its address and its original", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    const run = imported(folder, ["mirror"]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect([...seedsIn(folder).keys()]).toEqual(["2023/info-1002-2.md", "2024/info-1002-1.md"]);
    const text = seedsIn(folder).get("2024/info-1002-1.md") ?? "";
    const { article, problems } = ingested(text, "2024/info-1002-1.md");
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
    expect(article?.header).toMatchObject({ title: "西迁精神报告会举行", url: "http://www.a.edu.cn/info/1002/1.htm" });
    expect(article?.summary.date).toBe("2024-05-10T16:05");
    expect(text).toContain("file: mirror/www.a.edu.cn/info/1002/1.htm\n");
    expect(text).toContain("第一项工作的进展情况");
    expect(text).not.toContain("首页");
  });

  test("their pictures and attachments lie beside them, and what was not saved is counted and keeps its address", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    expect(imported(folder, ["mirror"]).stdout).toContain("Pictures and attachments: 2 found, 1 missing");
    const text = seedsIn(folder).get("2024/info-1002-1.md") ?? "";
    expect(text).toContain("](info-1002-1/a.gif)");
    expect(text).toContain("](http://www.a.edu.cn/images/gone.gif)");
    expect(text).toContain("](info-1002-1/表.pdf)");
    const files = readFiles(join(folder, "articles"));
    expect(files.get("2024/info-1002-1/a.gif")).toEqual(gif);
    expect(files.get("2024/info-1002-1/表.pdf")?.toString()).toBe("%PDF-1.4\n%%EOF\n");
  });

  test("what is no article is told with its reason, and so is where it lies", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    writeFiles(folder, { "mirror/www.a.edu.cn/info/3.htm": savedPage({ date: null, body: bodyOf("三") }) });
    const { stdout } = imported(folder, ["mirror"]);
    expect(stdout).toContain("2 articles of 4 pages and records, 2 seeds written");
    expect(stdout).toContain("Lists of links: 1\n  mirror/www.a.edu.cn/index.htm: ");
    expect(stdout).toContain("Without a date: 1\n  mirror/www.a.edu.cn/info/3.htm: ");
    expect(resultsIn(folder)).toMatchObject({
      "mirror/www.a.edu.cn/info/3.htm": "no-date",
      "mirror/www.a.edu.cn/info/1002/1.htm": "article",
    });
  });

  test("the site is built of them, with nothing missing but what is told", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    imported(folder, ["mirror"]);
    const run = jiuwen(["build", join(folder, "articles"), "--output", join(folder, "site")]);
    expect(run).toMatchObject({ status: 0 });
    expect(run.stdout).not.toContain("not read");
    const site = readFiles(join(folder, "site"));
    expect([...site.keys()]).toEqual(expect.arrayContaining(["2024/05/info-1002-1.html", "2023/04/info-1002-2.html"]));
    expect(
      site
        .get("about/index.html")
        ?.toString()
        .replaceAll(/<[^>]*>/g, ""),
    ).toContain(
      "从 3 个保存的网页或记录得 2 篇文章；未收录的 1 个，按原因：文章列表 1 个。这些网页提到而没有保存下来的图片、附件有 1 个。",
    );
    expect(jiuwen(["check", join(folder, "articles")]).stdout).toContain(
      "Imported: 2 articles of 3 pages and records (1 list); 1 of their files was not saved\n",
    );
  });

  test("a copy of each page lies beside its seed on demand", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    imported(folder, ["mirror"], ["--keep-originals"]);
    const copy = readFiles(join(folder, "articles")).get("2024/info-1002-1/original.html");
    expect(copy).toEqual(readFiles(join(folder, "mirror")).get("www.a.edu.cn/info/1002/1.htm"));
    expect(seedsIn(folder).get("2024/info-1002-1.md")).toContain("file: info-1002-1/original.html\n");
  });
});

describe("the same page under several addresses is one article:", () => {
  const folderWith = (files: Readonly<Record<string, string>>) => {
    const folder = temporaryFolder();
    writeFiles(join(folder, "mirror"), files);
    expect(imported(folder, ["mirror"]).status).toBe(0);
    return folder;
  };

  test.each([
    ["www.a.cn/info/1.htm", "a.cn/info/1.htm"],
    ["www.a.cn/info/1.htm", "www.a.cn/info/1_print.htm"],
    ["www.a.cn/news/index.htm", "a.cn/news/index.html"],
  ])("%s and %s", (one, other) => {
    const folder = folderWith({ [one]: savedPage(), [other]: savedPage() });
    expect(seedsIn(folder).size).toBe(1);
    expect(
      rowsIn(folder)
        .map(({ result }) => result)
        .sort(),
    ).toEqual(["article", "duplicate"]);
  });

  test("the longer text is kept, and the other address leads to it", () => {
    const longer = savedPage({ body: `${bodyOf("一")}${bodyOf("二")}` });
    const folder = folderWith({
      "a.cn/view/1.htm": savedPage({ body: bodyOf("一") }),
      "a.cn/view/2.htm": longer,
      "a.cn/old/2.htm": longer,
    });
    const seeds = [...seedsIn(folder)].map(([path, text]) => [path, /aliases:\n {2}- (.*)/.exec(text)?.[1]]);
    expect(seeds).toEqual([
      ["2024/old-2.md", "http://a.cn/view/2.htm"],
      ["2024/view-1.md", undefined],
    ]);
    expect(rowsIn(folder)).toContainEqual(expect.objectContaining({ result: "duplicate", reason: "duplicate of http://a.cn/old/2.htm" }));
  });

  test("in whatever order sources are named", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "x/a.cn/1.htm": savedPage(), "y/a.cn/b/1.htm": savedPage(), "y/a.cn/1.htm": savedPage() });
    imported(folder, ["x", "y"]);
    const seeds = seedsIn(folder);
    rmSync(join(folder, "articles"), { recursive: true });
    imported(folder, ["y", "x"]);
    expect(seedsIn(folder)).toEqual(seeds);
  });
});

describe("an article on several pages", () => {
  const [first, second, third] = ["一", "二", "三"].map((word) => `${bodyOf(word)}<p><img src="/images/${word}.gif"></p>`);
  const pages = '<div class="pages"><a href="1.htm">1</a> <a href="1_2.htm">2</a> <a href="1_3.htm">3</a></div>';
  const page = (body = "") => savedPage({ body }).replace("</body>", `${pages}</body>`);
  const pictures = Object.fromEntries(["一", "二", "三"].map((word) => [`images/${word}.gif`, gif]));
  const folderWith = (files: Readonly<Record<string, string | Uint8Array>>) => {
    const folder = temporaryFolder();
    writeFiles(join(folder, "mirror/www.a.cn"), { ...files, ...pictures });
    return folder;
  };

  test("is one seed with the text and the pictures of all, in the order of their numbers", () => {
    const folder = folderWith({ "info/1_3.htm": page(third), "info/1.htm": page(first), "info/1_2.htm": page(second) });
    const { stdout } = imported(folder, ["mirror"]);
    expect(stdout).toContain("1 article of 3 pages and records, 1 seed written\nPictures and attachments: 3 found, 0 missing");
    expect(stdout).toContain("Further pages of articles: 2\n  mirror/www.a.cn/info/1_2.htm: part of http://www.a.cn/info/1.htm\n");
    const text = seedsIn(folder).get("2024/info-1.md") ?? "";
    expect(text.match(/第.篇报道|images|\.gif/g)).toEqual(["第一篇报道", ".gif", "第二篇报道", ".gif", "第三篇报道", ".gif"]);
    expect(text).toContain("aliases:\n  - http://www.a.cn/info/1_2.htm\n  - http://www.a.cn/info/1_3.htm\n");
    expect([...readFiles(join(folder, "articles")).keys()].filter((path) => path.endsWith(".gif"))).toHaveLength(3);
    const rows = rowsIn(folder);
    expect(rows.map(({ result }) => result)).toEqual(["part", "part", "article"]);
    expect(Number(rows[2]?.["characters"])).toBeGreaterThan(Number(rows[1]?.["kept"]) * 2.5);
    expect(imported(folder, ["mirror"]).stdout).toContain("1 article of 3 pages and records, 0 seeds written");
    expect(seedsIn(folder).get("2024/info-1.md")).toBe(text);
  });

  test("of which one was not saved has what is there, and the address is told; it is whole when that has come", () => {
    const folder = folderWith({ "info/1.htm": page(first), "info/1_3.htm": page(third) });
    const { stdout } = imported(folder, ["mirror"]);
    expect(stdout).toContain("its page http://www.a.cn/info/1_2.htm is missing; save it and import again");
    expect(seedsIn(folder).get("2024/info-1.md")?.match(/第.篇/g)).toEqual(["第一篇", "第三篇"]);
    writeFiles(folder, { "mirror/www.a.cn/info/1_2.htm": page(second) });
    expect(imported(folder, ["mirror"]).stdout).not.toContain("missing;");
    expect([...seedsIn(folder)].map(([path, text]) => [path, text.match(/第.篇/g)])).toEqual([
      ["2024/info-1.md", ["第一篇", "第二篇", "第三篇"]],
    ]);
  });

  test("of which a later import has one page alone stays as it is, and that is told", () => {
    const folder = folderWith({ "info/1.htm": page(first), "info/1_3.htm": page(third) });
    imported(folder, ["mirror"]);
    const before = seedsIn(folder);
    writeFiles(folder, { "more/www.a.cn/info/1_2.htm": page(second) });
    expect(imported(folder, ["more"]).stdout).toContain("part of http://www.a.cn/info/1.htm; its first page is in none of the sources");
    expect([...seedsIn(folder).keys()]).toEqual([...before.keys()]);
  });

  test("is no other one to which figures lead", () => {
    const folder = folderWith({ "info/1.htm": page(first), "info/1_2.htm": savedPage({ title: "另一篇", body: second }) });
    imported(folder, ["mirror"]);
    expect(seedsIn(folder).size).toBe(2);
  });
});

describe("records of a table become seeds:", () => {
  test("by the names of their columns, and rows that move are found again", () => {
    const folder = temporaryFolder();
    const rows = ["表一,2020-01-02,新闻网,第一段。", "表二,2021-03-04,,<p>第二<b>段</b>。</p>"];
    const write = (all: readonly string[]) => writeFiles(folder, { "news.csv": `标题,发布时间,来源,正文\r\n${all.join("\r\n")}\r\n` });
    write(rows);
    expect(imported(folder, ["news.csv"]).stdout).toContain("2 articles of 2 pages and records, 2 seeds written");
    const seeds = seedsIn(folder);
    expect([...seeds.keys()].map((path) => path.replace(/[\da-f]{8}\.md/, "HASH"))).toEqual([
      "2020/2020-01-02-HASH",
      "2021/2021-03-04-HASH",
    ]);
    expect([...seeds.values()][1]).toContain("第二**段**。");

    write(["表三,2022-01-01,,第三段。", ...rows]);
    expect(imported(folder, ["news.csv"]).stdout).toContain("3 articles of 3 pages and records, ");
    expect([...seedsIn(folder).keys()]).toEqual(expect.arrayContaining([...seeds.keys()]));
    expect(seedsIn(folder).size).toBe(3);
  });
});

describe("run again, import", () => {
  const [one, page] = ["2024/info-1002-1.md", "mirror/www.a.edu.cn/info/1002/1.htm"];
  const again = () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    imported(folder, ["mirror"]);
    return folder;
  };
  const path = (folder: string) => join(folder, "articles", one);
  const picture = "2024/info-1002-1/a.gif";
  const change = (folder: string, more = "") => writeFiles(folder, { [page]: savedPage({ body: bodyOf("新") + more }) });
  const edit = (folder: string) => writeFileSync(path(folder), `${readFileSync(path(folder), "utf8")}\n编者按。\n`);

  test("takes what is new, and writes nothing else", () => {
    const folder = again();
    const before = readFiles(join(folder, "articles"));
    expect(imported(folder, ["mirror"]).stdout).toContain("2 articles of 3 pages and records, 0 seeds written");
    expect(readFiles(join(folder, "articles"))).toEqual(before);
    writeFiles(folder, { "mirror/www.a.edu.cn/info/9.htm": savedPage({ title: "新的一篇", body: bodyOf("九") }) });
    expect(imported(folder, ["mirror"]).stdout).toContain("3 articles of 4 pages and records, 1 seed written");
    expect(seedsIn(folder).get(one)).toBe(before.get(one)?.toString());
  });

  test("takes a picture that has come since", () => {
    const folder = again();
    writeFiles(folder, { "mirror/www.a.edu.cn/images/gone.gif": gif });
    expect(imported(folder, ["mirror"]).stdout).toContain("1 seed written\nPictures and attachments: 3 found, 0 missing");
    expect(existsSync(join(folder, "articles/2024/info-1002-1/gone.gif"))).toBe(true);
  });

  test("writes a seed anew whose page has changed, while nobody has changed the seed", () => {
    const folder = again();
    change(folder);
    expect(imported(folder, ["mirror"]).stdout).toContain("1 seed written");
    expect(readFileSync(path(folder), "utf8")).toContain("第新项工作");
  });

  test("leaves a seed that somebody has changed, and tells it where the page has changed too", () => {
    const folder = again();
    edit(folder);
    const edited = readFileSync(path(folder), "utf8");
    expect(imported(folder, ["mirror"]).stdout).not.toContain("--force");
    change(folder);
    for (const _ of [1, 2]) {
      const run = imported(folder, ["mirror"]);
      expect(run).toMatchObject({ status: 0, stdout: expect.stringMatching(/Changed by hand.*: 1\n.*--force replaces all such seeds/) });
      expect(readFileSync(path(folder), "utf8")).toBe(edited);
    }
    expect(imported(folder, ["mirror"], ["--force"]).stdout).toContain("1 seed written");
    expect(readFileSync(path(folder), "utf8")).toContain("第新项工作");
  });

  test("does not write again what somebody has deleted, unless it is asked to", () => {
    const folder = again();
    rmSync(path(folder));
    for (const _ of [1, 2]) {
      expect(imported(folder, ["mirror"]).stdout).toMatch(/Deleted by hand.*: 1\n/);
      expect(existsSync(path(folder))).toBe(false);
    }
    imported(folder, ["mirror"], ["--force"]);
    expect(existsSync(path(folder))).toBe(true);
  });

  test.each([
    ["is lost", null],
    ["is none any more", "a,b\r\n1,2\r\n"],
    ["is no text", Buffer.from([0xff, 0xfe, 0xff, 0x00, 0xd8])],
  ])("overwrites nothing where the report %s", (_, report) => {
    const folder = again();
    edit(folder);
    const edited = readFileSync(path(folder), "utf8");
    const file = join(folder, "articles/import-report.csv");
    if (report === null) rmSync(file);
    else writeFileSync(file, report);
    const run = imported(folder, ["mirror"]);
    expect(run.stdout).toMatch(/In the place of another file.*: 1\n/);
    expect(run.stderr.includes("no report any more")).toBe(report !== null);
    expect(readFileSync(path(folder), "utf8")).toBe(edited);
    // What is as import would write it is known again.
    expect(resultsIn(folder)["mirror/www.a.edu.cn/info/1002/2.htm"]).toBe("article");
  });

  test("leaves a file of another's in the place of a seed, and a picture that was replaced", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    writeFiles(join(folder, "articles"), { "2023/info-1002-2.md": "mine", "2024/info-1002-1/a.gif": "mine" });
    const { stdout } = imported(folder, ["mirror"]);
    expect(stdout).toMatch(/In the place of another file.*: 1\n/);
    expect(stdout).toContain("a.gif beside it is another file");
    const files = readFiles(join(folder, "articles"));
    expect([files.get("2023/info-1002-2.md"), files.get("2024/info-1002-1/a.gif")].map(String)).toEqual(["mine", "mine"]);
  });

  test("replaces a picture that has changed with its page, unless somebody has replaced it", () => {
    const picture = "articles/2024/info-1002-1/a.gif";
    const other = (byte: number) => Buffer.concat([gif, Buffer.from([byte])]);
    const folder = again();
    const changeBoth = (byte: number) =>
      writeFiles(folder, {
        "mirror/www.a.edu.cn/images/a.gif": other(byte),
        [page]: savedPage({ body: `${bodyOf(String(byte))}<p><img src="/images/a.gif"></p>` }),
      });
    changeBoth(1);
    imported(folder, ["mirror"]);
    expect(readFileSync(join(folder, picture))).toEqual(other(1));
    writeFiles(folder, { [picture]: "mine" });
    changeBoth(2);
    for (const _ of [1, 2]) {
      const { stdout } = imported(folder, ["mirror"], ["--verbose"]);
      expect(stdout.includes("a.gif beside it is another file than that of the page, and is kept")).toBe(true);
      expect(readFileSync(join(folder, picture), "utf8")).toBe("mine");
    }
    imported(folder, ["mirror"], ["--force"]);
    expect(readFileSync(join(folder, picture))).toEqual(other(2));
  });

  test.each([
    ["the page has changed", (folder: string) => change(folder, '<p><img src="/images/a.gif"></p>'), []],
    ["originals are kept now", () => {}, ["--keep-originals"]],
    [
      "somebody has replaced the picture",
      (folder: string) => {
        writeFiles(folder, { [`articles/${picture}`]: "mine" });
        change(folder, '<p><img src="/images/a.gif"></p>');
      },
      [],
    ],
  ])("still shows a picture that is in no source any more where %s", (_, prepare, options) => {
    const folder = again();
    prepare(folder);
    const before = readFiles(join(folder, "articles")).get(picture);
    rmSync(join(folder, "mirror/www.a.edu.cn/images/a.gif"));
    for (const _ of [1, 2]) {
      imported(folder, ["mirror"], options);
      expect(seedsIn(folder).get(one)).toContain("](info-1002-1/a.gif)");
      expect(readFiles(join(folder, "articles")).get(picture)).toEqual(before);
      change(folder, '<p>又改。<img src="/images/a.gif"></p>');
    }
    rmSync(join(folder, "articles", picture));
    change(folder, '<p>再改。<img src="/images/a.gif"></p>');
    expect(imported(folder, ["mirror"], options).stdout).toContain("missing");
    expect(seedsIn(folder).get(one)).toContain("](http://www.a.edu.cn/images/a.gif)");
  });

  test("shows a picture of a folder without a host that is in no source any more, and takes none of another folder", () => {
    const folder = temporaryFolder();
    const body = (word: string) => `${bodyOf(word)}<p><img src="a.gif"></p>`;
    writeFiles(folder, { "pages/1.htm": savedPage({ body: body("一") }), "pages/a.gif": gif });
    imported(folder, ["pages"]);
    rmSync(join(folder, "pages/a.gif"));
    writeFiles(folder, { "pages/1.htm": savedPage({ body: body("二") }), "more/1.htm": savedPage({ title: "另一篇", body: body("三") }) });
    imported(folder, ["pages", "more"]);
    expect([...seedsIn(folder).values()].map((text) => /!\[\]\(([^)]*)\)/.exec(text)?.[1]).sort()).toEqual([
      "/a.gif",
      expect.stringMatching(/^2024-05-10-\w+\/a\.gif$/),
    ]);
  });

  test.each(["mirror", "mirror/www.a.edu.cn"])(
    "without the map with which articles were made changes none of them (%s), and an empty map is none",
    (source) => {
      const folder = temporaryFolder();
      writeMirror(folder);
      writeFiles(folder, { "map.yaml": "source: .nav a\n", "empty.yaml": "" });
      imported(folder, ["mirror"], ["--map", join(folder, "map.yaml")]);
      const before = seedsIn(folder);
      expect(seedsIn(folder).get(one)).toContain("source: 首页");
      const run = imported(folder, [source]);
      // Under another name of its source a page whose text is there already is a duplicate.
      if (source === "mirror")
        expect(run).toMatchObject({
          status: 2,
          stderr: expect.stringMatching(/info-1002-\d\.md was made with a map; name that with --map/),
        });
      expect(seedsIn(folder)).toEqual(before);
      imported(folder, ["mirror"], ["--map", join(folder, "map.yaml")]);
      expect(seedsIn(folder)).toEqual(before);
      expect(imported(folder, ["mirror"], ["--map", join(folder, "empty.yaml")]).status).toBe(0);
      expect(seedsIn(folder).get(one)).not.toContain("source: 首页");
      // What was never read with a map is not kept from being read.
      writeFiles(folder, { "more/a.cn/5.htm": savedPage({ title: "另一篇", body: bodyOf("五") }) });
      expect(imported(folder, ["more"]).status).toBe(0);
    },
  );

  test("--force names what it writes over that somebody has changed, and no other", () => {
    const folder = again();
    edit(folder);
    const reason = "it was changed by hand, and --force has written over it";
    const { stdout } = imported(folder, ["mirror"], ["--force"]);
    expect(stdout).toContain(
      `Written over by --force, though changed by hand: 1\n  mirror/www.a.edu.cn/info/1002/1.htm (2024/info-1002-1.md): ${reason}\n`,
    );
    expect(readFileSync(join(folder, "articles/import-report.csv"), "utf8").split(reason)).toHaveLength(2);
    writeFiles(folder, { [`articles/${picture}`]: "mine" });
    expect(imported(folder, ["mirror"], ["--force"]).stdout).toContain("a.gif beside it was another file, and --force has written over it");
    expect(imported(folder, ["mirror"], ["--force"]).stdout).not.toContain("Written over");
  });

  test.each([
    ["changed by hand", (folder: string) => edit(folder)],
    ["deleted by hand", (folder: string) => rmSync(path(folder))],
  ])("one that was %s alone is taken by importing into another folder and copying it from there", (_, prepare) => {
    const folder = again();
    prepare(folder);
    change(folder);
    expect(imported(folder, ["mirror"]).stdout).toContain(
      "--force takes all of these. To take one alone, import into another folder (--output) and copy it from there",
    );
    jiuwen(["import", join(folder, "mirror"), "--output", join(folder, "other")]);
    writeFileSync(path(folder), readFileSync(join(folder, "other", one)));
    for (const _ of [1, 2]) {
      imported(folder, ["mirror"]);
      expect(resultsIn(folder)[page]).toBe("article");
      expect(readFileSync(path(folder), "utf8")).toContain("第新项工作");
    }
  });

  test("puts a copy of its page beside a seed that somebody has changed, and leaves the seed", () => {
    const folder = again();
    edit(folder);
    const edited = readFileSync(path(folder), "utf8");
    for (const _ of [1, 2]) {
      imported(folder, ["mirror"], ["--keep-originals"]);
      expect(readFileSync(path(folder), "utf8")).toBe(edited);
      expect(readFiles(join(folder, "articles")).get("2024/info-1002-1/original.html")).toEqual(readFileSync(join(folder, page)));
    }
    const files = rowsIn(folder).filter(({ source }) => source === page);
    expect(files.map(({ files_sha256: told = "" }) => told.split(" ").length)).toEqual([3]);
  });

  test("says in one line that nothing is new, with what is left as somebody has made it", () => {
    const folder = again();
    const report = "All is told in ";
    expect(imported(folder, ["mirror"]).stdout).toMatch(
      new RegExp(`^Nothing is new: 2 articles of 3 pages and records, 0 seeds written \\(--verbose tells all\\)\\n${report}`),
    );
    expect(imported(folder, ["mirror"], ["--verbose"]).stdout).toMatch(
      /^2 articles of .*\nPictures and attachments: .*\nLists of links: 1\n/,
    );
    rmSync(path(folder));
    imported(folder, ["mirror"]);
    expect(imported(folder, ["mirror"]).stdout).toMatch(
      /^Nothing is new: .*\nDeleted by hand.*: 1\n {2}mirror.*\n {2}--force takes all.*\nAll/,
    );
  });

  test("keeps what the report says of other sources", () => {
    const folder = again();
    writeFiles(folder, { "more/a.cn/5.htm": savedPage({ title: "另一篇", body: bodyOf("五") }) });
    imported(folder, ["more"]);
    expect(Object.keys(resultsIn(folder))).toHaveLength(4);
    writeFiles(folder, { "copy/a.edu.cn/info/1002/1.htm": readFileSync(join(folder, page)) });
    imported(folder, ["copy"]);
    expect(resultsIn(folder)["copy/a.edu.cn/info/1002/1.htm"]).toBe("duplicate");
    expect(seedsIn(folder).size).toBe(3);
  });

  test("adds the address of a copy to the seed of a page that is in no source any more", () => {
    const folder = again();
    const before = seedsIn(folder).get(one) ?? "";
    writeFiles(folder, { "copy/old.a.cn/9.htm": readFileSync(join(folder, page)) });
    expect(imported(folder, ["copy"]).stdout).toContain("1 seed written");
    const after = before.replace("original:", "aliases:\n  - http://old.a.cn/9.htm\noriginal:");
    const lines = (text = "") => text.split("\n").sort();
    expect(lines(seedsIn(folder).get(one))).toEqual(lines(after));
    expect(imported(folder, ["copy"]).stdout).toContain("0 seeds written");
    // It is the seed that import wrote, which keeps the address of what is in another source.
    change(folder);
    imported(folder, ["mirror"]);
    expect(seedsIn(folder).get(one)).toMatch(/- http:\/\/old\.a\.cn\/9\.htm\n.*第新项工作/s);
  });

  test("leaves a seed without the address of a copy if somebody has changed it, and tells that", () => {
    const folder = again();
    edit(folder);
    const edited = readFileSync(path(folder), "utf8");
    writeFiles(folder, { "copy/old.a.cn/9.htm": readFileSync(join(folder, page)) });
    expect(imported(folder, ["copy"]).stdout).toContain(
      "duplicate of http://www.a.edu.cn/info/1002/1.htm; its address is not added, as the seed is not as import wrote it",
    );
    expect(readFileSync(path(folder), "utf8")).toBe(edited);
  });
});

test("nothing but seeds, files and the report is left in the folder", () => {
  const folder = temporaryFolder();
  writeMirror(folder);
  imported(folder, ["mirror"]);
  const names = [...readFiles(join(folder, "articles")).keys()];
  expect(names).toEqual([
    "2023/info-1002-2.md",
    "2024/info-1002-1.md",
    "2024/info-1002-1/a.gif",
    "2024/info-1002-1/表.pdf",
    "import-report.csv",
  ]);
});

test("a saved text that a page names is published as its attachment, and is no article", () => {
  const folder = temporaryFolder();
  const planted = "标题：假新闻\n发布时间：2024-01-01\n\n正文内容：\n从来没有的事。\n";
  const links = ["a.txt", "b.md", "c.markdown", "d.mkd", "m.md"].map((name) => `<p><a href="/file/${name}">附件：${name}</a></p>`).join("");
  const files = Object.fromEntries(["a.txt", "b.md", "c.markdown", "d.mkd"].map((name) => [`mirror/www.a.cn/file/${name}`, planted]));
  writeFiles(folder, { "mirror/www.a.cn/info/1.htm": savedPage({ body: bodyOf("一") + links }), ...files });
  writeFiles(folder, {
    "crawl.warc": warc({ url: "http://www.a.cn/file/m.md", http: "HTTP/1.1 200 OK\r\nContent-Type: text/plain", body: planted }),
  });
  expect(imported(folder, ["mirror", "crawl.warc"])).toMatchObject({ status: 0, stderr: "" });
  expect([...seedsIn(folder).keys()]).toEqual(["2024/info-1.md"]);
  const build = jiuwen(["build", join(folder, "articles"), "--output", join(folder, "site")]);
  expect(build).toMatchObject({ status: 0 });
  const site = readFiles(join(folder, "site"));
  expect([...site.keys()].filter((path) => /^\d{4}\/\d\d\/(?!index)[^/]+\.html$/.test(path))).toEqual(["2024/05/info-1.html"]);
  const page = site.get("2024/05/info-1.html")?.toString() ?? "";
  expect([...page.matchAll(/href="([^"]*\.text)"/g)].length).toBeGreaterThanOrEqual(5);
  const attached = [...site].filter(([path]) => path.endsWith(".text"));
  expect(attached.map(([, bytes]) => bytes.toString())).toEqual(Array.from({ length: 5 }, () => planted));
  for (const name of ["a.txt", "b.md", "c.markdown", "d.mkd", "m.md"]) expect(page).toContain(`附件：${name}`);
});
