import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { warc } from "../sources/warcs.ts";
import { jiuwen, makePipe, readFiles, temporaryFolder, writeFiles } from "../workspace.ts";
import { bodyOf, gif, imported, savedPage, seedsIn, writeMirror } from "./saved-site.ts";

describe("what is a person's own is neither read through a link nor written over:", () => {
  test("files and links with names that an import might use for itself", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    writeFiles(folder, { "articles/.import-notes": "mine", "precious.txt": "mine" });
    symlinkSync("../precious.txt", join(folder, "articles/.import"));
    expect(imported(folder, ["mirror"])).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(folder, "precious.txt"), "utf8")).toBe("mine");
    expect(lstatSync(join(folder, "articles/.import")).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, "articles")).sort()).toEqual([".import", ".import-notes", "2023", "2024", "import-report.csv"]);
  });

  test("a folder of such a name", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    mkdirSync(join(folder, "articles/.import"), { recursive: true });
    expect(imported(folder, ["mirror"])).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(join(folder, "articles")).sort()).toEqual([".import", "2023", "2024", "import-report.csv"]);
  });

  test.each([
    ["of a year", "2024", "elsewhere", "2024 is a symbolic link, which is not followed; put the folder itself there"],
    ["of a year within the folder", "2024", "articles/2023", "2024 is a symbolic link, which is not followed; put the folder itself there"],
    ["of the files of a seed", "2024/info-1002-1", "elsewhere", "2024/info-1002-1 is a symbolic link"],
  ])("a folder %s that is a link", (_, below, target, told) => {
    const folder = temporaryFolder();
    writeMirror(folder);
    writeFiles(folder, { "elsewhere/own.txt": "mine", "articles/2023/own.txt": "mine", "articles/2024/own.txt": "mine" });
    if (below === "2024") execFileSync("rm", ["-r", join(folder, "articles/2024")]);
    symlinkSync(join(folder, target), join(folder, "articles", below));
    const run = imported(folder, ["mirror"]);
    expect(run.stdout).toContain(told);
    expect(readdirSync(join(folder, "elsewhere"))).toEqual(["own.txt"]);
    expect([...seedsIn(folder).keys()].filter((seed) => seed.includes("info-1002-1"))).toEqual([]);
    // Not even when all is to be replaced.
    imported(folder, ["mirror"], ["--force"]);
    expect(readdirSync(join(folder, "elsewhere"))).toEqual(["own.txt"]);
  });

  test("a pipe, a link or a folder in the place of a seed", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    writeFiles(folder, { "own.md": "mine", "articles/2024/x": "", "articles/2023/info-1002-2.md/x": "" });
    symlinkSync(join(folder, "own.md"), join(folder, "articles/2024/info-1002-1.md"));
    const run = imported(folder, ["mirror"]);
    expect(run.stdout).toContain("2024/info-1002-1.md");
    expect(run.stdout).toContain("is no file; move it away");
    expect(readFileSync(join(folder, "own.md"), "utf8")).toBe("mine");
    expect(lstatSync(join(folder, "articles/2024/info-1002-1.md")).isSymbolicLink()).toBe(true);
  });
});

test("a report of which a seed leads out of the folder is told, and nothing is written there", () => {
  const folder = temporaryFolder();
  writeMirror(folder);
  imported(folder, ["mirror"]);
  const report = join(folder, "articles/import-report.csv");
  writeFileSync(report, readFileSync(report, "utf8").replaceAll("2024/info-1002-1.md", "../escaped.md"));
  const run = imported(folder, ["mirror"], ["--force"]);
  expect(run.stdout + run.stderr).toMatch(/import-report\.csv/);
  expect(readdirSync(folder).sort()).toEqual(["articles", "mirror"]);
  expect(readFileSync(report, "utf8")).not.toContain("escaped");
});

