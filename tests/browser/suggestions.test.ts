import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

/** Titles with their tags; the first have the most articles. */
const news = [
  ["神舟十七号返回", "神舟十七号"],
  ["神舟十七号发射成功", "神舟十七号、航天员"],
  ["嫦娥六号着陆", "嫦娥六号"],
  ["航天员出舱", "航天员"],
  ["航天员进驻", "航天员"],
  ["重庆神农架的航天员", "航天员、重庆"],
] as const;

beforeAll(() => {
  const seeds = news.map(([title, tags], at) => [
    `a${at}.txt`,
    seed({ title, date: `2024-0${at + 1}-01`, more: `标签: ${tags}\n`, body: `今日消息，${title}。` }),
  ]);
  writeFiles(join(folder, "seeds"), { ...Object.fromEntries(seeds), "tags.yaml": "- name: 航天员\n  kind: 主题\n" });
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();
const ways = visits(site);
const [, http] = ways;

const field = (page: Page) => page.getByRole("combobox", { name: "搜索全文" });
const list = (page: Page) => page.getByRole("listbox", { name: "建议" });
const suggested = (page: Page) => list(page).getByRole("option").allTextContents();
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

/** The suggestion that the field says is active; null if none is. */
const active = (page: Page) =>
  field(page).evaluate((element) => {
    const option = document.getElementById(element.getAttribute("aria-activedescendant") ?? "");
    return option && { text: option.textContent, selected: option.getAttribute("aria-selected") };
  });

async function openSearch(page: Page, address: string, query = ""): Promise<void> {
  await page.goto(`${addressOf(address, "search/index.html")}${query}`);
  await page.locator(`#results[data-state="${query === "" ? "idle" : "ready"}"]`).waitFor({ state: "attached" });
}

/** Waits until what is asked for has been found, so many articles in all. */
async function counted(page: Page, count: number): Promise<void> {
  await page.locator(`#results[data-state="ready"][data-count="${count}"]`).waitFor({ state: "attached" });
}

describe.each(ways)("over $over", ({ address }) => {
  test("names are suggested as one types, and the arrow keys and Enter choose one", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    await openSearch(page, address());
    expect(await field(page).getAttribute("aria-expanded")).toBe("false");
    await field(page).pressSequentially("神");
    await expect.poll(() => suggested(page)).toEqual(["神舟十七号"]);
    expect(await field(page).getAttribute("aria-expanded")).toBe("true");
    expect(await field(page).getAttribute("aria-controls")).toBe(await list(page).getAttribute("id"));
    // What was typed is searched for all the same.
    await counted(page, 3);
    expect(await active(page)).toBe(null);
    await page.keyboard.press("ArrowDown");
    expect(await active(page)).toEqual({ text: "神舟十七号", selected: "true" });
    expect(await field(page).inputValue()).toBe("神");
    await page.keyboard.press("Enter");
    await counted(page, 2);
    expect(await list(page).isVisible()).toBe(false);
    expect(await field(page).inputValue()).toBe("神舟十七号");
    expect(queryOf(page)).toEqual({ q: "神舟十七号" });
    expect(found).toEqual([]);
  });

  test("pinyin is understood, whole or its initials, and only the last word is completed", async () => {
    const page = await openPage();
    await openSearch(page, address());
    await field(page).fill("返回 szsq");
    await expect.poll(() => suggested(page)).toEqual(["神舟十七号"]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect.poll(() => queryOf(page)).toEqual({ q: "返回 神舟十七号" });
    await counted(page, 1);
    await field(page).fill("chongq");
    await expect.poll(() => suggested(page)).toEqual(["重庆"]);
  });

  test("a slip is told, and its link searches for what was meant", async () => {
    const page = await openPage();
    const found = complaints(page, address());
    await openSearch(page, address(), `?q=${encodeURIComponent("神州十七号发射")}&order=oldest`);
    const meant = page.locator("#meant");
    expect(await meant.textContent()).toBe("您要找的是不是：神舟十七号发射");
    expect(await page.locator("#meant, #partial").evaluateAll((all) => all.map(({ id }) => id))).toEqual(["meant", "partial"]);
    await meant.getByRole("link").click();
    await counted(page, 1);
    expect(queryOf(page)).toEqual({ q: "神舟十七号发射", order: "oldest" });
    expect(await field(page).inputValue()).toBe("神舟十七号发射");
    expect(await meant.isVisible()).toBe(false);
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goBack();
    await meant.waitFor({ state: "visible" });
    expect(found).toEqual([]);
  });

  test("what is found as it was typed is never said to be a slip", async () => {
    const page = await openPage();
    await openSearch(page, address(), "?q=神");
    await counted(page, 3);
    expect(await page.locator("#meant").isVisible()).toBe(false);
  });
});

describe("the list of suggestions", () => {
  test("goes round by the arrow keys, and Escape closes it before it leaves the field", async () => {
    const page = await openPage();
    await openSearch(page, http.address());
    await field(page).pressSequentially("号");
    await expect.poll(() => suggested(page)).toEqual(["神舟十七号", "嫦娥六号"]);
    const walk: unknown[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) {
      await page.keyboard.press(key);
      walk.push((await active(page))?.text);
    }
    expect(walk).toEqual(["神舟十七号", "嫦娥六号", "神舟十七号", "嫦娥六号"]);
    expect(await list(page).locator("[aria-selected=true]").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect([await list(page).isVisible(), await active(page), await field(page).inputValue()]).toEqual([false, null, "号"]);
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe("BODY");
  });

  test("closed by Enter or Escape it leaves the arrow keys to the results", async () => {
    const page = await openPage();
    await openSearch(page, http.address());
    for (const key of ["Enter", "Escape"]) {
      await field(page).fill("");
      await field(page).pressSequentially("神");
      await list(page).waitFor();
      await page.keyboard.press(key);
      await counted(page, 3);
      await list(page).waitFor({ state: "hidden" });
      expect(await field(page).inputValue()).toBe("神");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.closest("#results") !== null)).toBe(true);
    }
  });

  test("is chosen from by a click, and a click elsewhere closes it", async () => {
    const page = await openPage();
    await openSearch(page, http.address());
    await field(page).pressSequentially("号");
    await list(page).getByRole("option", { name: "嫦娥六号" }).click();
    await counted(page, 1);
    expect(await field(page).inputValue()).toBe("嫦娥六号");
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await field(page).fill("号");
    await list(page).waitFor();
    await page.getByRole("heading", { level: 1 }).click();
    await list(page).waitFor({ state: "hidden" });
    expect(await field(page).inputValue()).toBe("号");
  });

  test("is chosen from by touch on a narrow screen, which it does not overflow", async () => {
    const page = await openPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await openSearch(page, http.address());
    await field(page).tap();
    await field(page).pressSequentially("号");
    await list(page).waitFor();
    const sizes = await list(page)
      .getByRole("option")
      .evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await list(page).getByRole("option", { name: "嫦娥六号" }).tap();
    await counted(page, 1);
    expect(await field(page).inputValue()).toBe("嫦娥六号");
  });

  test("waits for an input method to end, and its keys are not those of the list", async () => {
    const page = await openPage();
    await openSearch(page, http.address());
    await field(page).focus();
    const session = await page.context().newCDPSession(page);
    for (const text of ["s", "sh", "shen"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    expect(await list(page).isVisible()).toBe(false);
    await session.send("Input.insertText", { text: "神" });
    await expect.poll(() => suggested(page)).toEqual(["神舟十七号"]);
  });

  test("tells how many there are, in a line of its own", async () => {
    const page = await openPage();
    await openSearch(page, http.address());
    await field(page).pressSequentially("号");
    await expect.poll(() => page.locator("main .search [aria-live=polite]").textContent()).toBe("有 2 个建议，可用上下方向键选择");
    await page.keyboard.press("Escape");
    expect(await page.locator("main .search [aria-live=polite]").textContent()).toBe("");
    expect(await page.getByRole("status").textContent()).toBe("共找到 3 篇");
  });

  test("has nothing that axe finds, in both palettes", async () => {
    const page = await openPage({ viewport: { width: 1280, height: 800 } });
    await openSearch(page, http.address());
    await field(page).pressSequentially("号");
    await list(page).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.evaluate(axe.source);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
        return (await run({ rules: { "target-size": { enabled: true } } })).violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ html }) => html),
        ]);
      });
      expect(found).toEqual([]);
    }
  });
});

describe("the file of names", () => {
  const loads = (page: Page) => {
    const loaded: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/search/names.js")) loaded.push(request.url());
    });
    return loaded;
  };

  test("is loaded when the field is entered, and not before", async () => {
    const page = await openPage();
    const loaded = loads(page);
    await openSearch(page, http.address(), "?q=神");
    await counted(page, 3);
    expect(loaded).toEqual([]);
    await field(page).focus();
    await expect.poll(() => loaded.length).toBe(1);
    await field(page).fill("航");
    await list(page).waitFor();
    expect(loaded.length).toBe(1);
  });

  test("that does not come leaves the search as it is", async () => {
    const page = await openPage();
    await page.route("**/search/names.js", (route) => route.abort());
    await openSearch(page, http.address(), `?q=${encodeURIComponent("神州十七号")}`);
    await counted(page, 0);
    expect(await page.getByRole("alert").count()).toBe(0);
    await field(page).fill("神");
    await counted(page, 3);
    expect(await list(page).isVisible()).toBe(false);
  });
});
