import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { settings } from "../samples.ts";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

/** How many articles each month has, from the oldest on: 33 years of months from 1990 to 2024, none in 2001–2003 and none in any February. */
const counts: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 35 }, (_, index) => 1990 + index)
    .filter((year) => year < 2001 || year > 2003)
    .flatMap((year) => (year === 2024 ? [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [1, 4, 12]).map((month) => [year, month] as const))
    .map(([year, month]) => [`${year}-${String(month).padStart(2, "0")}`, year === 2024 ? 1 + (month % 3) : 1]),
);

/** The articles of a month are numbered as they follow one another; every article has the tag 通讯. */
const titleOf = (month: string, number: number) => `${month} 第${number}号通讯`;
const label = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月：${counts.get(month)} 篇`;
const labels = [...counts.keys()].map(label);

beforeAll(() => {
  const articles = [...counts].flatMap(([month, count]) =>
    Array.from({ length: count }, (_, index) => {
      const day = String(10 + index);
      return [
        `${month}-${day}.txt`,
        seed({ title: titleOf(month, index + 1), date: `${month}-${day} 08:00`, more: "标签: 通讯\n" }),
      ] as const;
    }),
  );
  writeFiles(join(folder, "seeds"), { "archive.yaml": settings("pageSize: 4"), ...Object.fromEntries(articles) });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();
const ways = visits(site);
const [, http] = ways;

const tag = "tags/通讯/index.html";

/** Opens a page, and on it the years that open at a click. */
async function open(address: string, path = "index.html", width = 1280): Promise<Page> {
  const page = await openPage({ viewport: { width, height: 800 } });
  await page.goto(addressOf(address, path));
  await page
    .locator("summary")
    .filter({ hasText: /^更早：/ })
    .click();
  return page;
}

const bars = (page: Page) => page.getByRole("link", { name: /^\d+年\d+月：\d+ 篇$/ });

/** The links in Chromium's own accessibility tree, by name. */
async function namesOfLinks(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes.filter(({ role, ignored }) => role?.value === "link" && !ignored).map(({ name }) => String(name?.value));
}

describe("the chart", () => {
  test.each([
    { on: "home", path: "index.html" },
    { on: "a tag", path: tag },
  ])("on $on has a link for each month with articles, named by month and number, and none for a month without", async ({ path }) => {
    const page = await open(http.address(), path);
    const named = (await namesOfLinks(page)).filter((name) => /^\d+年\d+月：/.test(name));
    expect(named.toSorted()).toEqual(labels.toSorted());
  });

  test("on about has the same links", async () => {
    const page = await openPage();
    await page.goto(addressOf(http.address(), "about/index.html"));
    const named = (await namesOfLinks(page)).filter((name) => /^\d+年\d+月：/.test(name));
    expect(named.toSorted()).toEqual(labels.toSorted());
  });

  test("shows the newest years at once, and all years without articles as one gap", async () => {
    const page = await openPage();
    await page.goto(addressOf(http.address(), "index.html"));
    expect(await bars(page).count()).toBe(11 + 5 * 3);
    const gap = page.getByRole("listitem").filter({ hasText: "2001—2003年间没有文章" });
    expect(await gap.isVisible()).toBe(false);
    await page.locator("summary").filter({ hasText: "更早：1990—2018年" }).click();
    expect(await gap.isVisible()).toBe(true);
    expect(await gap.getByRole("link").count()).toBe(0);
    const around = await page
      .getByRole("listitem")
      .filter({ hasText: /(?:2000|2001—2003|2004)年/ })
      .allTextContents();
    expect(around.map((text) => /\d{4}年(?!\d+月)/.exec(text)?.[0])).toEqual(["2000年", "2003年", "2004年"]);
  });

  test("shows more articles as a higher bar, on one scale for all years", async () => {
    const page = await open(http.address());
    // Of each bar what is painted, without what can be pressed above it.
    const heights = await bars(page).evaluateAll((all) => all.map((bar) => bar.lastElementChild?.getBoundingClientRect().height ?? 0));
    const names = await bars(page).evaluateAll((all) => all.map((bar) => bar.getAttribute("aria-label") ?? ""));
    const byCount = new Map<number, Set<number>>();
    for (const [index, name] of names.entries()) {
      const count = Number(/(\d+) 篇/.exec(name)?.[1]);
      byCount.set(count, (byCount.get(count) ?? new Set()).add(Math.round(heights[index] ?? 0)));
    }
    const [one, two, three] = [1, 2, 3].map((count) => [...(byCount.get(count) ?? [])]);
    expect([one, two, three].map((found) => found?.length)).toEqual([1, 1, 1]);
    expect(two?.[0]).toBeCloseTo(2 * (one?.[0] ?? 0), -0.5);
    expect(three?.[0]).toBeCloseTo(3 * (one?.[0] ?? 0), -0.5);
  });

  test("has bars of 24 px and more on a phone, also with 32 years of months", async () => {
    const page = await open(http.address(), "index.html", 360);
    const widths = await bars(page).evaluateAll((all) =>
      all.map((bar) => bar.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
    );
    expect(widths).toHaveLength(counts.size);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test("has a table beneath of the same figures, each leading where its bar does", async () => {
    const page = await open(http.address());
    await page.locator("summary").filter({ hasText: "逐月篇数表" }).click();
    const hrefs = await bars(page).evaluateAll((all) => all.map((bar) => bar.getAttribute("href")));
    const table = page.getByRole("region", { name: "逐月篇数" }).getByRole("table");
    const links = await table.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.toSorted()).toEqual(hrefs.toSorted());
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "2024" }) });
    expect(await row.getByRole("cell").allTextContents()).toEqual(["2", "0", "1", "2", "3", "1", "2", "3", "1", "2", "3", "1"]);
    const gap = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "2001—2003" }) });
    expect(await gap.getByRole("cell").allTextContents()).toEqual(["没有文章"]);
  });
});

describe.each(ways)("over $over", ({ address }) => {
  test.each([
    { month: "2024-05", how: "clicked" },
    { month: "1990-01", how: "clicked" },
    { month: "2004-12", how: "reached by keyboard" },
  ])("the bar of $month on home, $how, leads to that month", async ({ month, how }) => {
    const page = await open(address());
    const bar = page.getByRole("link", { name: label(month), exact: true });
    if (how === "clicked") await bar.click();
    else {
      await bar.focus();
      await page.keyboard.press("Enter");
    }
    await page.waitForURL(addressOf(address(), `${month.replace("-", "/")}/index.html`));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(
      `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
    );
  });

  test.each([
    { month: "2024-12", where: "the tag's first page" },
    { month: "2024-05", where: "a sealed page" },
    { month: "1990-01", where: "the oldest page" },
  ])("the bar of $month on a tag leads to the first article of that month, on $where", async ({ month }) => {
    const page = await open(address(), tag);
    await page.getByRole("link", { name: label(month), exact: true }).click();
    await page.waitForURL((url) => url.hash === `#month-${month}`);
    const article = page.locator(":target").getByRole("link").first();
    expect(await article.textContent()).toBe(titleOf(month, counts.get(month) ?? 0));
    await expect.poll(() => article.evaluate((link) => link.getBoundingClientRect().top)).toBeLessThan(800);
  });
});

test("every bar of a tag leads to a page that exists, and there to the newest article of its month", async () => {
  const page = await open(http.address(), tag);
  const found = await bars(page).evaluateAll(async (all) => {
    const documents = new Map<string, Document>();
    const targets: string[] = [];
    for (const bar of all) {
      const url = new URL(bar.getAttribute("href") ?? "", document.baseURI);
      const own = documents.get(url.pathname) ?? new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
      documents.set(url.pathname, own);
      targets.push(own.getElementById(url.hash.slice(1))?.querySelector("a")?.textContent ?? `nothing at ${url}`);
    }
    return targets;
  });
  expect(found.toSorted()).toEqual([...counts].map(([month, count]) => titleOf(month, count)).toSorted());
});
