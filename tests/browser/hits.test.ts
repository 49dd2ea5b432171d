import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

const filler = "这一段与所找的无关，只是为了使正文长一些，好让页面可以滚动。".repeat(30);

const move = `臺灣的**西**迁，[Open](https://example.org/)AI 与 AI，增长5.2%而不是15.2%。
${filler}

## 经过

一九五六年，西迁*开始*。${filler}

## 后来

### 校园

师生说到西迁，西迁精神在New
York也有。${filler}

<details><summary>名单</summary>

西迁的先生们，臺灣。

</details>

${filler}
`;

beforeAll(() => {
  writeFiles(join(folder, "seeds"), {
    "move.md": `---\ntitle: 【校史】西迁纪念\ndate: 2019-09-10\n---\n\n${move}`,
    "named.md": `---\ntitle: 章节\ndate: 2019-09-11\n---\n\n开头。[去](#二)\n\n## 一 {#one}\n\n甲乙。\n\n## 二\n\n内迁。${filler}`,
    "plain.txt": seed({ title: "别的", date: "2019-09-12", body: `${filler}\n与此无关。` }),
    "archive.yaml": "title: 旧闻\n",
    "pages/说明.md": `# 关于西迁\n\n本站收录西迁的报道。\n`,
  });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();
const ways = visits(site);
const [disk, http] = ways;

const article = "2019/09/move.html";
const bar = (page: Page) => page.getByRole("region", { name: "文中找到的词" });
const position = (page: Page) => bar(page).getByRole("status").textContent();
const button = (page: Page, name: string) => bar(page).getByRole("button", { name });
const marks = (page: Page) => page.locator("mark").allTextContents();

/** The text of the current hit and of what stands around it, once it is in the middle of what is seen. */
async function current(page: Page): Promise<string> {
  const hit = page.locator('mark[aria-current="true"]').first();
  await hit.waitFor();
  return await hit.evaluate((mark) => mark.closest("p, h1, h2, h3, li")?.textContent?.slice(0, 12) ?? "");
}

/** How far from the middle of what is seen the current hit stands, as a share of its height. */
const fromMiddle = (page: Page) =>
  page
    .locator('mark[aria-current="true"]')
    .first()
    .evaluate((mark) => Math.abs(mark.getBoundingClientRect().top / innerHeight - 0.5));

/** Searches, and follows the link to an article once its excerpt is there. */
async function follow(page: Page, address: string, query: string, id = "move"): Promise<void> {
  await page.goto(`${addressOf(address, "search/index.html")}?q=${encodeURIComponent(query)}`);
  const result = page.locator(`[data-id="${id}"]`);
  await result.locator(".excerpt:not(:empty)").waitFor();
  await result.locator("h2 a, h3 a").click();
  await bar(page).waitFor();
}

/** Opens an article whose address asks for texts. */
async function open(page: Page, address: string, texts: readonly string[], at = ""): Promise<void> {
  await page.goto(`${addressOf(address, article)}#hits=${texts.map(encodeURIComponent).join(",")}${at}`);
  await bar(page).waitFor();
}

describe.each(ways)("over $over", ({ address }) => {
  test("a result opens its article with its hits marked, from the section of its excerpt on", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    await page.goto(`${addressOf(address(), "search/index.html")}?q=${encodeURIComponent("西迁")}`);
    const result = page.locator('[data-id="move"]');
    await expect.poll(() => result.locator(".item").textContent()).toBe("校园");
    expect(await result.locator(".excerpt").textContent()).toMatch(/^校园师生说到西迁/);
    await result.locator("h2 a").click();
    await bar(page).waitFor();
    // In bold letters and without, which are two marks of one hit.
    expect(await marks(page)).toEqual(["西迁", "西", "迁", "西迁", "西迁", "西迁", "西迁"]);
    expect(await position(page)).toBe("第 4 处，共 6 处");
    expect(await current(page)).toMatch(/^师生说到西迁/);
    expect(await fromMiddle(page)).toBeLessThan(0.1);
    expect(found).toEqual([]);
  });

  test("previous and next lead round, and scroll to the hit", async () => {
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await open(page, address(), ["西迁"]);
    expect([await position(page), await current(page)]).toEqual(["第 1 处，共 6 处", "【校史】西迁纪念"]);
    await button(page, "下一处").click();
    expect(await current(page)).toMatch(/^臺灣的西迁/);
    // All of a hit that goes across bold letters is the current one.
    expect(await page.locator('mark[aria-current="true"]').allTextContents()).toEqual(["西", "迁"]);
    await button(page, "下一处").click();
    expect([await position(page), await current(page)]).toEqual(["第 3 处，共 6 处", expect.stringMatching(/^一九五六年/)]);
    expect(await fromMiddle(page)).toBeLessThan(0.1);
    for (const _ of "12") await button(page, "上一处").click();
    await button(page, "上一处").click();
    expect([await position(page), await current(page)]).toEqual(["第 6 处，共 6 处", expect.stringMatching(/^西迁的先生们/)]);
    // What was folded up is open.
    expect(await fromMiddle(page)).toBeLessThan(0.1);
    await button(page, "下一处").click();
    expect(await position(page)).toBe("第 1 处，共 6 处");
  });

  test.each([
    ["traditional characters", "台湾", ["臺灣", "臺灣"]],
    ["words of any case, and not parts of words", "ai", ["AI"]],
    ["a number with its marks", "5.2%", ["5.2%"]],
    ["parts of a query", "西迁开始纪念日", ["西迁纪念", "西", "迁", "西迁", "开始", "西迁", "西迁", "西迁"]],
    ["what goes across the end of a line", '"new york"', ["New\nYork"]],
  ])("what is marked is what the search has found: %s", async (_name, query, expected) => {
    const page = await openPage();
    await follow(page, address(), query);
    expect(await marks(page)).toEqual(expected);
  });

  test("the marks go, with the fragment, and leave the text and its nodes as they were", async () => {
    const page = await openPage();
    const body = page.locator(".body");
    await page.goto(addressOf(address(), article));
    const before = await body.innerHTML();
    const text = await body.textContent();
    const countNodes = () =>
      body.evaluate((element) => {
        const texts = document.createNodeIterator(element, NodeFilter.SHOW_TEXT);
        let count = 0;
        while (texts.nextNode()) count++;
        return count;
      });
    const nodes = await countNodes();
    await page.goto("about:blank");
    await open(page, address(), ["西迁", "AI"]);
    expect(await body.textContent()).toBe(text);
    expect(await countNodes()).toBeGreaterThan(nodes);
    const length = await page.evaluate(() => history.length);
    await button(page, "清除标记").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("mark, .hits").count()).toBe(0);
    // The focus goes where the current hit was.
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe("H1");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await body.innerHTML()).toBe(before);
    expect(await countNodes()).toBe(nodes);
    expect([page.url(), await page.evaluate(() => history.length)]).toEqual([addressOf(address(), article), length]);
  });

  test("reloading and coming back show the marks again, where one was", async () => {
    // So high that the hit before is seen too.
    const page = await openPage({ viewport: { width: 1280, height: 1800 } });
    await open(page, address(), ["西迁"]);
    await button(page, "上一处").click();
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(500);
    await page.reload();
    await expect.poll(() => position(page)).toBe("第 6 处，共 6 处");
    expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(5);
    await page.goto(addressOf(address(), "index.html"));
    await page.goBack();
    await expect.poll(() => position(page)).toBe("第 6 处，共 6 处");
    expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(5);
  });

  test("a new fragment of the same page is heeded, and another one leaves the marks", async () => {
    const page = await openPage();
    await page.goto(addressOf(address(), article));
    const go = (fragment: string) =>
      page.evaluate((to) => {
        location.hash = to;
      }, fragment);
    await go("#hits=AI");
    await expect.poll(() => marks(page)).toEqual(["AI"]);
    await go(`#hits=${encodeURIComponent("臺灣")}&at=2`);
    await expect.poll(() => marks(page)).toEqual(["臺灣", "臺灣"]);
    expect(await position(page)).toBe("第 2 处，共 2 处");
    expect(await bar(page).count()).toBe(1);
    await go("#main");
    expect(await marks(page)).toEqual(["臺灣", "臺灣"]);
  });

  test("a section leads by its id, and the heading is not shown twice where the hit is in it", async () => {
    const page = await openPage();
    await page.goto(`${addressOf(address(), "search/index.html")}?q=${encodeURIComponent("内迁")}`);
    const named = page.locator('[data-id="named"]');
    await expect.poll(() => named.locator(".item").textContent()).toBe("二");
    expect(await named.locator("h2 a").getAttribute("href")).toMatch(/named\.html#hits=[^&]*&at=part-/);
    await page.goto(`${addressOf(address(), "search/index.html")}?q=${encodeURIComponent("后来 校园")}`);
    const excerpt = page.locator('[data-id="move"] .excerpt');
    await expect.poll(() => excerpt.locator(".item mark").allTextContents()).toEqual(["后来"]);
    expect(await excerpt.textContent()).toMatch(/^后来校园 师生说到/);
  });

  test("a hit before the first heading has none", async () => {
    const page = await openPage();
    await page.goto(`${addressOf(address(), "search/index.html")}?q=${encodeURIComponent("增长5.2%")}`);
    const excerpt = page.locator('[data-id="move"] .excerpt');
    await excerpt.locator("mark").waitFor();
    expect(await excerpt.locator(".item").count()).toBe(0);
    expect(await page.locator('[data-id="move"] h2 a').getAttribute("href")).not.toContain("&at=");
  });

  test("a page of the archive's own opens with its hits too", async () => {
    const page = await openPage();
    await page.goto(`${addressOf(address(), "search/index.html")}?q=${encodeURIComponent("西迁")}`);
    await page.locator("#own-pages h2 a").click();
    await expect.poll(() => marks(page)).toEqual(["西迁", "西迁"]);
  });

  test.each([
    ["a page that is opened otherwise", ""],
    ["another fragment", "#main"],
    ["another one that looks alike", "#hits"],
  ])("nothing more is loaded and shown: %s", async (_name, fragment) => {
    const page = await openPage();
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.goto(addressOf(address(), article) + fragment);
    await page.waitForLoadState("networkidle");
    expect(loaded.filter((url) => url.endsWith(".js")).map((url) => url.replace(/.*\/assets\/|-\w+\.js/g, ""))).toEqual(["site"]);
    expect(await page.locator("mark, .hits").count()).toBe(0);
  });

  test("where nothing of it stands in the article, nothing is shown", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    const script = page.waitForResponse(/assets\/hits-\w+\.js$/);
    await page.goto(`${addressOf(address(), "2019/09/plain.html")}#hits=${encodeURIComponent("西迁")}`);
    await script;
    await page.waitForLoadState("networkidle");
    expect(await page.locator("mark, .hits").count()).toBe(0);
    expect(found).toEqual([]);
  });
});