test("what a killed import has left half written is cleared away, wherever it is", () => {
  const folder = temporaryFolder();
  writeMirror(folder);
  const left = [".import-1.999999999.new", "2024/.a.md.999999999.new", "2024/info-1002-1/.a.gif.999999999.new"];
  writeFiles(join(folder, "articles"), Object.fromEntries(left.map((path) => [path, "x"])));
  writeFiles(join(folder, "articles"), { "2024/.mine.new": "mine", "notes/.a.999999999.new": "mine" });
  imported(folder, ["mirror"]);
  expect(left.filter((path) => existsSync(join(folder, "articles", path)))).toEqual([]);
  expect(existsSync(join(folder, "articles/2024/.mine.new"))).toBe(true);
  expect(existsSync(join(folder, "articles/notes/.a.999999999.new"))).toBe(true);
});

describe("what has no end or never begins is told, and not waited for:", () => {
  test.each(["pipe", "/dev/zero", "folder"])("%s as the report", (kind) => {
    const folder = temporaryFolder();
    writeMirror(folder);
    mkdirSync(join(folder, "articles"));
    put(kind, join(folder, "articles/import-report.csv"));
    const run = imported(folder, ["mirror"]);
    expect(run).toMatchObject({ status: 2 });
    expect(run.stderr).toMatch(
      /import-report\.csv cannot be read: it is a (?:pipe, a device or a socket|folder); move it away, or mend it/,
    );
  });

  test.each(["pipe", "/dev/zero", "folder"])("%s as the map", (kind) => {
    const folder = temporaryFolder();
    writeMirror(folder);
    put(kind, join(folder, "map.yaml"));
    const run = imported(folder, ["mirror"], ["--map", join(folder, "map.yaml")]);
    expect(run).toMatchObject({ status: 2 });
    expect(run.stderr).toMatch(/map\.yaml cannot be read: it is a (?:pipe, a device or a socket|folder)/);
  });
});

function put(kind: string, path: string): void {
  if (kind === "pipe") makePipe(path);
  else if (kind === "folder") mkdirSync(path);
  else symlinkSync(kind, path);
}

test.each([
  ["file:///C:/pages/1.htm"],
  ["ftp://a.cn/1.htm"],
  ["http://a.cn:99999/1.htm"],
  ["http://"],
  ["http://a.cn/a\tb.htm", "http://a.cn/ab.htm"],
  ["http://a.cn/a\u2028b.htm", "http://a.cn/a%E2%80%A8b.htm"],
  ["http://a.cn/a b.htm", "http://a.cn/a%20b.htm"],
])("no address that is none on the web stands in a seed, which is read without a warning: %j", (url, written = "") => {
  const folder = temporaryFolder();
  const http = "HTTP/1.1 200 OK\r\nContent-Type: text/html";
  writeFiles(folder, { "crawl.warc": warc({ url, http, body: savedPage({ body: bodyOf("一") }) }) });
  expect(imported(folder, ["crawl.warc"])).toMatchObject({ status: 0, stderr: "" });
  const [text = ""] = seedsIn(folder).values();
  expect(text).toContain("file: crawl.warc#1\n");
  expect([...text.matchAll(/^ *(?:url|aliases): (.*)$/gm)].map(([, address]) => address)).toEqual(written === "" ? [] : [written, written]);
  const check = jiuwen(["check", join(folder, "articles")]);
  expect(check.stdout).toContain("1 sound article, 1 warning");
  expect(check.stderr).toContain("warning no-views ");
});

test("an import into a folder above its sources reads neither its own report nor its seeds", () => {
  const folder = temporaryFolder();
  writeMirror(folder);
  const run = () => jiuwen(["import", folder, "--output", join(folder, "articles")]);
  run();
  const [report, seeds] = [readFiles(join(folder, "articles")).get("import-report.csv")?.toString() ?? "", seedsIn(folder)];
  expect(report).toContain('/articles,,passed-over,"it is the folder into which the articles go; it is passed over",');
  expect(run().stdout).toContain("0 seeds written");
  expect(seedsIn(folder)).toEqual(seeds);
  expect(readFiles(join(folder, "articles")).get("import-report.csv")?.toString()).toBe(report);
  expect(readFiles(join(folder, "articles")).get("2024/info-1002-1/a.gif")).toEqual(gif);
});
