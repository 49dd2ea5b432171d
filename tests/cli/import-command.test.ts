import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { bodyOf, imported, savedPage, seedsIn, writeMirror } from "../import/saved-site.ts";
import { jiuwen, jiuwenIn, projectRoot, readFiles, temporaryFolder, writeFiles } from "../workspace.ts";

test("the report names five places of each result, and all of them on demand", () => {
  const folder = temporaryFolder();
  writeFiles(
    join(folder, "mirror/a.cn"),
    Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`${index}.htm`, savedPage({ date: null, body: bodyOf(String(index)) })])),
  );
  const short = imported(folder, ["mirror"]).stdout;
  expect(short).toContain("0 articles of 7 pages and records, 0 seeds written");
  expect(short).toMatch(/Without a date: 7\n(?: {2}mirror\/a\.cn\/\d\.htm: .*\n){5} {2}and 2 more \(--verbose lists all\)\n/);
  expect(imported(folder, ["mirror"], ["--verbose"]).stdout).toMatch(/Without a date: 7\n(?: {2}mirror\/a\.cn\/\d\.htm: .*\n){7}/);
});

test("what was not found is told with the way out", () => {
  const folder = temporaryFolder();
  const hint = "`jiuwen import --explain FILE` tells what was looked at in one of them; a map (--map) says where it stands\n";
  writeFiles(folder, { "mirror/a.cn/1.htm": savedPage(), "none/a.cn/2.htm": savedPage({ date: null, body: bodyOf("二") }) });
  expect(imported(folder, ["mirror"]).stdout).not.toContain(hint);
  expect(imported(folder, ["none"]).stdout).toContain(`Without a date: 1\n  none/a.cn/2.htm: no date was found\n  ${hint}`);
});

test.each([
  [2, 2, false],
  [3, 4, true],
  [3, 31, false],
])("%d articles of one title among %d: they are told with the way out is %s", (alike, all, isTold) => {
  const folder = temporaryFolder();
  const titleOf = (index: number) => (index < alike ? "通知公告" : `第${index}篇`);
  const pages = Array.from({ length: all }, (_, index) => [`${index}.htm`, savedPage({ title: titleOf(index), body: bodyOf(`${index}`) })]);
  writeFiles(join(folder, "m/a.cn"), Object.fromEntries(pages));
  const told = `${alike} of ${all} articles have the title 通知公告 (as m/a.cn/0.htm); if it is not theirs, a map (--map) says where that stands\n`;
  expect(imported(folder, ["m"]).stdout.includes(told)).toBe(isTold);
});

test("with --quiet only faults are printed, and they make the exit code 1", () => {
  const folder = temporaryFolder();
  writeMirror(folder);
  expect(imported(folder, ["mirror"], ["--quiet"])).toEqual({ status: 0, stdout: "", stderr: "" });
  writeFiles(folder, { "mirror/www.a.edu.cn/big.htm": Buffer.alloc(50_000_001, 32) });
  const run = imported(folder, ["mirror"], ["--quiet"]);
  expect(run).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("mirror/www.a.edu.cn/big.htm") });
});

test("with --format json one document is printed", () => {
  const folder = temporaryFolder();
  writeMirror(folder);
  const document = JSON.parse(imported(folder, ["mirror"], ["--format", "json"]).stdout);
  expect(document).toMatchObject({ records: 3, articles: 2, written: 2, missing: 1, isCut: false });
  expect(document.rows).toContainEqual(expect.objectContaining({ record: "mirror/www.a.edu.cn/index.htm", result: "list" }));
});

test.each([
  ["nothing to import", []],
  ["a source that is not there", ["no-such-folder", "-o", "OUT"]],
  ["a map that is not there", ["mirror", "-o", "OUT", "--map", "none.yaml"]],
  ["two sources of one name", ["mirror", "more/mirror", "-o", "OUT"]],
  ["sources beside --explain", ["mirror", "--explain", "a.htm"]],
])("%s is wrong usage, of which nothing is left", (_, args) => {
  const folder = temporaryFolder();
  writeMirror(folder);
  writeFiles(folder, { "more/mirror/a.htm": savedPage() });
  expect(jiuwenIn(folder, ["import", ...args])).toMatchObject({ status: 2, stderr: expect.stringContaining("Failed: ") });
  expect(existsSync(join(folder, "OUT")) ? readdirSync(join(folder, "OUT")) : []).toEqual([]);
});

