import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import Papa from "papaparse";
import type { Download, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { signedSeeds } from "../samples.ts";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

beforeAll(() => {
  writeFiles(join(folder, "seeds"), {
    ...signedSeeds(45, "2020-01-05"),
    "早.txt": seed({ title: "=早期，“通讯”; 一则", date: "2017", views: null, more: "来源: 校刊\n" }),
    "archive.yaml": "title: 小档案\npublisher: 某校\nurl: https://archive.example.org/\n",
  });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();
const ways = visits(site);
const [, http] = ways;

async function counted(page: Page, count: number): Promise<void> {
  await page.locator(`#results[data-state="ready"][data-count="${count}"]`).waitFor({ state: "attached" });
}

async function openSearch(address: string, query: string, count: number, width = 1280): Promise<Page> {
  const page = await openPage({ viewport: { width, height: 900 } });
  await page.goto(`${addressOf(address, "search/index.html")}${query}`);
  await counted(page, count);
  return page;
}

async function saved(page: Page, name: string): Promise<{ readonly download: Download; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return { download, text: readFileSync(await download.path(), "utf8") };
}

const bars = (page: Page) => page.locator("#trend").getByRole("link", { name: /^\d+年\d+月：\d+ 篇$/ });

describe.each(ways)("over $over", ({ address }) => {
  test("a chart shows how many articles each month has, and each bar and year narrows to its own", async () => {
    const page = await openSearch(address(), "?q=通讯", 46);
    const found = complaints(page, address());
    await page.getByText("逐月篇数", { exact: true }).click();
    await expect.poll(() => bars(page).count()).toBe(15);
    const figures = await page.locator("#trend .month-table td a").allTextContents();
    // The article of a year alone is in no bar, but in the table and in the number of its year.
    expect(figures.map(Number).reduce((sum, figure) => sum + figure, 0)).toBe(46);
    const rows = await page.locator("#trend .years p").allTextContents();
    expect(rows).toEqual(["2017年1 篇", "2018—2019年间没有文章", "2020年37 篇", "2021年8 篇"]);
    await page.getByRole("link", { name: "2020年3月：3 篇" }).click();
    await counted(page, 3);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: "通讯", from: "2020-03", to: "2020-03" });
    // The chart still shows all months, so that another one can be chosen.
    expect(await bars(page).count()).toBe(15);
    await page.locator("#trend").getByRole("link", { name: "2021年", exact: true }).click();
    await counted(page, 8);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: "通讯", year: "2021" });
    expect(found).toEqual([]);
  });

  test("its figures are saved as CSV, with how many articles each month has", async () => {
    const page = await openSearch(address(), "?q=通讯", 46);
    await page.getByText("逐月篇数", { exact: true }).click();
    await expect.poll(() => bars(page).count()).toBe(15);
    const { download, text } = await saved(page, "下载逐月篇数（CSV）");
    expect(download.suggestedFilename()).toBe("通讯 逐月篇数.csv");
    const rows = text.split("\r\n");
    expect(rows[0]).toBe("\uFEFF月份,篇数,全部篇数");
    expect(rows[1]).toBe("2017-XX,1,1");
    expect(rows).toContain("2020-03,3,3");
    expect(rows.length).toBe(1 + 1 + 15 + 1);
  });

  test.each(["CSV（表格）", "BibTeX", "RIS（Zotero、EndNote）", "JSON"])(
    "all that was found is saved as %s, in the order that is shown",
    async (label) => {
      const page = await openSearch(address(), "?q=通讯&order=oldest", 46);
      const found = complaints(page, address());
      await page.getByText("导出", { exact: true }).click();
      const { download, text } = await saved(page, label);
      expect(titlesIn(label, text)).toEqual([
        "=早期，“通讯”; 一则",
        ...Array.from({ length: 45 }, (_, at) => `第${String(at + 1).padStart(3, "0")}号通讯`),
      ]);
      expect(download.suggestedFilename()).toMatch(/^通讯 搜索结果\.(?:csv|bib|ris|json)$/);
      await expect.poll(() => page.locator("#exported").textContent()).toBe("已导出 46 篇。");
      expect(found).toEqual([]);
    },
  );
});