test.each([
  ["texts alone", ["师生西迁。"], "师生西迁。", ""],
  [
    "ids of items",
    [
      { text: "快讯", item: "item-1" },
      { text: "师生西迁。", item: "" },
    ],
    "快讯师生西迁。",
    "&at=item-1",
  ],
  ["what is no text", [{ text: 1 }, null, { text: "西迁" }], "1 null 西迁", ""],
])("from disk an article of another edition may answer with %s", async (_name, answer, excerpt, at) => {
  const page = await openPage();
  const body = `if (parent !== window) addEventListener("message", () => parent.postMessage(${JSON.stringify(answer)}, "*"));`;
  await page.route(/\/site-\w+\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body }));
  await page.goto(`${addressOf(disk.address(), "search/index.html")}?q=${encodeURIComponent("西迁")}`);
  const result = page.locator('[data-id="move"]');
  await expect.poll(() => result.locator(".excerpt").textContent()).toBe(excerpt);
  expect(await result.locator("h2 a").getAttribute("href")).toBe(`../${article}#hits=${encodeURIComponent("西迁")}${at}`);
});

test("by keyboard the bar is the last of the page, and the focus stays in it", async () => {
  const page = await openPage();
  await open(page, http.address(), ["西迁"]);
  await button(page, "下一处").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await position(page)).toBe("第 3 处，共 6 处");
  const names: (string | undefined)[] = [];
  for (const _ of "12") {
    names.push(await page.evaluate(() => document.activeElement?.textContent ?? undefined));
    await page.keyboard.press("Tab");
  }
  expect(names).toEqual(["下一处 ›", "清除标记"]);
});