test("without --output articles go to those of the archive here", () => {
  const folder = temporaryFolder();
  writeMirror(folder);
  const { stderr } = jiuwenIn(folder, ["import", "mirror"]);
  expect(stderr).toContain("say where the articles are to go: `--output articles`");
  expect(stderr).not.toContain("build");
  expect(jiuwenIn(folder, ["import", "none"]).stderr).toContain("none is not there");
  writeFiles(folder, { "archive.yaml": "" });
  expect(jiuwenIn(folder, ["import", "mirror"])).toMatchObject({ status: 0 });
  expect(seedsIn(folder).size).toBe(2);
});

test("dates are those of the archive's zone", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "archive.yaml": "timeZone: America/New_York\n", "m/a.cn/1.htm": savedPage({ date: "2024-05-10T16:05:00+08:00" }) });
  imported(folder, ["m"]);
  expect([...seedsIn(folder).values()][0]).toContain("date: 2024-05-10 04:05");
});

test("--explain tells what is taken of a page and from where, and writes nothing", () => {
  const folder = temporaryFolder();
  writeMirror(folder);
  const run = jiuwenIn(folder, ["import", "--explain", "mirror/www.a.edu.cn/info/1002/1.htm"]);
  expect(run).toMatchObject({ status: 0, stderr: "" });
  expect(run.stdout).toMatch(/title: 西迁精神报告会举行 — from .+\n/);
  expect(run.stdout).toMatch(/date: 2024-05-10 16:05 — from .+\n/);
  writeFiles(folder, { "t.csv": "标题,日期,正文,权限\r\n一,2020-01-01,甲,x\r\n二,2020-01-02,乙,x\r\n" });
  expect(jiuwenIn(folder, ["import", "--explain", "t.csv#2"]).stdout).toMatch(/title: 二\n.*not taken: 权限\n/s);
  expect(jiuwenIn(folder, ["import", "--explain", "t.csv#9"])).toMatchObject({ status: 2 });
  expect(readdirSync(folder).sort()).toEqual(["mirror", "t.csv"]);
});

