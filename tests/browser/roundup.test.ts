import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { tagPath } from "../../src/site/paths.ts";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

const said = "有关部门今天宣布，这项工作已经全部完成，结果将在年内向社会公布。".repeat(8);
const headings = ["北京迎来今冬首场降雪", "航天员完成第二次出舱", "海葵台风登陆东部沿海", "图书馆新馆向市民开放"];
const body = headings.map((heading) => `${heading}\n${said}\n本条说的是${heading.slice(-4)}的经过。`).join("\n");

beforeAll(() => {
  writeFiles(join(folder, "seeds"), {
    "tags.yaml": "- {name: 海葵, kind: 主题}\n",
    "roundup.txt": seed({ title: "国内快讯", date: "2024-09-05", more: "标签: 海葵\n", body: `某县电视台消息（新闻）：\n${body}` }),
    "storm.txt": seed({ title: "海葵来了", date: "2024-09-06", more: "标签: 海葵\n", body: `本报讯（记者 张三）海葵来了。${said}` }),
  });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();

/** Follows a link of a list, and says where it has led: the page, and the heading to which its address has scrolled it. */
async function follow(page: Page, link: string): Promise<readonly [string | undefined, string | null]> {
  await page.locator(link).first().click();
  await page.waitForURL(/2024\/09\/roundup\.html#item-/);
  const [path] = page.url().split("#");
  return [path?.split("/").at(-1), await page.locator(":target").textContent()];
}

describe.each(visits(site))("over $over", ({ address }) => {
  test("a result leads to the item in which the words stand, and shows its heading", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    await page.goto(`${addressOf(address(), "search/index.html")}?q=${encodeURIComponent("第二次")}`);
    const entry = page.locator("#results > li");
    await entry.locator(".item").waitFor();
    expect(await entry.locator("h2").textContent()).toBe("国内快讯");
    expect(await entry.locator(".item").textContent()).toBe("航天员完成第二次出舱");
    expect(await entry.locator(".item mark").textContent()).toBe("第二次");
    await page.locator("#results h2 a").click();
    await page.waitForURL(/2024\/09\/roundup\.html#hits=.*&at=item-/);
    const current = page.locator('[aria-current="true"]');
    expect(await current.locator("xpath=..").textContent()).toBe("航天员完成第二次出舱");
    await expect.poll(() => current.evaluate((mark) => mark.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(found).toEqual([]);
  });

  test("an excerpt is of that item, and no longer than others", async () => {
    const page = await openPage();
    await page.goto(`${addressOf(address(), "search/index.html")}?q=${encodeURIComponent("市民开放的经过")}`);
    const excerpt = page.locator("#results .excerpt");
    await excerpt.locator("mark").first().waitFor();
    expect(await excerpt.textContent()).toMatch(/^图书馆新馆向市民开放.*本条说的是市民开放的经过。$/);
    expect(await excerpt.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
  });

  test.each(["来了", "title:来了"])(
    "a result that is no roundup leads to the article, and its excerpt has no dateline: %s",
    async (query) => {
      const page = await openPage();
      await page.goto(`${addressOf(address(), "search/index.html")}?q=${encodeURIComponent(query)}`);
      const entry = page.locator("#results > li");
      await expect.poll(() => entry.locator(".excerpt").textContent()).toMatch(/^海葵来了。/);
      expect(await entry.locator("h2 a").getAttribute("href")).toBe(`../2024/09/storm.html#hits=${encodeURIComponent("来了")}`);
      expect(await entry.locator(".item").count()).toBe(0);
    },
  );

  test("a dateline in which a hit is stays in the excerpt", async () => {
    const page = await openPage();
    await page.goto(`${addressOf(address(), "search/index.html")}?q=${encodeURIComponent("本报讯")}`);
    await expect.poll(() => page.locator("#results .excerpt").textContent()).toMatch(/^本报讯（记者 张三）海葵来了。/);
  });

  test("a tag's page leads to the item whose heading holds the tag, and shows it", async () => {
    const page = await openPage();
    await page.goto(addressOf(address(), tagPath("海葵")));
    expect(await page.locator(".entries .item").allTextContents()).toEqual(["海葵台风登陆东部沿海"]);
    expect(await follow(page, ".entries li:has(.item) a")).toEqual(["roundup.html", "海葵台风登陆东部沿海"]);
  });

  test("a related article leads to the item whose heading holds what both share", async () => {
    const page = await openPage();
    await page.goto(addressOf(address(), "2024/09/storm.html"));
    expect(await page.locator(".related .item").allTextContents()).toEqual(["海葵台风登陆东部沿海"]);
    expect(await follow(page, ".related a")).toEqual(["roundup.html", "海葵台风登陆东部沿海"]);
  });
});

test("all other lists lead to the article, with the beginning of its text", async () => {
  const page = await openPage();
  await page.goto(addressOf(`file://${site}/`, "index.html"));
  expect(await page.locator(".entries .item").count()).toBe(0);
  expect(await page.locator(".entries a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual([
    "2024/09/storm.html",
    "2024/09/roundup.html",
  ]);
  expect(await page.locator(".entries p").allTextContents()).toEqual([
    expect.stringMatching(/^海葵来了。/),
    expect.stringMatching(/^有关部门今天宣布/),
  ]);
});
