import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { newsSeeds } from "../samples.ts";
import { jiuwen, readFiles, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { serve } from "./serve.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");
/** The site of an archive that knows no views of any article. */
const unviewed = join(folder, "unviewed-site");

const filler = "这一段与所找的无关，只是为了使正文长一些，好让摘要从中间开始。".repeat(6);
/** A text that speaks of HTML, as the beginning of a page without an end tells. */
const hostile = `<script><img src=x onerror="alert(1)">西迁&</li>`;

beforeAll(() => {
  writeFiles(join(folder, "seeds"), {
    ...newsSeeds(45, "2020-01-05"),
    "move.txt": seed({
      title: "【校史】西迁纪念",
      date: "2019-09-10 09:00",
      views: "12345",
      more: "标签: 西迁精神\n",
      body: `${filler}\n一九五六年，师生从上海迁到西安，史称西迁。\n${filler}`,
    }),
    "growth.txt": seed({ title: "产值统计", date: "2017-01-01", views: null, body: `${filler}\n产值增长５．２％，为5.2万元。\n${filler}` }),
    "decline.txt": seed({ title: "产值统计", date: "2016-01-01", views: null, body: `${filler}\n产值为5.2万元，上年5、2%。\n${filler}` }),
    "hostile.txt": seed({ title: hostile, date: "2018-01-01", views: null, body: `${hostile}\n${filler}` }),
  });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
  writeFiles(join(folder, "unviewed"), { "a.txt": seed({ views: null }) });
  expect(jiuwen(["build", join(folder, "unviewed"), "--output", unviewed])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();

test.each([
  { of: "an archive with views", folder: site, offered: ["相关度", "最新", "最早", "浏览最多"] },
  { of: "an archive without any", folder: unviewed, offered: ["相关度", "最新", "最早"] },
])("the orders of $of are $offered", async ({ folder, offered }) => {
  const page = await openPage();
  await page.goto(pathToFileURL(join(folder, "search/index.html")).href);
  expect(await page.locator("#orders a").allTextContents()).toEqual(offered);
});
const ways = visits(site);
const [disk, http] = ways;

const field = (page: Page) => page.getByRole("combobox", { name: "搜索全文" });
const results = (page: Page) => page.locator("#results > li");
const titles = (page: Page) => page.locator("#results h2 a").allTextContents();
const tally = (page: Page) => page.locator("#count");

/** Opens the search page and waits until what the address asks for is shown. */
async function openSearch(page: Page, address: string, query = ""): Promise<void> {
  await page.goto(`${addressOf(address, "search/index.html")}${query}`);
  await settled(page, query === "" ? "idle" : "ready");
}

async function settled(page: Page, state: "idle" | "ready" | "failed"): Promise<void> {
  await page.locator(`#results[data-state="${state}"]`).waitFor({ state: "attached" });
}

/** Waits until the list has so many articles in all. */
async function counted(page: Page, count: number): Promise<void> {
  await page.locator(`#results[data-state="ready"][data-count="${count}"]`).waitFor({ state: "attached" });
}

/**
 * The number of entries that a page has in its browser's history. `history.length` is not asked: a replaced entry that Chromium tells of late sets it back
 * (22 of 101 times where four pages typed at once), though the entry is there.
 */
const entryCount = (page: Page) => page.evaluate(() => navigation.entries().length);

const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe.each(ways)("over $over", ({ address }) => {
  test("what matches in part follows, with what it lacks", async () => {
    const page = await openPage();
    await openSearch(page, address(), `?q=${encodeURIComponent("西迁通讯纪念")}`);
    expect(await tally(page).textContent()).toBe("没有找到完全符合的文章。");
    const partial = page.getByRole("region", { name: "以下文章部分符合" });
    const first = partial
      .getByRole("listitem")
      .filter({ has: page.locator("h3") })
      .first();
    expect(await first.getByRole("heading").textContent()).toBe("【校史】西迁纪念");
    expect(await first.locator("h3 mark").allTextContents()).toEqual(["西迁纪念"]);
    await expect.poll(() => first.locator(".missing").textContent()).toBe("文中没有“通讯”");
    await field(page).press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("【校史】西迁纪念");
  });

  test("a reader writes a word in an article's masthead, finds what has it and goes there", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    await page.goto(addressOf(address(), "2020/01/news-001.html"));
    await page.keyboard.press("/");
    await page.keyboard.type("西迁");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\/index\.html\?q=/);
    await counted(page, 2);
    expect(await field(page).inputValue()).toBe("西迁");
    expect(await tally(page).textContent()).toBe("共找到 2 篇");
    expect(await results(page).evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset["id"]).sort())).toEqual([
      "hostile",
      "move",
    ]);
    await page.getByRole("link", { name: "西迁纪念" }).click();
    await page.waitForURL((url) => url.href.startsWith(addressOf(address(), "2019/09/move.html")));
    await page.goBack();
    await counted(page, 2);
    expect(found).toEqual([]);
  });

  test("each result shows its title and the part of its text with what was found, marked", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    await openSearch(page, address(), "?q=西迁");
    const result = page.locator('#results > [data-id="move"]');
    await expect.poll(() => result.locator(".excerpt mark").allTextContents()).toEqual(["西迁"]);
    expect(await result.locator(".excerpt").textContent()).toMatch(/^……一九五六年，师生从上海迁到西安，史称西迁。.*……$/);
    expect(await result.locator("h2").textContent()).toBe("【校史】西迁纪念");
    expect(await result.locator("h2 mark").allTextContents()).toEqual(["西迁"]);
    expect(await result.locator("time").textContent()).toBe("2019-09-10");
    expect(await result.locator(".views").textContent()).toBe("浏览 12,345 次");
    expect(await result.locator(".labels a").allTextContents()).toEqual(expect.arrayContaining(["校史", "西迁精神"]));
    expect(await page.locator("iframe").count()).toBe(0);
    expect(found).toEqual([]);
  });

  test("a number is found, marked and kept in the address with all of its marks", async () => {
    const page = await openPage();
    await openSearch(page, address());
    await field(page).fill("增长5.2%");
    await page.keyboard.press("Enter");
    await counted(page, 1);
    await expect.poll(() => queryOf(page)).toEqual({ q: "增长5.2%" });
    await page.reload();
    await counted(page, 1);
    expect(await field(page).inputValue()).toBe("增长5.2%");
    await expect.poll(() => page.locator('#results > [data-id="growth"] .excerpt mark').allTextContents()).toEqual(["增长５．２％"]);
  });

  test("text that looks like markup stays text, in titles, excerpts and the field", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    await openSearch(page, address(), `?q=${encodeURIComponent("西迁 onerror")}`);
    const result = page.locator('#results > [data-id="hostile"]');
    await expect.poll(() => result.locator(".excerpt").textContent()).toContain(hostile);
    expect(await result.locator("h2").textContent()).toBe(hostile);
    expect(await page.locator("main img").count()).toBe(0);
    expect(found).toEqual([]);
  });

  test("years, columns and tags narrow what is found, with their counts; each can be taken back", async () => {
    const page = await openPage();
    await openSearch(page, address(), "?q=通讯");
    await counted(page, 45);
    await page.getByText("筛选").click();
    const years = page.locator("select[name=year]");
    await expect.poll(() => years.locator("option").allTextContents()).toEqual(["不限", "2021（8）", "2020（37）"]);
    await years.selectOption("2021");
    await counted(page, 8);
    expect(queryOf(page)).toEqual({ q: "通讯", year: "2021" });
    await page.getByRole("link", { name: "年份：2021，去掉这一筛选" }).click();
    await counted(page, 45);
    expect(await years.inputValue()).toBe("");
    await page.goBack();
    await counted(page, 8);
    expect(await years.inputValue()).toBe("2021");
  });

  test("an address with a filter opens the filters, and a tag of a result narrows to it", async () => {
    const page = await openPage();
    await openSearch(page, address(), "?q=西迁");
    await page.locator(".labels").getByRole("link", { name: "西迁精神" }).click();
    await counted(page, 1);
    await page.reload();
    await counted(page, 1);
    await expect.poll(() => page.locator("select[name=tag]").locator("option").allTextContents()).toContain("西迁精神（1）");
    expect(await page.locator("select[name=tag]").inputValue()).toBe("西迁精神");
    expect(queryOf(page)).toEqual({ q: "西迁", tag: "西迁精神" });
  });

  test("a reader searches within a tag from its page, and finds in the tag's articles alone", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    await page.goto(addressOf(address(), "tags/通讯/index.html"));
    await page.getByRole("search", { name: "在“通讯”中搜索" }).getByRole("searchbox").fill("第001号");
    await page.keyboard.press("Enter");
    await counted(page, 1);
    expect(queryOf(page)).toEqual({ tag: "通讯", q: "第001号" });
    await field(page).fill("西迁");
    await counted(page, 0);
    await page.getByRole("link", { name: "标签：通讯，去掉这一筛选" }).click();
    await counted(page, 2);
    expect(found).toEqual([]);
  });

  test("a reader searches within a year from its page, and then from one month to another", async () => {
    const page = await openPage();
    await page.goto(addressOf(address(), "2020/index.html"));
    await page.getByRole("search", { name: "在2020年中搜索" }).getByRole("searchbox").fill("通讯");
    await page.keyboard.press("Enter");
    await counted(page, 37);
    expect(queryOf(page)).toEqual({ year: "2020", q: "通讯" });
    await expect.poll(() => page.locator("select[name=from] option").allTextContents()).toContain("2020年3月（3）");
    await page.locator("select[name=from]").selectOption("2020-03");
    await page.locator("select[name=to]").selectOption("2020-04");
    await counted(page, 6);
    expect(queryOf(page)).toEqual({ year: "2020", from: "2020-03", to: "2020-04", q: "通讯" });
    await page.getByRole("link", { name: "截止月：2020年4月，去掉这一筛选" }).click();
    await counted(page, 31);
  });

  test("results come ten a page, in the order chosen, and the address says which", async () => {
    const page = await openPage();
    await openSearch(page, address(), "?q=通讯&order=oldest");
    expect((await titles(page)).at(0)).toBe("第001号通讯");
    expect(await results(page).count()).toBe(10);
    await page.getByRole("link", { name: "下一页" }).click();
    await page.getByText("第 2 页，共 5 页").waitFor();
    await expect.poll(() => tally(page).evaluate((element) => element.getBoundingClientRect().top >= 0)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("results");
    for (const number of [3, 4, 5]) {
      await page.getByRole("link", { name: "下一页" }).click();
      await page.getByText(`第 ${number} 页，共 5 页`).waitFor();
    }
    expect((await titles(page)).map((title) => title.slice(1, 4))).toEqual(["041", "042", "043", "044", "045"]);
    expect(queryOf(page)).toEqual({ q: "通讯", order: "oldest", page: "5" });
    await page.getByRole("link", { name: "最新" }).click();
    await expect.poll(() => titles(page).then(([first]) => first)).toBe("第045号通讯");
    expect(queryOf(page)).toEqual({ q: "通讯", order: "newest" });
    await page.goBack();
    await page.getByText("第 5 页，共 5 页").waitFor();
    expect((await titles(page)).at(-1)).toBe("第045号通讯");
  });

  test("what is typed shows at once and in the address; Enter makes it a step to come back to", async () => {
    const page = await openPage();
    await openSearch(page, address());
    const entries = await entryCount(page);
    await field(page).pressSequentially("通讯");
    await counted(page, 45);
    // The browser tells of a new address a little after the page has it.
    await expect.poll(() => queryOf(page)).toEqual({ q: "通讯" });
    expect(await entryCount(page)).toBe(entries);
    await page.keyboard.press("Enter");
    await expect.poll(() => entryCount(page)).toBe(entries + 1);
    await field(page).fill("西迁");
    await page.keyboard.press("Enter");
    await counted(page, 2);
    await page.goBack();
    await counted(page, 45);
    expect(await field(page).inputValue()).toBe("通讯");
    await page.goBack();
    await settled(page, "idle");
    expect(await field(page).inputValue()).toBe("");
    await page.goForward();
    await page.goForward();
    await counted(page, 2);
    expect(await field(page).inputValue()).toBe("西迁");
  });

  test("when files of the index do not come it says so, keeps what is shown, and tries again when asked to", async () => {
    const page = await openPage();
    await page.route(/\/search\/.*\.js/, (route) => route.abort());
    await page.goto(`${addressOf(address(), "search/index.html")}?q=西迁`);
    await settled(page, "failed");
    expect(await page.getByRole("alert").textContent()).toContain("没有加载成功");
    await page.unroute(/\/search\/.*\.js/);
    await page.getByRole("button", { name: "重试" }).click();
    await counted(page, 2);
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

describe("while one writes", () => {
  test("an input method's half-written sounds are not searched for, only what it makes of them", async () => {
    const page = await openPage();
    await openSearch(page, http.address());
    await field(page).focus();
    const session = await page.context().newCDPSession(page);
    for (const text of ["x", "xi", "xi'q", "xi'qian"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      expect(queryOf(page)).toEqual({});
    }
    await session.send("Input.insertText", { text: "西迁" });
    await counted(page, 2);
    expect(queryOf(page)).toEqual({ q: "西迁" });
  });

  test("what was found for less never comes after what was found for more", async () => {
    const page = await openPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    onTestFinished(() => release());
    await page.route(/\/search\/.*\.js/, (route) => held.then(() => route.continue()));
    await openSearch(page, http.address());
    const counts: string[] = [];
    await page.exposeFunction("tell", (text: string) => counts.push(text));
    await tally(page).evaluate((element) =>
      new MutationObserver(() => (globalThis as unknown as { tell: (text: string) => void }).tell(element.textContent ?? "")).observe(
        element,
        {
          childList: true,
        },
      ),
    );
    await field(page).pressSequentially("通讯");
    await field(page).fill("西迁");
    await expect.poll(() => tally(page).textContent()).toBe("正在搜索……");
    release();
    await counted(page, 2);
    expect(counts).toEqual(["正在搜索……", "共找到 2 篇"]);
  });

  test("the arrow keys lead from the field through the results and back, and Escape out of the field", async () => {
    const page = await openPage();
    await openSearch(page, http.address(), "?q=西迁");
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.closest("[data-id], .search")?.getAttribute("data-id") ?? document.activeElement?.nodeName,
      );
    const [first, second] = await results(page).evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset["id"]));
    await page.keyboard.press("/");
    expect(await focused()).toBe("INPUT");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(first);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(second);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("INPUT");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("BODY");
    expect(await field(page).inputValue()).toBe("西迁");
  });
});

test.each([
  { what: "is missing", answer: { status: 404, body: "" } },
  { what: "was cut off", answer: { contentType: "text/javascript", body: 'jiuwen("start","abc' } },
  { what: "hands nothing over", answer: { contentType: "text/javascript", body: "" } },
  { what: "is another one", answer: { contentType: "text/javascript", body: 'jiuwen("other","")' } },
])("a file of the index that $what is a failed search", async ({ answer }) => {
  const page = await openPage();
  await page.route(/\/search\/.*\.js/, (route) => route.fulfill(answer));
  await page.goto(`${addressOf(http.address(), "search/index.html")}?q=西迁`);
  await settled(page, "failed");
});

test("where nothing is found it says so, and how to search", async () => {
  const page = await openPage();
  await openSearch(page, http.address(), `?q=${encodeURIComponent("没有")}`);
  expect(await tally(page).textContent()).toBe("没有找到符合条件的文章。");
  expect(await page.getByText("怎样搜索").isVisible()).toBe(true);
  expect(await page.locator("#partial").isVisible()).toBe(false);
});

test("an article is read for its excerpt once that is about to be seen", async () => {
  const page = await openPage({ viewport: { width: 1280, height: 800 } });
  const read = new Set<string>();
  page.on("request", (request) => /\/2020\/\d\d\/.*html$/.test(request.url()) && read.add(request.url()));
  await openSearch(page, http.address(), "?q=通讯");
  await expect.poll(() => page.locator("#results .excerpt:not(:empty)").count()).toBeGreaterThan(3);
  await page.waitForLoadState("networkidle");
  expect(read.size).toBeLessThan(9);
  const last = page.locator("#results > li").last();
  expect(await last.locator(".excerpt").textContent()).toBe("");
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => last.locator(".excerpt").textContent()).not.toBe("");
});

