import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join, posix } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { textAt } from "./built.ts";
import { markdownSeed } from "./samples.ts";
import { brokenLinks, type Files, invalidMarkup } from "./site-check.ts";
import { jiuwen, readFiles, seed, sharedFolder, writeFiles } from "./workspace.ts";
import { unzipped } from "./zip.ts";

const folder = sharedFolder();
const [seeds, site, changes] = [join(folder, "seeds"), join(folder, "site"), join(folder, "changes.txt")];

const sources: Readonly<Record<string, string | Uint8Array>> = {
  "000_98bcdf8a17d63228.txt": seed({ title: "开幕", date: "2024-04-24 18:29" }),
  "会议.md": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(markdownSeed, "utf16le")]),
  "2024/闭幕.txt": `\uFEFF${seed({ title: "闭幕", date: "2024-04-25" }).replaceAll("\n", "\r\n")}`,
  "五月.txt": seed({ title: "五月", date: "2024-05-01", more: "图片: 图.svg\n" }),
  "只知年份.txt": seed({ title: "某年", date: "2019" }),
};
const picture = { "图.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' };

/** Builds the site again, and returns the lines that tell what has changed. */
function rebuilt(): string[] {
  rmSync(changes, { force: true });
  const run = jiuwen(["build", seeds, "--output", site, "--changes", changes]);
  if (run.status !== 0) throw new Error(run.stderr);
  return readFileSync(changes, "utf8").trim().split("\n").sort();
}

const packs = (lines: readonly string[]) => lines.filter((line) => line.endsWith(".zip"));

/** What the page of each article says of its source: where it is, its name there, and its SHA-256. */
function provenances(files: Files): { pack: string; name: string; sha256: string }[] {
  return [...files.keys()]
    .filter((path) => /^\d{4}\/.*(?<!index)\.html$/.test(path))
    .map((path) => {
      const html = textAt(files, path).replace(/.*<h2>出处<\/h2>/s, "");
      const [, file = "", to = "", name = posix.basename(file)] =
        /<dd>([^（]*)（[\d,]+ 字节，[\w-]+），原样存于 <a href="([^"]*)">[^<]*<\/a>(?:，其中名为 ([^<]*))?<\/dd>/.exec(html) ?? [];
      return { pack: path.replace(/[^/]*$/, to), name, sha256: /<code>([0-9a-f]{64})/.exec(html)?.[1] ?? "" };
    });
}

describe("an archive with `sources: packed`", () => {
  let built: Files;
  beforeAll(() => {
    writeFiles(seeds, { ...sources, ...picture, "archive.yaml": "sources: packed\n" });
    rebuilt();
    built = readFiles(site);
  });

  test("has every source in the archive that its page leads to, byte for byte, and nowhere else", async () => {
    const found = provenances(built);
    expect(found.length).toBe(5);
    const read = await Promise.all(
      found.map(async ({ pack, name, sha256 }) => {
        const bytes = (await unzipped(built.get(pack) ?? Buffer.of())).find((file) => file.name === name)?.bytes ?? Buffer.of();
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
        return bytes;
      }),
    );
    const hex = (bytes: string | Uint8Array) => Buffer.from(bytes).toString("hex");
    expect(read.map(hex).sort()).toEqual(Object.values(sources).map(hex).sort());
    expect([...built.keys()].filter((path) => /\.(?:txt|md)$/.test(path) && path !== "robots.txt")).toEqual([]);
  });

  test("names the archive, and what the source is called there where that is not its name in the folder", () => {
    expect(textAt(built, "2024/04/98bcdf8a17d63228.html")).toMatch(
      /<dd>000_98bcdf8a17d63228\.txt（[\d,]+ 字节，UTF-8），原样存于 <a href="sources-2024-04\.zip">sources-2024-04\.zip<\/a>，其中名为 98bcdf8a17d63228\.txt<\/dd>/,
    );
    expect(textAt(built, "2019/只知年份.html")).toContain('），原样存于 <a href="sources-2019.zip">sources-2019.zip</a></dd>');
    expect(textAt(built, "2024/04/闭幕.html")).toMatch(
      /<dd>2024\/闭幕\.txt（[^（]*），原样存于 <a href="[^"]*">sources-2024-04\.zip<\/a><\/dd>/,
    );
    expect(textAt(built, "about/index.html")).toContain("原始文件按月原样存入 ZIP 压缩包");
  });

  test("has them on the page of their month, to be downloaded at once, of which the page about the archive tells", () => {
    expect(textAt(built, "2024/04/index.html")).toContain('<a href="sources-2024-04.zip">下载本月原始文件（ZIP，2 篇）</a>');
    expect(textAt(built, "about/index.html")).toContain("未经改动的原始文件可在各月的页面按月下载。");
  });

  test("has pictures beside their pages, no link that leads nowhere, and valid pages", () => {
    expect(built.has("2024/05/五月/图.svg")).toBe(true);
    expect(brokenLinks(built)).toEqual([]);
    expect(invalidMarkup(built)).toEqual([]);
  });
});

test("an article more, another text and an article less make the archive of its month anew, and no other", () => {
  writeFiles(seeds, { "新.txt": seed({ title: "新", date: "2024-05-02" }) });
  expect(packs(rebuilt())).toEqual(["put 2024/05/sources-2024-05.zip"]);
  writeFiles(seeds, { "2024/闭幕.txt": seed({ title: "闭幕", date: "2024-04-25", body: "改了。" }) });
  expect(packs(rebuilt())).toEqual(["put 2024/04/sources-2024-04.zip"]);
  for (const name of ["新.txt", "五月.txt"]) rmSync(join(seeds, name));
  expect(packs(rebuilt())).toEqual(["delete 2024/05/sources-2024-05.zip"]);
});

test("where they are to stand beside the pages again, the archives go, and so back", () => {
  const before = readFiles(site);
  writeFiles(seeds, { "archive.yaml": "sources: beside\n" });
  const lines = rebuilt();
  expect(packs(lines)).toEqual(
    ["1988/07/sources-1988-07.zip", "2019/sources-2019.zip", "2024/04/sources-2024-04.zip"].map((path) => `delete ${path}`),
  );
  expect(lines).toContain("put 1988/07/会议.md");
  expect(textAt(readFiles(site), "about/index.html")).toContain("原始文件与文章页并列存放");
  expect(textAt(readFiles(site), "about/index.html")).not.toContain("按月下载");
  expect(textAt(readFiles(site), "2024/04/index.html")).not.toContain("下载本月原始文件");
  writeFiles(seeds, { "archive.yaml": "sources: packed\n" });
  expect(rebuilt()).toContain("delete 1988/07/会议.md");
  expect(readFiles(site)).toEqual(before);
});
