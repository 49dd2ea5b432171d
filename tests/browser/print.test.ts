import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { markdownSeed, settings } from "../samples.ts";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

beforeAll(() => {
  const more = "来源: 校报\n作者: 张三\n标签: 校史\n原文链接: https://example.org/1\n届次: 第三届\n";
  writeFiles(join(folder, "seeds"), {
    "archive.yaml": settings("url: https://news.example/"),
    "short.txt": seed({ title: "【校史】图书馆开馆", date: "1988-09-01 08:00", more, body: "九月一日，图书馆开馆。\n来者甚众。" }),
    "1988.md": markdownSeed,
    "later.txt": seed({ title: "图书馆开馆之后", date: "1988-10-01 08:00", more: "标签: 校史\n" }),
  });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();
const [disk] = visits(site);

/** The short article, as it goes to a printer, for a reader of 20 November 2026. */
async function printed(colorScheme: "light" | "dark" = "light", javaScriptEnabled = true): Promise<Page> {
  const page = await openPage({ colorScheme, javaScriptEnabled, timezoneId: "Asia/Shanghai" });
  await page.clock.setFixedTime("2026-11-20T04:00:00Z");
  await page.goto(addressOf(disk.address(), "1988/09/short.html"));
  await page.emulateMedia({ media: "print" });
  return page;
}

/** What of a page can be seen, line by line. */
const lines = async (page: Page) => (await page.locator("body").innerText()).split("\n").flatMap((line) => line.trim() || []);

const cited = (accessed: string) =>
  `张三. 【校史】图书馆开馆[EB/OL]. （1988-09-01）[${accessed}]. https://news.example/1988/09/short.html.`;
const text = ["【校史】", "图书馆开馆", "1988年9月1日 08:00", "来源：校报", "作者：张三", "浏览 2425 次"];
const body = ["九月一日，图书馆开馆。", "来者甚众。"];

describe("on paper an article is", () => {
  test("its title, its facts, its text and its reference with the reader's day, and nothing else", async () => {
    const page = await printed();
    expect(await lines(page)).toEqual([...text, ...body, "引用本文", cited("2026-11-20")]);
  });

  test("the same without JavaScript, with the day left open", async () => {
    const page = await printed("light", false);
    expect(await lines(page)).toEqual([...text, ...body, "引用本文", cited("____-__-__")]);
  });

  test("more than that on a screen, so that the tests above tell", async () => {
    const page = await printed();
    await page.emulateMedia({ media: "screen" });
    await page.locator(".citation").scrollIntoViewIfNeeded();
    await page.locator(".formats").waitFor();
    const shown = await lines(page);
    for (const line of ["跳到正文", "归档", "上一篇：", "相关文章", "出处", "BibTeX"])
      expect(shown.some((one) => one.includes(line))).toBe(true);
  });

  test("without a mark that style sheets draw, such as that of how far one has read", async () => {
    const page = await printed();
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => ["::before", "::after"].map((part) => getComputedStyle(element, part).content))
        .filter((content) => content !== "none" && content !== "normal"),
    );
    expect(drawn).toEqual([]);
  });

  test.each([{ path: "1988/09/short.html" }, { path: "1988/07/1988.html" }])("one page of A4 when it is short: $path", async ({ path }) => {
    const page = await printed();
    await page.goto(addressOf(disk.address(), path));
    const pdf = (await page.pdf({ format: "A4", printBackground: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/.exec(pdf)?.slice(1)).toEqual(["595", "842"]);
  });

  describe.each([
    { palette: "the light palette", colorScheme: "light", clicks: 0 },
    { palette: "the dark palette of the system", colorScheme: "dark", clicks: 0 },
    { palette: "the dark palette, chosen", colorScheme: "light", clicks: 1 },
    { palette: "the light palette, chosen", colorScheme: "dark", clicks: 1 },
  ] as const)("from $palette", ({ colorScheme, clicks }) => {
    /** The colours on paper, for a reader who has pressed the palette button before. */
    async function colorsOnPaper(): Promise<readonly string[]> {
      const page = await openPage({ colorScheme });
      await page.goto(addressOf(disk.address(), "1988/09/short.html"));
      for (let click = 0; click < clicks; click++) await page.getByRole("button", { name: "切换深浅配色" }).click();
      return colorsIn(await page.pdf({ format: "A4", printBackground: true }));
    }

    test("black on white: its paper, its text, its facts in dark grey, and hairlines", async () => {
      const [paper, ...others] = await colorsOnPaper();
      expect(paper).toBe("1 1 1");
      expect(others).toEqual(expect.arrayContaining(["0 0 0", ".2667 .2667 .2667"]));
      expect(others).toHaveLength(3);
    });

    test("with hairlines that are pale", async () => {
      const hairlines = (await colorsOnPaper()).filter((color) => !["1 1 1", "0 0 0", ".2667 .2667 .2667"].includes(color));
      for (const part of hairlines.join(" ").split(" ")) expect(Number(part)).toBeGreaterThan(0.5);
    });
  });
});

/** The colours that a PDF of Chromium fills with, in the order of their first use, as PDF has them: red, green and blue from 0 to 1. */
function colorsIn(pdf: Buffer): readonly string[] {
  const contents = [...pdf.toString("latin1").matchAll(/<<([^<>]*)>>\s*stream\r?\n/g)]
    .filter(([, dictionary]) => /^\s*\/Filter \/FlateDecode\s+\/Length \d+\s*$/.test(dictionary ?? ""))
    .map((start) => inflateSync(pdf.subarray(start.index + start[0].length)).toString("latin1"));
  return [...new Set(contents.flatMap((content) => [...content.matchAll(/([\d.]+ [\d.]+ [\d.]+) rg\b/g)].map(([, color = ""]) => color)))];
}
