import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { settings } from "../samples.ts";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

/** What an address, HTML, TeX or JSON reads as more than a character. */
const title = `100% #1？“引”&'<b>`;
const article = "2024/04/100% #1.html";

beforeAll(() => {
  writeFiles(join(folder, "seeds"), {
    "archive.yaml": settings("url: https://news.example/archive/"),
    "100% #1.txt": seed({ title, date: "2024-04-24 18:29", more: "作者: 张三、李四\n" }),
  });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const address = "https://news.example/archive/2024/04/100%25%20%231.html";
const reference = (accessed: string) => `张三，李四. ${title}[EB/OL]. （2024-04-24）[${accessed}]. ${address}.`;

/** The article's year and month, and 16 digits of the SHA-256 of its id, which is no name that BibTeX takes. */
const key = `2024-04-x${createHash("sha256").update("100% #1").digest("hex").slice(0, 16)}`;

/** The three formats for reference managers, as they must come on the 21st of November 2026. */
const formats = [
  {
    format: "BibTeX",
    name: "100% #1.bib",
    text: `@online{${key},
  author = {{张三} and {李四}},
  title = {{100{\\%} {\\#}1？“引”{\\&}'{\\textless}b{\\textgreater}}},
  titleaddon = {{西安交大新闻档案}},
  organization = {{西安交通大学}},
  year = {2024},
  date = {2024-04-24},
  url = {${address}},
  urldate = {2026-11-21},
  langid = {chinese},
}
`,
  },
  {
    format: "RIS",
    name: "100% #1.ris",
    text: [
      "TY  - NEWS",
      `ID  - ${key}`,
      "AU  - 张三",
      "AU  - 李四",
      `TI  - ${title}`,
      "T2  - 西安交大新闻档案",
      "PB  - 西安交通大学",
      "PY  - 2024",
      "DA  - 2024/04/24",
      "LA  - zh-CN",
      `UR  - ${address}`,
      "Y2  - 2026/11/21",
      "ER  - ",
      "",
    ].join("\r\n"),
  },
  {
    format: "CSL-JSON",
    name: "100% #1.json",
    text: `${JSON.stringify([
      {
        id: key,
        type: "article-newspaper",
        title,
        author: [{ literal: "张三" }, { literal: "李四" }],
        "container-title": "西安交大新闻档案",
        publisher: "西安交通大学",
        issued: { "date-parts": [[2024, 4, 24]] },
        URL: address,
        accessed: { "date-parts": [[2026, 11, 21]] },
        language: "zh-CN",
      },
    ])}\n`,
  },
];

const openPage = sharedBrowser(["--host-resolver-rules=MAP archive.test 127.0.0.1"]);
const ways = visits(site);
const [, http] = ways;

/** The block under 引用本文. */
const block = (page: Page) => page.locator("section", { has: page.getByRole("heading", { name: "引用本文" }) });

/**
 * Opens the article on the day of the formats, which has not come yet in Greenwich, and goes to the
 * block, where a script then offers the files.
 */
async function openBlock(page: Page, address: string): Promise<void> {
  await page.clock.setFixedTime("2026-11-20T23:30:00Z");
  await page.goto(address);
  await block(page).scrollIntoViewIfNeeded();
}

/** The part of the block that is about one format: the smallest that names it and has a button. */
const part = (page: Page, format: string) =>
  block(page)
    .locator("li, p")
    .filter({ hasText: format, has: page.getByText(/复制/) });

/** What pasting would give, asked for on a page that may ask, as plain HTTP pages may not. */
async function clipboard(page: Page): Promise<string> {
  const reader = await page.context().newPage();
  await reader.goto(addressOf(http.address(), article));
  await reader.bringToFront();
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  return text;
}

/** Presses the copy button of a format and waits until it says that it has copied. */
async function copy(page: Page, format: string): Promise<void> {
  const button = part(page, format).getByRole("button", { name: "复制" });
  await button.focus();
  await page.keyboard.press("Enter");
  await part(page, format).getByRole("button", { name: "已复制" }).waitFor();
}

describe.each(ways)("over $over", ({ address }) => {
  const at = () => addressOf(address(), article);

  test("the access date of the reference is the reader's day, not that of Greenwich", async () => {
    const page = await openPage({ timezoneId: "Asia/Shanghai" });
    await page.clock.setFixedTime("2026-11-20T23:30:00Z");
    await page.goto(at());
    await block(page).getByText(reference("2026-11-21")).waitFor();
  });

  test("without JavaScript the access date is left open", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(at());
    await block(page).getByText(reference("____-__-__")).waitFor();
  });

  test("the reference is copied as it stands, access date included", async () => {
    const page = await openPage({ permissions: ["clipboard-read", "clipboard-write"], timezoneId: "Asia/Shanghai" });
    await page.clock.setFixedTime("2026-11-20T04:00:00Z");
    await page.goto(at());
    await copy(page, "GB/T 7714");
    expect(await clipboard(page)).toBe(reference("2026-11-20"));
  });
});

test.each(formats)("$format is copied, character for character", async ({ format, text }) => {
  const page = await openPage({ permissions: ["clipboard-read", "clipboard-write"], timezoneId: "Asia/Shanghai" });
  await openBlock(page, addressOf(ways[0].address(), article));
  await copy(page, format);
  expect(await clipboard(page)).toBe(text);
});

describe.each(ways)("over $over", ({ address }) => {
  test.each(formats)("$format is downloaded, byte for byte and by the article's name", async ({ format, name, text }) => {
    const page = await openPage({ timezoneId: "Asia/Shanghai" });
    await openBlock(page, addressOf(address(), article));
    const [download] = await Promise.all([page.waitForEvent("download"), part(page, format).getByRole("link", { name: "下载" }).click()]);
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync(await download.path(), "utf8")).toBe(text);
  });
});

