import { appendFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importSources } from "../../src/commands/import.ts";
import { rounds } from "../rounds.ts";
import { temporaryFolder, writeFiles } from "../workspace.ts";
import { bodyOf, gif, imported, savedPage, seedsIn } from "./saved-site.ts";

/** Imports in this process, and gives how many seeds were written. */
async function written(folder: string, sources: readonly string[], onProgress = () => {}): Promise<number> {
  const run = await importSources({
    ...{ sources: sources.map((source) => join(folder, source)), output: join(folder, "articles"), map: null },
    ...{ keepOriginals: false, force: false, signal: new AbortController().signal, onProgress },
  });
  return run.written;
}

const table = (rows: readonly (readonly string[])[]) =>
  `标题,发布时间,网址,正文\n${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`;

/** The bodies of all seeds, each once. */
const bodies = (folder: string) => [...seedsIn(folder).values()].map((text) => text.split("\n---\n\n")[1]?.trim()).sort();

/** Whether two rows have the same title, day and body. */
const isSame = ([title, day, , body]: readonly string[], [otherTitle, otherDay, , otherBody]: readonly string[]) =>
  title === otherTitle && day === otherDay && body === otherBody;

describe("a table that is imported again", () => {
  test("writes no article over another that has its title and day", async () => {
    const folder = temporaryFolder();
    const rows = [
      ["通知", "2024-05-10", "", "上午停水，请各单位做好准备。"],
      ["通知", "2024-05-10", "", "下午停电，请各单位做好准备。"],
    ];
    writeFiles(folder, { "news.csv": table(rows) });
    expect(await written(folder, ["news.csv"])).toBe(2);
    const before = seedsIn(folder);
    for (const _ of [2, 3]) {
      expect(await written(folder, ["news.csv"])).toBe(0);
      expect(seedsIn(folder)).toEqual(before);
    }
  });

  test("changes nothing, whatever is repeated in it and however its rows are ordered", async () => {
    const cell = (values: readonly string[]) => fc.constantFrom(...values);
    const row = fc.tuple(
      cell(["通知", "通知（一）", "报告"]),
      cell(["2024-05-10", "2024-05-11"]),
      cell(["", "http://a.cn/", "http://a.cn/list.htm", "http://a.cn/info/1.htm", "/info/1.htm"]),
      cell(["甲", "乙", "甲乙", "甲，乙", "-5℃", "5℃"]),
    );
    const orders = fc.array(row, { minLength: 1, maxLength: 8 }).chain((rows) => {
      const order = fc.shuffledSubarray(rows, { minLength: rows.length });
      return fc.tuple(fc.constant(rows), order, order);
    });
    await fc.assert(
      fc.asyncProperty(orders, async (runs) => {
        const folder = temporaryFolder();
        const seeds: ReadonlyMap<string, string>[] = [];
        for (const rows of runs) {
          writeFiles(folder, { "news.csv": table(rows) });
          await written(folder, ["news.csv"]);
          seeds.push(seedsIn(folder));
        }
        // Where a row stands is told in its seed, and all else stays as it is.
        const said = seeds.map((one) => [...one].map(([path, text]) => [path, text.replace(/\n {2}file: .*/, "")]));
        expect(said[1]).toEqual(said[0]);
        expect(said[2]).toEqual(said[0]);
        const stands = ([title = "", day = "", url = "", body = ""]: readonly string[]) =>
          [...(seeds[2] ?? [])].some(([, text]) => {
            const [front = "", own = ""] = text.replaceAll("\\", "").split("\n---\n\n");
            const isOfDay = front.includes(`date: ${day}\n`);
            const isExact = front.includes(`title: ${title}\n`) && own.trim() === body;
            // Of one address a text may be in another.
            return isOfDay && (isExact || (url !== "" && own.includes(body)));
          });
        // What is the same as a row that is a part of another belongs to that too.
        const isLost = (one: readonly string[]) => !stands(one) && !runs[0].some((other) => isSame(one, other) && stands(other));
        expect(runs[0].filter(isLost)).toEqual([]);
      }),
      { numRuns: rounds(100) },
    );
  });

  test("takes what has changed in a row, and what is new beside it", async () => {
    const folder = temporaryFolder();
    const rows = [["报告", "2024-05-10", "", "甲"], ...["乙", "丙"].map((body) => ["通知", "2024-05-10", "", body])];
    writeFiles(folder, { "news.csv": table(rows) });
    await written(folder, ["news.csv"]);
    writeFiles(folder, { "news.csv": table([["通知", "2024-05-10", "", "丁"], ["报告", "2024-05-10", "", "甲二"], ...rows.slice(1)]) });
    expect(await written(folder, ["news.csv"])).toBeGreaterThan(0);
    expect(bodies(folder)).toEqual(["丁", "丙", "乙", "甲二"]);
  });
});