test.each([{ width: 360 }, { width: 1280 }])("at $width px an excerpt has its room before it comes", async ({ width }) => {
  const page = await openPage({ viewport: { width, height: 800 } });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  onTestFinished(() => release());
  await page.route(/\/\d{4}\/\d\d\//, (route) => held.then(() => route.continue()));
  await openSearch(page, http.address(), "?q=西迁");
  const heights = () => results(page).evaluateAll((all) => all.map((item) => item.getBoundingClientRect().height));
  const before = await heights();
  release();
  await expect.poll(() => page.locator(".excerpt:not(:empty)").count()).toBe(2);
  expect(await heights()).toEqual(before);
  // And it is all to be seen.
  const cut = await page.locator(".excerpt").evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
  expect(cut).toBe(0);
});

test("without JavaScript the search page leads to tags and archive instead", async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${addressOf(disk.address(), "search/index.html")}?q=西迁`);
  expect(await page.locator("noscript").textContent()).toContain("需要启用 JavaScript");
  await page.locator("noscript").getByRole("link", { name: "标签" }).click();
  await page.waitForURL(addressOf(disk.address(), "tags/index.html"));
});

test("the search within a tag is there with JavaScript alone, and `/` leads to the one in the masthead", async () => {
  const path = addressOf(disk.address(), "tags/通讯/index.html");
  const without = await openPage({ javaScriptEnabled: false });
  await without.goto(path);
  expect(await without.locator(".within").isVisible()).toBe(false);
  const page = await openPage();
  await page.goto(path);
  expect(await page.locator(".within").isVisible()).toBe(true);
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("搜索全文");
});

describe("an article's page in a frame", () => {
  /** Opens a page that frames an article and asks it for its paragraphs; what it answers within half a second. */
  async function asked(page: Page, from: string, article: string): Promise<unknown> {
    await page.goto(from);
    return await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const frame = document.createElement("iframe");
          addEventListener("message", ({ data }) => resolve(data));
          frame.addEventListener("load", () => {
            frame.contentWindow?.postMessage("jiuwen: paragraphs", "*");
            setTimeout(() => resolve(null), 500);
          });
          frame.src = address;
          document.body.append(frame);
        }),
      article,
    );
  }

  const article = "2019/09/move.html";

  test("tells its paragraphs to the search page", async () => {
    const page = await openPage({ bypassCSP: true });
    const answer = await asked(page, addressOf(http.address(), "search/index.html"), addressOf(http.address(), article));
    const texts = [filler, "一九五六年，师生从上海迁到西安，史称西迁。", filler];
    expect(answer).toEqual(texts.map((text) => ({ text, heading: "" })));
  });

  test("and tells a page of any other site nothing", async () => {
    const { address, server } = await serve(site, "/other/");
    onTestFinished(() => {
      server.close().closeAllConnections();
    });
    const page = await openPage({ bypassCSP: true });
    expect(await asked(page, `${address}search/index.html`, addressOf(http.address(), article))).toBe(null);
  });

  test("can be read only by the search page", () => {
    const framing = [...readFiles(site)].filter(([path, bytes]) => path.endsWith(".html") && bytes.includes("frame-src 'self'"));
    expect(framing.map(([path]) => path)).toEqual(["search/index.html"]);
  });
});

test("every page has one search field, which leads to the search page", () => {
  const forms = [...readFiles(site)]
    .filter(([path]) => path.endsWith(".html"))
    .map(([path, bytes]) => ({ path, forms: [...bytes.toString("utf8").matchAll(/<form [^>]*role="search" action="([^"]*)"/g)] }));
  const leading = forms.map(({ path, forms }) => forms.map(([, action = ""]) => posix.join(posix.dirname(path), action)));
  expect(new Set(leading.map(String))).toEqual(new Set(["search/index.html"]));
});