test.each([{ width: 360 }, { width: 1280 }])(
  "at $width px the bar stands below, hides nothing at the end, and nothing scrolls sideways",
  async ({ width }) => {
    const page = await openPage({ viewport: { width, height: 740 } });
    await open(page, http.address(), ["西迁"]);
    const box = await bar(page).boundingBox();
    expect([box && box.y + box.height, box && box.height < 60]).toEqual([740, true]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const { footer, top, over } = await page.evaluate(() => ({
      footer: document.querySelector("body > footer")?.getBoundingClientRect().bottom ?? 0,
      top: document.querySelector(".hits")?.getBoundingClientRect().top ?? 0,
      over: document.documentElement.scrollWidth - innerWidth,
    }));
    expect(top).toBeGreaterThan(footer);
    expect(over).toBe(0);
  },
);

test.each([{ colorScheme: "light" }, { colorScheme: "dark" }] as const)(
  "axe finds nothing, in the $colorScheme palette",
  async ({ colorScheme }) => {
    const page = await openPage({ viewport: { width: 360, height: 740 }, colorScheme });
    await open(page, http.address(), ["西迁", "AI"]);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      return (await run({ rules: { "target-size": { enabled: true } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
  },
);

test("with forced colours the current hit differs from the others, and by an outline too", async () => {
  const page = await openPage({ forcedColors: "active" });
  await open(page, http.address(), ["西迁"]);
  const looks = await page.locator("mark").evaluateAll((all) =>
    all.slice(0, 2).map((mark) => {
      const { backgroundColor, outlineStyle } = getComputedStyle(mark);
      return { backgroundColor, outlineStyle };
    }),
  );
  expect(looks[0]?.outlineStyle).toBe("solid");
  expect(looks[1]?.outlineStyle).toBe("none");
  expect(looks[0]?.backgroundColor).not.toBe(looks[1]?.backgroundColor);
});

test("on paper there are no marks and no bar", async () => {
  const page = await openPage();
  await open(page, http.address(), ["西迁"]);
  await page.emulateMedia({ media: "print" });
  expect(await bar(page).isVisible()).toBe(false);
  const drawn = await page.locator("mark").evaluateAll(
    (all) =>
      all.filter((mark) => {
        const { backgroundColor, textDecorationLine, color } = getComputedStyle(mark);
        return (
          backgroundColor !== "rgba(0, 0, 0, 0)" ||
          textDecorationLine !== "none" ||
          color !== getComputedStyle(mark.parentElement ?? mark).color
        );
      }).length,
  );
  expect(drawn).toBe(0);
});