describe("another source of the same name", () => {
  test.each([
    ["without addresses", "1.html"],
    ["in folders", "info/1.html"],
  ])("takes the place of no article, %s", async (_, path) => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      [`x/pages/${path}`]: savedPage({ title: "甲会召开", body: bodyOf("甲") }),
      [`y/pages/${path}`]: savedPage({ title: "乙会召开", body: bodyOf("乙"), date: "2024-05-11" }),
    });
    await written(folder, ["x/pages"]);
    const first = seedsIn(folder);
    expect(await written(folder, ["y/pages"])).toBe(1);
    const both = seedsIn(folder);
    expect(both.size).toBe(2);
    for (const [seed, text] of first) expect(both.get(seed)).toBe(text);
    for (const source of ["x/pages", "y/pages", "x/pages"]) expect(await written(folder, [source])).toBe(0);
    expect(seedsIn(folder)).toEqual(both);
  });

  test("is the same page changed if it has title and day", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "x/pages/1.html": savedPage({ body: bodyOf("甲") }), "y/pages/1.html": savedPage({ body: bodyOf("乙") }) });
    await written(folder, ["x/pages"]);
    expect(await written(folder, ["y/pages"])).toBe(1);
    expect(seedsIn(folder).size).toBe(1);
  });
});

describe("different articles stay apart:", () => {
  test.each([
    [
      "of one address and title, on several days",
      ["通知", "2024-05-10", "http://a.cn/list.htm", "甲"],
      ["通知", "2024-05-11", "http://a.cn/list.htm", "甲"],
    ],
    [
      "of one address and day, of which one title is in the other",
      ["通知", "2024-05-10", "http://a.cn/", "甲"],
      ["通知二", "2024-05-10", "http://a.cn/", "乙"],
    ],
    ["whose figures differ by a mark", ["天气", "2024-05-10", "", "-5℃，增长3.5%"], ["天气", "2024-05-10", "", "5℃，增长35%"]],
  ])("%s", async (_, ...rows) => {
    const folder = temporaryFolder();
    writeFiles(folder, { "news.csv": table(rows) });
    expect(await written(folder, ["news.csv"])).toBe(2);
    expect(await written(folder, ["news.csv"])).toBe(0);
  });

  test("of one title, day and text, with other pictures", async () => {
    const folder = temporaryFolder();
    const page = (name: string) => savedPage({ body: `${bodyOf("甲")}<p><img src="${name}.gif"></p>` });
    writeFiles(folder, {
      ...{ "pages/1.html": page("a"), "pages/2.html": page("b"), "pages/3.html": page("c"), "pages/4.html": page("gone") },
      ...{ "pages/a.gif": gif, "pages/b.gif": Buffer.concat([gif, gif]), "pages/c.gif": gif },
    });
    expect(await written(folder, ["pages"])).toBe(3);
    expect(await written(folder, ["pages"])).toBe(0);
  });
});