function titlesIn(label: string, text: string): unknown[] {
  if (label === "JSON") return JSON.parse(text).map(({ title }: { title: string }) => title);
  if (label === "CSV（表格）") {
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    return data.map(({ title = "" }) => title.replace(/^'/, ""));
  }
  return new Cite(text, { forceType: label.startsWith("RIS") ? "@ris/file" : "@biblatex/text" }).data.map(
    ({ title }: { title: string }) => title,
  );
}

test("a saved article is told of as its page tells of it", async () => {
  const page = await openSearch(http.address(), "?q=第002号通讯", 1);
  await page.getByText("导出", { exact: true }).click();
  const article = {
    ...{ id: "news-002", path: "2020/01/news-002.html", title: "第002号通讯", date: "2020-01-15T08:30", views: 1 },
    ...{ authors: ["王琳", "李雷"], source: "校刊", labels: ["通讯"], address: "https://archive.example.org/2020/01/news-002.html" },
  };
  expect(JSON.parse((await saved(page, "JSON")).text)).toEqual([article]);
  const { data } = Papa.parse((await saved(page, "CSV（表格）")).text.slice(1), { header: true, skipEmptyLines: true });
  expect(data).toEqual([{ ...article, views: "1", authors: "王琳；李雷", labels: "通讯" }]);
  const [bib, ris] = [(await saved(page, "BibTeX")).text, (await saved(page, "RIS（Zotero、EndNote）")).text];
  const own = await openPage();
  await own.goto(addressOf(http.address(), "2020/01/news-002.html"));
  await own.locator(".citation").scrollIntoViewIfNeeded();
  await own.locator(".formats a").nth(2).waitFor();
  const linked = await own
    .locator(".formats a")
    .evaluateAll((links) => links.map((link) => decodeURIComponent((link as HTMLAnchorElement).href.split(",").slice(1).join(","))));
  expect([bib, ris]).toEqual(linked.slice(0, 2));
});

test("the key of an article whose id is not ASCII is that of its page, too", async () => {
  const page = await openSearch(http.address(), "?q=早期", 1);
  await page.getByText("导出", { exact: true }).click();
  const { text } = await saved(page, "BibTeX");
  const own = await openPage();
  await own.goto(addressOf(http.address(), "2017/早.html"));
  await own.locator(".citation").scrollIntoViewIfNeeded();
  const bib = await own
    .locator(".formats a")
    .first()
    .evaluate((link) => decodeURIComponent((link as HTMLAnchorElement).href.split(",").slice(1).join(",")));
  expect(text).toBe(bib);
  expect(text).toMatch(/^@online\{2017-00-x[0-9a-f]{16},/);
});

test("nothing of it is loaded before it is asked for, and there is none where nothing was found", async () => {
  const loaded: string[] = [];
  const page = await openPage();
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto(`${addressOf(http.address(), "search/index.html")}?q=通讯`);
  await counted(page, 46);
  expect(loaded.filter((url) => /\/(?:trend|export)-/.test(url))).toEqual([]);
  await page.getByRole("combobox").fill("没有的词");
  await counted(page, 0);
  for (const name of ["逐月篇数", "导出"]) expect(await page.getByText(name, { exact: true }).isVisible()).toBe(false);
});

test("a failure to load is told, and the next try succeeds", async () => {
  const page = await openSearch(http.address(), "?q=通讯", 46);
  await page.route(/\/export-/, (route) => route.abort());
  await page.getByText("导出", { exact: true }).click();
  await page.getByRole("button", { name: "RIS（Zotero、EndNote）" }).click();
  await expect.poll(() => page.locator("#exported").textContent()).toContain("加载失败");
  await page.unroute(/\/export-/);
  expect((await saved(page, "RIS（Zotero、EndNote）")).text).toContain("TY  - NEWS");
});

test("a new search from another page keeps the order that was chosen last", async () => {
  const page = await openSearch(http.address(), "?q=通讯", 46);
  await page.getByRole("link", { name: "最早" }).click();
  await page.locator("#results h2 a").first().click();
  await page.waitForURL(/2017/);
  const box = page.getByRole("searchbox", { name: "搜索全文" });
  await box.fill("号通讯");
  await box.press("Enter");
  await counted(page, 45);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: "号通讯", order: "oldest" });
  await page.getByRole("link", { name: "相关度" }).click();
  await page.goto(addressOf(http.address(), "index.html"));
  await box.fill("通讯");
  await box.press("Enter");
  await counted(page, 46);
  expect(new URL(page.url()).searchParams.has("order")).toBe(false);
});

test("a search by author or source, from its page and by the filters", async () => {
  const page = await openSearch(http.address(), "?q=作者：李雷", 22);
  await page.getByText("筛选", { exact: true }).click();
  await expect.poll(() => page.locator("select[name=author] option").allTextContents()).toEqual(["不限", "李雷（22）", "王琳（22）"]);
  await page.goto(addressOf(http.address(), "authors/李雷/index.html"));
  const box = page.getByRole("search", { name: /李雷/ }).getByRole("searchbox");
  await box.fill("第002号");
  await box.press("Enter");
  await counted(page, 1);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ author: "李雷", q: "第002号" });
});

test.each([{ width: 1280 }, { width: 360 }])("what can be done with it keeps its place when opened, $width px wide", async ({ width }) => {
  const page = await openSearch(http.address(), "?q=通讯", 46, width);
  const names = page.locator(".panels > details > summary");
  const places = () => names.evaluateAll((all) => all.map((name) => [name.textContent, name.getBoundingClientRect().toJSON()]));
  const closed = await places();
  for (const name of await names.all()) await name.click();
  await expect.poll(() => bars(page).count()).toBe(15);
  expect(await page.getByRole("button", { name: "RIS（Zotero、EndNote）" }).isVisible()).toBe(true);
  expect(await places()).toEqual(closed);
});

test("a filter in which there is nothing to choose is not shown", async () => {
  const page = await openSearch(http.address(), "?q=早期", 1);
  await page.getByText("筛选", { exact: true }).click();
  await expect
    .poll(() => page.locator("#filters label:visible").evaluateAll((all) => all.map((label) => label.firstChild?.textContent)))
    .toEqual(["年份", "来源"]);
});

test("on paper it is what was asked for and what was found, with nothing to click", async () => {
  const page = await openSearch(http.address(), "?q=通讯&author=李雷", 22);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("combobox", { name: "搜索全文" }).inputValue()).toBe("通讯");
  const lines = (await page.locator("main").innerText()).split(/\s*\n\s*/);
  expect(lines.slice(0, 3)).toEqual(["搜索", "共找到 22 篇", "作者：李雷"]);
  for (const part of ["main .search input", "#chosen"]) expect(await page.locator(part).isVisible()).toBe(true);
  for (const part of [".panels", "main .search button", "#orders", "#pages"]) expect(await page.locator(part).isVisible()).toBe(false);
});
