import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { newsSeeds } from "../samples.ts";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const logo = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 40"><rect width="${width}" height="40" fill="#1a5fb4"/></svg>`;

/** One of each setting that has an effect on what is seen. */
const branded = {
  ...newsSeeds(27, "2019-01-05"),
  "archive.yaml": `title: 西安某校新闻档案
description: 一所学校的旧闻。
publisher: 某校
url: https://archive.example.edu.cn/
pageSize: 10
logo: theme/logo.svg
favicon: theme/icon.svg
accent: "#1a5fb4"
masthead: left
navigation: [home, {page: tags, label: 专题}, ranking, {label: 学校主页, link: "https://www.example.edu.cn/"}, pages/使用说明.md, about]
home:
  articles: 4
  chart: false
  introduction: |
    这里收存旧闻。
    原站已经改版。
footer: [某市某路1号]
icp: 陕ICP备05001609号-1
police: 陕公网安备 61011302000001号
`,
  "theme/logo.svg": logo(80),
  "theme/icon.svg": logo(40),
  "theme/paper.svg": logo(8),
  "theme/style.css": "h1, .masthead > p { letter-spacing: 7px }\nfooter { background: url(paper.svg) }\n",
  "pages/使用说明.md":
    "---\ntitle: 使用说明\n---\n见[版权](版权.md)，也可以[搜索](search)。孔雀东南飞。\n\n## 怎样引用\n\n每页都有引文。\n",
  "pages/版权.md": "# 版权声明\n\n孔雀歸原發布者所有。\n",
  "pages/about.md": "本存档由档案馆维护，见[使用说明](使用说明.md)。\n",
};

beforeAll(() => {
  const plain = Object.fromEntries(
    Array.from({ length: 8 }, (_, year) => [`${year}.txt`, seed({ date: `${2010 + year}-05-04`, views: null })]),
  );
  const archives = {
    branded,
    plain: { "archive.yaml": "title: 旧闻档案\n", ...plain },
    named: { ...branded, "archive.yaml": "title: 西安某校新闻档案\nlogo: theme/logo.svg\nmasthead: logo\n", "theme/logo.svg": logo(400) },
  };
  for (const [name, files] of Object.entries(archives)) {
    writeFiles(join(folder, name), files);
    expect(jiuwen(["build", join(folder, name), "--output", join(folder, "sites", name)])).toMatchObject({ status: 0 });
  }
});

const openPage = sharedBrowser();
const [fromDisk, overHttp] = visits(join(folder, "sites"));

/** Opens a page of one of the sites. */
async function open(path: string, options: Parameters<typeof openPage>[0] = {}, { address } = fromDisk): Promise<Page> {
  const page = await openPage(options);
  await page.goto(address() + path);
  return page;
}

