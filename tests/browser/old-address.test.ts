import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { serve } from "./serve.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");
const base = "/archive/news/";

const news = (title: string, date: string, more: string) => seed({ title, date, more, body: `${title}的正文。` });

beforeAll(() => {
  writeFiles(join(folder, "seeds"), {
    "archive.yaml": `url: http://127.0.0.1${base}\n`,
    "vsb.txt": news("【要闻】1 < 2 & 开学典礼", "2019-09-01", "原文链接: http://www.a.cn/info/1002/10223.htm\n"),
    "asp.txt": news("运动会", "2019-09-02", "旧址: view.asp?id=123\n"),
    "path.txt": news("校庆", "2019-09-03", "旧址: /新闻/2019 校庆/\n"),
    "lost.txt": news("自己的旧址", "2019-09-06", "旧址: /archive/news/2019/09/gone.html\n"),
    "one.txt": news("甲站的新闻", "2019-09-04", "原文链接: http://a.cn/x/1.htm\n"),
    "two.txt": news("乙站的新闻", "2019-09-05", "原文链接: http://b.cn/x/1.htm\n"),
    ...Object.fromEntries(
      Array.from({ length: 600 }, (_, n) => [
        `n${n}.txt`,
        news(`新闻${"长".repeat(20)}${n}`, "2020-01-01", `原文链接: http://c.cn/c/${n}.htm\n`),
      ]),
    ),
  });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();

let origin = "";
beforeAll(async () => {
  const { address, server } = await serve(site, base, "404.html");
  origin = new URL(address).origin;
  return () => new Promise((resolve) => server.close(resolve).closeAllConnections());
});

describe("where there is no page", () => {
  test.each<[asked: string, path: string]>([
    [`${base}info/1002/10223.htm`, "2019/09/vsb.html"],
    ["/info/1002/10223.htm", "2019/09/vsb.html"],
    ["/info/1002/10223.htm?from=timeline#top", "2019/09/vsb.html"],
    ["/INFO/1002/10223.HTM", "2019/09/vsb.html"],
    [`${base}view.asp?id=123`, "2019/09/asp.html"],
    [`${base}view.asp?print=1&id=123`, "2019/09/asp.html"],
    ["/新闻/2019 校庆/index.html", "2019/09/path.html"],
    ["/c/599.htm", "2020/01/n599.html"],
  ])("%s leads to the article that stood there", async (asked, path) => {
    const page = await openPage();
    const found = complaints(page, `${origin}${base}`);
    await page.goto(`${origin}${base}index.html`);
    await page.goto(origin + asked);
    await page.waitForURL(`${origin}${base}${path}`);
    await page.goBack();
    expect(page.url()).toBe(`${origin}${base}index.html`);
    expect(found.filter((one) => !/status of 404|favicon/.test(one) && !one.includes(encodeURI(asked.replace(/#.*/, ""))))).toEqual([]);
  });

  test("several articles that stood at one path are listed", async () => {
    const page = await openPage();
    await page.goto(`${origin}/x/1.htm`);
    await page.getByRole("heading", { name: "这个网址上有过几篇文章" }).waitFor();
    const links = page.getByRole("status").getByRole("link");
    expect(await links.allTextContents()).toEqual(["甲站的新闻", "乙站的新闻"]);
    await links.first().click();
    await page.waitForURL(`${origin}${base}2019/09/one.html`);
  });

  test.each(["/info/1002/9.htm", `${base}view.asp?id=9`, "/", `${base}2019/09/gone.htm`, `${base}404.html`])(
    "%s, where none stood, says so",
    async (asked) => {
      const page = await openPage();
      await page.goto(origin + asked, { waitUntil: "networkidle" });
      expect(page.url()).toBe(origin + asked);
      expect(await page.locator("h1").textContent()).toBe("页面不存在");
      expect(await page.locator("main > p").isVisible()).toBe(true);
    },
  );

  test("so it is when the look-up cannot be loaded", async () => {
    const page = await openPage();
    await page.route("**/addresses/**", (route) => route.abort());
    await page.goto(`${origin}/info/1002/10223.htm`, { waitUntil: "networkidle" });
    expect(await page.locator("h1").textContent()).toBe("页面不存在");
  });

  test("a page of the site that is missing does not lead to itself for ever", async () => {
    const page = await openPage();
    let asked = 0;
    await page.route("**/2019/09/vsb.html", async (route) => {
      asked++;
      await route.fulfill({ status: 404, contentType: "text/html", body: "404" });
    });
    await page.goto(`${origin}/info/1002/10223.htm`);
    await page.waitForURL(`${origin}${base}2019/09/vsb.html`);
    expect(asked).toBe(1);
  });
});

describe.each(visits(site))("the search over $over", ({ address }) => {
  const ask = async (query: string) => {
    const page = await openPage();
    const found = complaints(page, address());
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.goto(addressOf(address(), "search/index.html"));
    await page.locator("main .search input").fill(query);
    await page.locator('#results[data-state="ready"]').waitFor({ state: "attached" });
    return { page, found, shards: loaded.filter((url) => url.includes("/addresses/")) };
  };

  test.each<[query: string, title: string, path: string]>([
    ["http://www.a.cn/info/1002/10223.htm", "【要闻】1 < 2 & 开学典礼", "2019/09/vsb.html"],
    ["https://a.cn/info/1002/10223.htm", "【要闻】1 < 2 & 开学典礼", "2019/09/vsb.html"],
    [" /info/1002/10223.htm ", "【要闻】1 < 2 & 开学典礼", "2019/09/vsb.html"],
    ["view.asp?id=123", "运动会", "2019/09/asp.html"],
    ["www.x.cn/新闻/2019%20校庆", "校庆", "2019/09/path.html"],
    ["b.cn/x/1.htm", "乙站的新闻", "2019/09/two.html"],
  ])("%s finds its article, above the results", async (query, title, path) => {
    const { page, found, shards } = await ask(query);
    const link = page.getByRole("region", { name: "旧网址" }).getByRole("link");
    expect(await link.allTextContents()).toEqual([title]);
    expect(await page.locator("#count").textContent()).toMatch(/^已按旧网址找到文章/);
    expect(shards).toHaveLength(1);
    await link.click();
    await page.waitForURL(addressOf(address(), path));
    expect(found).toEqual([]);
  });

  test("what is no address is not looked up, and one that nothing stood at finds nothing", async () => {
    const words = await ask("运动会");
    expect([words.shards, await words.page.locator("#moved").isVisible()]).toEqual([[], false]);
    const unknown = await ask("http://www.a.cn/nothing.htm");
    expect(await unknown.page.locator("#moved").isVisible()).toBe(false);
    expect(await unknown.page.locator("#count").textContent()).toBe("这个旧网址的页面不在本存档中。");
    expect(await unknown.page.locator("#broader").isVisible()).toBe(false);
    await unknown.page.locator("main .search input").fill("");
    await unknown.page.locator('#results[data-state="idle"]').waitFor({ state: "attached" });
    expect(unknown.found).toEqual([]);
  });

  test("the article goes when something else is asked for", async () => {
    const { page } = await ask("view.asp?id=123");
    await page.locator("#moved").waitFor();
    await page.locator("main .search input").fill("典礼");
    await page.locator('#results[data-count="1"]').waitFor();
    expect(await page.locator("#moved").isVisible()).toBe(false);
  });
});