describe("--explain agrees with import:", () => {
  const explain = (folder: string, ...args: readonly string[]) => jiuwenIn(folder, ["import", "--explain", ...args]).stdout;

  test("a page in the folder of its host has that address, and the map of that host", () => {
    const folder = temporaryFolder();
    writeMirror(folder);
    writeFiles(folder, { "map.yaml": "sites:\n  a.edu.cn:\n    source: .nav a\n" });
    const told = explain(folder, "mirror/www.a.edu.cn/info/1002/1.htm", "--map", "map.yaml");
    expect(told).toContain("url: http://www.a.edu.cn/info/1002/1.htm — from ");
    expect(told).toContain("source: 首页 — from .nav a, as the map has it\n");
    writeFiles(folder, { "mirror/hts-log.txt": "" });
    expect(explain(folder, "mirror/www.a.edu.cn/info/1002/1.htm")).toContain("url: nothing was found\n");
  });

  test.each([
    ["200 OK", 1, "This is an article.\n"],
    ["404 Not Found", 2, "This is no article: the server answered with status 404 (not-found).\n"],
    ["302 Found", 2, "This is no article: it leads to http://a.cn/b.htm (forward).\n"],
  ])("a record of a crawl has its status %s and its time", (status, number, told) => {
    const folder = temporaryFolder();
    const record = (answer: string, path: string) => {
      const http = Buffer.from(`HTTP/1.1 ${answer}\r\nContent-Type: text/html\r\nLocation: http://a.cn/b.htm\r\n\r\n${savedPage()}`);
      const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/${path}\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n`;
      return Buffer.concat([Buffer.from(`${head}Content-Length: ${http.length}\r\n\r\n`), http, Buffer.from("\r\n\r\n")]);
    };
    writeFiles(folder, { "c.warc": Buffer.concat([record("200 OK", "1.htm"), record(status, "2.htm")]) });
    expect(explain(folder, `c.warc#${number}`)).toContain(told);
    const first = explain(folder, "c.warc");
    expect(first).toMatch(/^Of c\.warc this is c\.warc#1; name another by its number\.\nThis is an article\.\n/);
    expect(first).toContain("fetched: 2024-06-01T00:00:00.000Z — from the record of the crawl\n");
  });

  test.each([
    ["", "03/10/12", null, '"03/10/12" is no date that can be told; dateOrder in archive.yaml says the order'],
    ["dateOrder: ymd\n", "03/10/12", "2003-10-12", ""],
    ["dateOrder: dmy\n", "03/10/98", "1998-10-03", ""],
    ["", "昨天", null, '"昨天" is no date'],
  ])("with %j the date %s of a map is %s", (settings, written, date, reason) => {
    const folder = temporaryFolder();
    const body = `${bodyOf("一")}<table><tr><td class="v2">${written}</td></tr></table>`;
    writeFiles(folder, { "archive.yaml": settings, "map.yaml": "date: td.v2\n", "m/1.htm": savedPage({ date: null, body }) });
    const told = explain(folder, "m/1.htm", "--map", "map.yaml");
    const { stdout } = jiuwenIn(folder, ["import", "m", "--map", "map.yaml"]);
    expect(told).toContain(`date: ${written} — from td.v2, as the map has it\n`);
    if (date === null) {
      expect(told).toContain(`This is no article: ${reason} (no-date).\n`);
      expect(stdout).toContain(`m/1.htm: ${reason}\n`);
    } else {
      expect(told).toContain("This is an article.\n");
      expect([...seedsIn(folder).values()][0]).toContain(`date: ${date}\n`);
    }
  });
});

describe("an import that is", () => {
  const many = 300;
  /** Begins an import of many pages, and sends a signal as soon as it has read some. */
  const interrupt = async (folder: string, signal: NodeJS.Signals) => {
    writeFiles(
      join(folder, "mirror/a.cn"),
      Object.fromEntries(
        Array.from({ length: many }, (_, index) => [
          `${index}.htm`,
          savedPage({ title: `第${index}篇`, body: bodyOf(`${index}`).repeat(20) }),
        ]),
      ),
    );
    const args = [join(projectRoot, "dist/src/cli.js"), "import", "mirror", "-o", "articles"];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
    const ended = once(child, "exit");
    while (stagedBy(child.pid ?? 0) === 0 && child.exitCode === null) await setTimeout(2);
    child.kill(signal);
    return await ended;
  };

  /** How many bytes a process has staged, in a file that it has open and that has no name any more. */
  const stagedBy = (pid: number) => {
    const descriptors = `/proc/${pid}/fd`;
    const open = existsSync(descriptors) ? readdirSync(descriptors).map((name) => join(descriptors, name)) : [];
    const staged = open.find((path) => readlinkOf(path).includes("/.import-"));
    return staged === undefined ? 0 : (statSync(staged, { throwIfNoEntry: false })?.size ?? 0);
  };

  const readlinkOf = (path: string) => {
    try {
      return readlinkSync(path);
    } catch {
      // It was closed in between.
      return "";
    }
  };

  test("interrupted writes what it has read, and the next one reads the rest", async () => {
    const folder = temporaryFolder();
    const [status] = await interrupt(folder, "SIGINT");
    expect(status).toBe(130);
    const some = seedsIn(folder);
    expect(some.size).toBeGreaterThan(0);
    expect(some.size).toBeLessThan(many);
    expect(imported(folder, ["mirror"]).stdout).toContain(
      `${many} articles of ${many} pages and records, ${many - some.size} seeds written`,
    );
  });

  test("killed leaves nothing half done, and the next one does it all", async () => {
    const folder = temporaryFolder();
    await interrupt(folder, "SIGKILL");
    for (const text of seedsIn(folder).values()) expect(text).toMatch(/^---\n.*\n---\n\n.*实。\n$/s);
    expect(imported(folder, ["mirror"])).toMatchObject({ status: 0 });
    expect(seedsIn(folder).size).toBe(many);
    expect([...readFiles(join(folder, "articles")).keys()].filter((path) => path.startsWith("."))).toEqual([]);
  });
});

test("the command is in the help, with its options", () => {
  const { stdout } = jiuwen(["--help"]);
  for (const option of ["import", "--map", "--explain", "--keep-originals", "--force"]) expect(stdout).toContain(option);
});