describe("after import was killed", () => {
  /** A folder in which seeds were written and no report, as a kill leaves it. */
  const killed = async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "pages/1.html": savedPage({ body: bodyOf("甲") }) });
    const report = join(folder, "articles/import-report.csv");
    await expect(written(folder, ["pages"], () => mkdirSync(report))).rejects.toThrow("import-report.csv");
    rmSync(report, { recursive: true });
    expect(seedsIn(folder).size).toBe(1);
    // A kill may cut off the last line.
    appendFileSync(join(folder, "articles/.import-journal"), '{"record":"pag');
    return folder;
  };

  test("a page that has changed is taken, as its seed is as import wrote it", async () => {
    const folder = await killed();
    writeFiles(folder, { "pages/1.html": savedPage({ body: bodyOf("乙") }) });
    expect(imported(folder, ["pages"]).stdout).toContain("1 seed written");
    expect([...seedsIn(folder).values()].join()).toContain("第乙篇");
    expect(existsSync(join(folder, "articles/.import-journal"))).toBe(false);
  });

  test("a seed that somebody has changed since stays", async () => {
    const folder = await killed();
    const [seed = ""] = seedsIn(folder).keys();
    writeFiles(folder, {
      [`articles/${seed}`]: "---\ntitle: 甲\ndate: 2024-05-10\n---\n\n编者按。\n",
      "pages/1.html": savedPage({ body: bodyOf("乙") }),
    });
    expect(imported(folder, ["pages"]).stdout).toContain("In the place of another file: not written: 1");
    expect(seedsIn(folder).get(seed)).toContain("编者按");
  });
});

test.each([true, false])("a folder in the place of a seed is told, with a report and without one: %s", async (hasReport) => {
  const folder = temporaryFolder();
  writeFiles(folder, { "pages/1.html": savedPage({ body: bodyOf("甲") }) });
  await written(folder, ["pages"]);
  const [seed = ""] = seedsIn(folder).keys();
  rmSync(join(folder, "articles", seed));
  mkdirSync(join(folder, "articles", seed));
  if (!hasReport) rmSync(join(folder, "articles/import-report.csv"));
  writeFiles(folder, { "pages/1.html": savedPage({ body: bodyOf("乙") }) });
  for (const options of [[], ["--force"]]) {
    expect(imported(folder, ["pages"], options)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/In the place of another file.*: 1\n.*what stands at .*\.md is no file; move it away/),
    });
  }
});

test("damaged bytes of a page are told in its row, and counted", () => {
  const folder = temporaryFolder();
  const page = Buffer.from(savedPage({ body: bodyOf("甲") }));
  page[page.indexOf("主持")] = 0xff;
  writeFiles(folder, { "pages/1.html": page });
  expect(imported(folder, ["pages"]).stdout).toMatch(
    /With damaged characters: 1 article\n.*\n.*characters? of the page damaged, with U\+FFFD/,
  );
});

test("a source that is not there is told before a folder is made", () => {
  const folder = temporaryFolder();
  expect(imported(folder, ["nosuch"]).status).toBe(2);
  expect(() => seedsIn(folder)).toThrow();
});

test("what is left of HTML in a header is taken as it will be read", () => {
  const folder = temporaryFolder();
  const title = "&lt;font color=red&gt;热烈祝贺我校获奖&lt;/font&gt;";
  writeFiles(folder, {
    "pages/1.html": savedPage({ title }),
    "news.csv": "标题,发布时间,来源,正文\n<b>表彰</b>&amp;amp;nbsp;大会,2024-05-10,<b>校报</b>,<h2>表彰 大会</h2><p>全文。</p>\n",
  });
  expect(imported(folder, ["pages", "news.csv"]).stdout).toContain("2 articles of 2 ");
  const all = [...seedsIn(folder).values()].join();
  expect(all).toContain("title: 热烈祝贺我校获奖\n");
  expect(all).toContain("source: 校报\n");
});