describe("on a host without HTTPS, where pages have no clipboard of the newer kind,", () => {
  const insecure = () => addressOf(http.address().replace("127.0.0.1", "archive.test"), article);

  async function open(): Promise<Page> {
    const page = await openPage({ viewport: { width: 360, height: 740 }, timezoneId: "Asia/Shanghai" });
    await openBlock(page, insecure());
    expect(await page.evaluate(() => "clipboard" in navigator)).toBe(false);
    return page;
  }

  /** As above; and what is read there is read by a page that may. */
  const pasted = async (page: Page) => {
    await page.context().grantPermissions(["clipboard-read"], { origin: new URL(http.address()).origin });
    return clipboard(page);
  };

  test("the reference is copied as it stands", async () => {
    const page = await open();
    await page.clock.setFixedTime("2026-11-20T04:00:00Z");
    await page.reload();
    await copy(page, "GB/T 7714");
    expect(await pasted(page)).toBe(reference("2026-11-20"));
  });

  // A text field, which is what is copied from there, ends all its lines alike.
  test.each(formats)("$format is copied, line for line", async ({ format, text }) => {
    const page = await open();
    await copy(page, format);
    expect(await pasted(page)).toBe(text.replaceAll("\r\n", "\n"));
  });

  test("the focus stays on the button, and the page where it is", async () => {
    const page = await open();
    const scrolled = () => page.evaluate(() => scrollY);
    await part(page, "RIS").getByRole("button").focus();
    const before = await scrolled();
    await copy(page, "RIS");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("已复制");
    expect(await scrolled()).toBe(before);
  });
});

test("the button says that it has copied, to those who hear the page too, and offers it again after a while", async () => {
  const page = await openPage({ permissions: ["clipboard-write"] });
  await page.clock.install();
  await openBlock(page, addressOf(http.address(), article));
  await copy(page, "BibTeX");
  expect(await page.getByRole("status").textContent()).toBe("已复制");
  await page.clock.runFor(10_000);
  await part(page, "BibTeX").getByRole("button", { name: "复制", exact: true }).waitFor();
});

test("a button that is pressed again at once offers to copy again after a while", async () => {
  const page = await openPage({ permissions: ["clipboard-write"] });
  await page.clock.install();
  await openBlock(page, addressOf(http.address(), article));
  await copy(page, "BibTeX");
  await part(page, "BibTeX").getByRole("button").click();
  await page.clock.runFor(10_000);
  await part(page, "BibTeX").getByRole("button", { name: "复制", exact: true }).waitFor();
});

test("what makes the files is loaded only once the block comes near, and then it is reached by keyboard after the reference", async () => {
  const page = await openPage({ viewport: { width: 1280, height: 200 } });
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto(addressOf(http.address(), article), { waitUntil: "networkidle" });
  const scripts = () => loaded.filter((url) => /\/citation-\w+\.js$/.test(url)).length;
  expect([scripts(), await block(page).getByRole("link").count()]).toEqual([0, 0]);
  await block(page).getByRole("button", { name: "复制" }).focus();
  await block(page).getByRole("link", { name: "下载" }).nth(2).waitFor();
  expect(scripts()).toBe(1);
  const reached: (string | null | undefined)[] = [];
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent));
  }
  expect(reached).toEqual(["下载", "复制", "下载", "复制", "下载", "复制"]);
});

test("without JavaScript nothing is offered that does not work: the reference stands alone", async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(addressOf(http.address(), article));
  await block(page).getByText(reference("____-__-__")).waitFor();
  expect([await block(page).getByRole("link").count(), await block(page).getByRole("button").count()]).toEqual([0, 0]);
});

test("the whole archive is cited with the reader's day, and copied as it stands", async () => {
  const page = await openPage({ permissions: ["clipboard-read", "clipboard-write"], timezoneId: "Asia/Shanghai" });
  await page.clock.setFixedTime("2026-11-20T04:00:00Z");
  await page.goto(addressOf(http.address(), "about/index.html"));
  await page.getByRole("region", { name: "如何引用" }).getByRole("button", { name: "复制" }).click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  expect(await clipboard(page)).toBe("西安交通大学. 西安交大新闻档案[DB/OL]. [2026-11-20]. https://news.example/archive/.");
});
