import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { readFiles, sharedFolder } from "../workspace.ts";
import { buildEveryKind, kinds, openAndStay } from "./kinds.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");
beforeAll(() => buildEveryKind(join(folder, "seeds"), site));

const openPage = sharedBrowser();
const ways = visits(site);
const http = () => ways[1].address();

const tagWithWideName = () => [...readFiles(site).keys()].find((path) => /^tags\/Donau.*\/index\.html$/.test(path)) ?? "no such page";

/** Clicks the first link in sight that leads to a file of the site (and a place in it), and waits until the browser is there. */
async function follow(page: Page, address: string, path: string, fragment = ""): Promise<void> {
  const to = decodeURIComponent(addressOf(address, path)) + fragment;
  const links = page.locator("a[href]").filter({ visible: true });
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const index = addresses.findIndex((href) => decodeURIComponent(href) === to);
  expect(index, `${page.url()} has a link to ${to}`).toBeGreaterThanOrEqual(0);
  await links.nth(index).click();
  await page.waitForURL((url) => decodeURIComponent(url.href) === to);
}

describe.each(ways)("over $over", ({ address }) => {
  describe.each([
    { how: "with JavaScript", options: {} },
    { how: "without JavaScript", options: { javaScriptEnabled: false } },
  ])("$how", ({ options }) => {
    test("a reader goes from home to an article, to a tag of it, to another article, to its month and to the month before", async () => {
      const page = await openPage(options);
      const found = complaints(page, address());
      await page.goto(addressOf(address(), "index.html"));
      await follow(page, address(), "2024/04/98bcdf8a17d63228.html");
      await follow(page, address(), "tags/党的二十大/index.html");
      await follow(page, address(), "2022/11/4848f035a5e6a7ec.html");
      await follow(page, address(), "2022/11/index.html");
      await page.locator('a[rel="prev"]').click();
      await page.waitForURL(addressOf(address(), "2022/03/index.html"));
      await follow(page, address(), "index.html");
      expect(found).toEqual([]);
    });

    test("a reader goes back through the pages of a tag and of the archive, from a year to a month's calendar, to a day, and from an article to its neighbours", async () => {
      const page = await openPage(options);
      const found = complaints(page, address());
      await page.goto(addressOf(address(), "404.html"));
      await follow(page, address(), "tags/index.html");
      await follow(page, address(), "tags/通讯/index.html");
      await follow(page, address(), "tags/通讯/1.html");
      await follow(page, address(), "index.html");
      await follow(page, address(), "page/5.html");
      await follow(page, address(), "page/4.html");
      await follow(page, address(), "page/5.html");
      await follow(page, address(), "index.html", "#archive");
      await follow(page, address(), "2020/index.html");
      await follow(page, address(), "2020/02/index.html");
      await follow(page, address(), "2020/02/index.html", "#day-14");
      await follow(page, address(), "2020/02/news-005.html");
      await page.locator('a[rel="prev"]').click();
      await page.waitForURL(addressOf(address(), "2020/02/news-004.html"));
      await page.locator('a[rel="next"]').click();
      await page.waitForURL(addressOf(address(), "2020/02/news-005.html"));
      expect(found).toEqual([]);
    });

    test("the newest sealed page leads on to the newest articles, by a page that forwards", async () => {
      const page = await openPage(options);
      const found = complaints(page, address());
      for (const { newest, first } of [
        { newest: "page/5.html", first: "index.html" },
        { newest: "tags/通讯/1.html", first: "tags/通讯/index.html" },
      ]) {
        await page.goto(addressOf(address(), newest));
        await page.locator('a[rel="next"]').click();
        await page.waitForURL(addressOf(address(), first));
      }
      expect(found).toEqual([]);
    });
  });

  test("every page has its style, makes no complaint and asks for nothing outside the site", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    const unstyled: string[] = [];
    const ofEachKind = new Set(kinds.map(({ path }) => path));
    for (const [path, bytes] of readFiles(site)) {
      // Served, a page does not differ from others of its kind; from disk every one is opened.
      if (!path.endsWith(".html") || (address().startsWith("http") && !ofEachKind.has(path))) continue;
      const own = addressOf(address(), path);
      await page.goto(own);
      const [, to] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(bytes.toString()) ?? [];
      if (to !== undefined) await page.waitForURL(new URL(to, own).href);
      if ((await background(page)).length === 0) unstyled.push(path);
    }
    expect(unstyled).toEqual([]);
    expect(found).toEqual([]);
  });
});

/** The colour behind a page, as red, green and blue; empty where no style sheet gives one. */
async function background(page: Page): Promise<readonly number[]> {
  const colors = await page.evaluate(() => [document.body, document.documentElement].map((each) => getComputedStyle(each).backgroundColor));
  return /rgb\((\d+), (\d+), (\d+)\)/.exec(colors.join())?.slice(1).map(Number) ?? [];
}

describe.each([{ colorScheme: "light" }, { colorScheme: "dark" }] as const)("in the $colorScheme palette", ({ colorScheme }) => {
  test("the paper is of that palette", async () => {
    const page = await openPage({ colorScheme });
    await page.goto(addressOf(http(), "index.html"));
    const paper = await background(page);
    expect(paper).toHaveLength(3);
    for (const part of paper) expect(part > 127).toBe(colorScheme === "light");
  });
});

describe("on a phone, 360 px wide", () => {
  const all = [
    ...kinds.map(({ kind, path }) => ({ kind, find: () => path })),
    { kind: "tag with a name of 300 characters", find: tagWithWideName },
  ];
  test.each(all)("nothing scrolls sideways on the page: $kind", async ({ find }) => {
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await openAndStay(page, http(), find());
    expect(await page.evaluate(widerThanScreen)).toEqual([]);
  });

  test("a wide table scrolls within itself, by keyboard too", async () => {
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await page.goto(addressOf(http(), "2025/05/wide.html"));
    const table = page.getByRole("region", { name: "表格" });
    await table.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
});

/** What makes a page wider than the screen, or is cut off at its edge: runs in the browser. Empty when the page does not scroll sideways. */
function widerThanScreen(): string[] {
  const width = document.documentElement.clientWidth;
  const scrollsItself = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    element !== document.documentElement &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollsItself(element.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5 && !scrollsItself(element.parentElement),
  );
  const page = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  return [...page, ...wide.map((element) => `<${element.localName} class="${element.className}"> ${element.textContent?.slice(0, 40)}`)];
}