const style = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe("the archive's own face", () => {
  test("logo, name at the left, icon, and a style sheet that wins over the site's", async () => {
    const page = await open("branded/index.html");
    const heard = complaints(page, fromDisk.address());
    await page.reload();
    const image = page.locator(".masthead img");
    expect(await image.evaluate((element: HTMLImageElement) => [element.naturalWidth > 0, element.alt])).toEqual([true, ""]);
    expect(await style(page, ".masthead > p", "text-align")).toBe("start");
    expect(await style(page, ".masthead > p", "letter-spacing")).toBe("7px");
    expect(await style(page, "body > footer", "background-image")).toMatch(/assets\/paper-\w+\.svg"\)$/);
    const icon = await page.locator('link[rel="icon"]').evaluate((element: HTMLLinkElement) => element.href);
    expect(icon).toMatch(/assets\/icon-\w+\.svg$/);
    expect(heard).toEqual([]);
  });

  test.each([
    { palette: "light", accent: "rgb(26, 95, 180)" },
    { palette: "dark", accent: "rgb(115, 173, 252)" },
  ] as const)("the accent in the $palette palette, as the system asks for it, and as the reader does", async ({ palette, accent }) => {
    const other = palette === "dark" ? "light" : "dark";
    for (const colorScheme of [palette, other] as const) {
      const page = await open("branded/tags/index.html", { colorScheme });
      if (colorScheme === other) await page.locator(".palette").click();
      await page.locator(".masthead li a").first().hover();
      expect(await style(page, ".masthead li a", "color")).toBe(accent);
    }
    const unscripted = await open("branded/tags/index.html", { colorScheme: palette, javaScriptEnabled: false });
    await unscripted.locator(".masthead li a").first().hover();
    expect(await style(unscripted, ".masthead li a", "color")).toBe(accent);
  });

  test("navigation, in its order and by its names", async () => {
    const page = await open("branded/2019/01/index.html");
    const links = page.getByRole("navigation", { name: "主导航" }).getByRole("link");
    expect(await links.allTextContents()).toEqual(["首页", "专题", "排行", "学校主页", "使用说明", "关于"]);
    expect(await links.nth(3).getAttribute("href")).toBe("https://www.example.edu.cn/");
    await links.nth(4).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("使用说明");
  });

  test("a logo that stands for the name is spoken as the name, and is legible on dark paper", async () => {
    const page = await open("named/index.html", { colorScheme: "dark", viewport: { width: 360, height: 640 } });
    const name = page.getByRole("banner").getByRole("link", { name: "西安某校新闻档案" });
    expect(await name.textContent()).toBe("");
    expect(await style(page, ".masthead img", "background-color")).toBe("rgb(251, 249, 244)");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test("home has as many articles, no chart and a word of introduction, and the months are on the page about the archive", async () => {
    const page = await open("branded/index.html");
    expect(await page.locator(".entries > li").count()).toBe(7);
    expect(await page.locator(".chart").count()).toBe(0);
    expect(await page.locator(".introduction").allTextContents()).toEqual(["这里收存旧闻。", "原站已经改版。"]);
    await page.goto(`${fromDisk.address()}branded/pages/%E4%BD%BF%E7%94%A8%E8%AF%B4%E6%98%8E.html`);
    expect(await page.locator("body > footer").textContent()).toMatch(
      /某市某路1号版权声明原文由某校发布。.*陕ICP备05001609号-1陕公网安备/s,
    );
  });
});

describe("pages of the archive's own", () => {
  test("lead to one another and to the sections, and one adds to the page about the archive", async () => {
    const page = await open("branded/about/index.html");
    await page.getByRole("main").getByRole("link", { name: "使用说明" }).click();
    expect(await page.title()).toBe("使用说明 - 西安某校新闻档案");
    await page.getByRole("main").getByRole("link", { name: "版权" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("版权声明");
    await page.goBack();
    await page.getByRole("main").getByRole("link", { name: "搜索" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("搜索");
  });

  test.each([
    { query: "孔雀", finds: ["使用说明", "版权声明"] },
    // In the other script than the page has it.
    { query: "孔雀 归原发布者", finds: ["版权声明"] },
    { query: "孔雀 -東南", finds: ["版权声明"] },
    { query: "标题：使用", finds: ["使用说明"] },
    { query: "标题：孔雀", finds: [] },
    { query: "-孔雀", finds: [] },
  ])("are found by $query from disk and over HTTP: $finds", async ({ query, finds }) => {
    for (const visit of [fromDisk, overHttp]) {
      const page = await open(`branded/search/index.html?q=${encodeURIComponent(query)}`, {}, visit);
      await page.locator("#results[data-state=ready]").waitFor({ state: "attached" });
      expect(await page.locator("#own-pages h2").allTextContents()).toEqual(finds);
      expect(await page.locator("#own-pages").isVisible()).toBe(finds.length > 0);
    }
  });

  test("a found page shows the hit in its excerpt, and leads to the page", async () => {
    const page = await open("branded/search/index.html?q=孔雀");
    expect(await page.locator("#own-pages mark").allTextContents()).toEqual(["孔雀", "孔雀"]);
    await page.locator("#own-pages a").first().click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("使用说明");
  });
});

describe("without settings of its own", () => {
  test("what would be empty is not in the navigation, and has no page", async () => {
    const page = await open("plain/index.html");
    const links = page.getByRole("navigation", { name: "主导航" }).getByRole("link");
    expect(await links.allTextContents()).toEqual(["首页", "归档", "历史上的今天", "关于"]);
    const answer = await page.request.get(`${overHttp.address()}plain/ranking/index.html`);
    expect(answer.status()).toBe(404);
  });

  test("on a phone the first article is on the first screen, below two years; earlier ones open at a click", async () => {
    const page = await open("plain/index.html", { viewport: { width: 360, height: 640 } });
    const years = page.locator(".chart .years > li:visible");
    expect(await years.count()).toBe(2);
    const first = await page.locator(".entries h3").first().boundingBox();
    expect((first?.y ?? Number.POSITIVE_INFINITY) + (first?.height ?? 0)).toBeLessThanOrEqual(640);
    await page.getByText("更早：2010—2015年").click();
    expect(await years.count()).toBe(8);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test("on a desk six years are shown, and two more open at a click", async () => {
    const page = await open("plain/index.html", { viewport: { width: 1280, height: 900 } });
    const years = page.locator(".chart .years > li:visible");
    expect(await years.count()).toBe(6);
    await page.getByText("更早：2010—2011年").click();
    expect(await years.count()).toBe(8);
  });
});
