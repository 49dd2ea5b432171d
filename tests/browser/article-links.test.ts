import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");
const old = "http://www.example.edu.cn/info/1003/55.htm";

beforeAll(() => {
  const front = (date: string, url: string) => `---\ntitle: 开幕\ndate: ${date}\nviews: 1\noriginal: {url: ${url}}\n---\n`;
  writeFiles(join(folder, "in"), {
    "opened.md": `${front("2023-06-01", old)}五月十日，运动会开幕。\n`,
    "relative.md": `${front("2024-05-10", "http://www.example.edu.cn/info/1002/1.htm")}见[前文](../1003/55.htm)。\n`,
    "text.txt": seed({ date: "2024-05-11", body: `见 ${old} 一文，另见 http://www.example.edu.cn/info/1003/56.htm。` }),
  });
  expect(jiuwen(["build", join(folder, "in"), "-o", site]).status).toBe(0);
});

const browser = sharedBrowser();

for (const { over, address } of visits(site)) {
  test.each(["relative", "text"])(`over ${over} a click in %s leads to the archived page`, async (id) => {
    const page = await browser();
    await page.goto(`${address()}2024/05/${id}.html`);
    await page.locator(".body a").click();
    expect(page.url()).toBe(`${address()}2023/06/opened.html`);
    expect(await page.locator("h1").textContent()).toBe("开幕");
  });
}

test("what is gone is no link, and its address can be read on the narrowest screen", async () => {
  const page = await browser({ viewport: { width: 360, height: 640 } });
  await page.goto(`${visitsAddress()}2024/05/text.html`);
  expect(await page.locator(".body").textContent()).toContain("http://www.example.edu.cn/info/1003/56.htm（链接未收录）");
  expect(await page.locator(".body a").count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

function visitsAddress(): string {
  return new URL(`file://${site}/`).href;
}
