import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedFolder } from "../workspace.ts";
import { buildEveryKind, kinds, openAndStay } from "./kinds.ts";
import { pixel } from "./pixel.ts";
import { addressOf, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");
beforeAll(() => buildEveryKind(join(folder, "seeds"), site));

const openPage = sharedBrowser();
const [, http] = visits(site);
const at = (path: string) => addressOf(http.address(), path);

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const article = "1988/07/1988.html";

/** Opens all that opens at a click, so that what is in it is looked at too. */
async function unfold(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

/** What depends on colours and sizes. All other rules find the same in each palette and at each width. */
const looks = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/** Goes to the citation of an article, if the page has one, and waits for the files that a script offers there. */
async function nearCitation(page: Page): Promise<void> {
  const citation = page.locator("article .citation");
  if ((await citation.count()) === 0) return;
  await citation.scrollIntoViewIfNeeded();
  await page.locator(".formats").waitFor();
}

/** What axe finds on the page, by its own rules and that for the size of targets (WCAG 2.2 AA, 2.5.8), which it leaves off; or by some rules alone. */
async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const found = await page.evaluate(
    async (only) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(only ? { runOnly: [...only] } : { rules: { "target-size": { enabled: true } } });
      return violations;
    },
    rules && [...rules],
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 120)).join("; ")})`);
}

describe("axe finds nothing, in the light palette on a desk and in the dark one on a phone,", () => {
  test.each(kinds)("on the page: $kind", async ({ path }) => {
    const page = await openPage({ viewport: desk, colorScheme: "light" });
    await openAndStay(page, http.address(), path);
    await expectNoViolations(page);
  });

  test.each([
    { what: "what was found", query: "?q=通讯&year=2020" },
    { what: "nothing found", query: "?q=通讯 没有这样的" },
  ])("on the page: search, $what", async ({ query }) => {
    const page = await openPage({ viewport: desk, colorScheme: "light" });
    await page.goto(`${at("search/index.html")}${query}`);
    await page.locator('#results[data-state="ready"]').waitFor({ state: "attached" });
    await expectNoViolations(page);
  });
});

async function expectNoViolations(page: Page): Promise<void> {
  await unfold(page);
  await nearCitation(page);
  await page.evaluate(axe.source);
  const onLightDesk = await violations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(phone);
  expect({ onLightDesk, onDarkPhone: await violations(page, looks) }).toEqual({ onLightDesk: [], onDarkPhone: [] });
}

test("no colour depends on the width of the screen, so that each palette at one width is enough", async () => {
  const page = await openPage();
  await page.goto(at("index.html"));
  const declared = await page.evaluate(() => {
    const of = (rules: CSSRuleList, isInWidth: boolean): string[] =>
      [...rules].flatMap((rule) => [
        // A shorthand such as `border: 0` sets colours too, to what they are anyway.
        ...(rule instanceof CSSStyleRule && isInWidth
          ? [...rule.style].filter((name) => !/^(?:initial|currentcolor)$/.test(rule.style.getPropertyValue(name)))
          : []),
        ...("cssRules" in rule
          ? of(rule.cssRules as CSSRuleList, isInWidth || (rule instanceof CSSMediaRule && rule.conditionText.includes("width")))
          : []),
      ]);
    return [...document.styleSheets].flatMap(({ cssRules }) => of(cssRules, false));
  });
  expect(declared).toContain("font-size");
  expect(declared.filter((name) => /color|background|opacity|filter|fill|stroke|^--(?!lines$)/.test(name))).toEqual([]);
});

describe("on a phone every link and button outside running text can be hit within 24 × 24 px", () => {
  test.each(kinds)("on the page: $kind", async ({ path }) => {
    const page = await openPage({ viewport: phone });
    await openAndStay(page, http.address(), path);
    await unfold(page);
    const { seen, small } = await page.evaluate(smallTargets);
    expect(small).toEqual([]);
    // The title, the palette button, the sections: less means that nothing was looked at.
    expect(seen).toBeGreaterThanOrEqual(8);
  });

  test("on the page: search, what was found", async () => {
    const page = await openPage({ viewport: phone });
    await page.goto(`${at("search/index.html")}?q=通讯&year=2020`);
    await page.locator('#results[data-state="ready"]').waitFor();
    const { seen, small } = await page.evaluate(smallTargets);
    expect(small).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(20);
  });
});

/** The links, buttons and summaries outside running text, and those of them that are smaller, or partly under something else: runs in the browser. */
function smallTargets(): { readonly seen: number; readonly small: readonly string[] } {
  const inRunningText = (target: Element): boolean => {
    if (target instanceof SVGElement || getComputedStyle(target).display !== "inline") return false;
    const block = target.closest("p, li, dd, td, th, blockquote");
    if (block === null) return false;
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (!text.parentElement?.closest("a, button") && /[\p{L}\p{N}]/u.test(text.nodeValue ?? "")) return true;
    return false;
  };
  const targets = [...document.querySelectorAll<HTMLElement | SVGElement>("a[href], button, summary")].filter(
    // The skip link is out of sight until it has the focus.
    (target) => target.checkVisibility({ visibilityProperty: true }) && target.getBoundingClientRect().bottom > 0 && !inRunningText(target),
  );
  const small = targets.flatMap((target) => {
    target.scrollIntoView({ block: "center", inline: "center" });
    const { x, y, width, height } = target.getBoundingClientRect();
    // Within 24 × 24 px around the middle; what is next to it may begin at a fraction of a pixel.
    const covered = [-11, 11].some((right) =>
      [-11, 11].some((down) => {
        const hit = document.elementFromPoint(x + width / 2 + right, y + height / 2 + down);
        return hit === null || !target.contains(hit);
      }),
    );
    if (width >= 24 && height >= 24 && !covered) return [];
    return [
      `${width.toFixed(1)} × ${height.toFixed(1)} px${covered ? ", not all of it within reach" : ""}: ${target.outerHTML.slice(0, 120)}`,
    ];
  });
  return { seen: targets.length, small };
}

describe("by keyboard the focus can be seen", () => {
  test.each([
    { on: "a link of the masthead", path: "index.html", role: "link", name: "关于" },
    { on: "a headline", path: "index.html", role: "link", name: "宽" },
    { on: "a bar", path: "2020/index.html", role: "link", name: /^2020年1月：/ },
    { on: "what opens at a click", path: "index.html", role: "summary", name: "逐月篇数表" },
    { on: "the search field", path: "index.html", role: "searchbox", name: "搜索全文" },
    { on: "the search button", path: "index.html", role: "button", name: "搜索" },
    { on: "the palette button", path: "index.html", role: "button", name: "切换深浅配色" },
    { on: "a tag", path: article, role: "link", name: "校史" },
    { on: "a link in an article's text", path: article, role: "link", name: "校史馆" },
    { on: "a download", path: article, role: "link", name: "下载" },
    { on: "a copy button", path: article, role: "button", name: "复制" },
    { on: "a day of the calendar", path: "2020/01/index.html", role: "link", name: /^5\s*1 篇/ },
    { on: "a table that scrolls", path: "2025/05/wide.html", role: "region", name: "表格" },
  ] as const)("on $on", async ({ path, role, name }) => {
    const page = await openPage({ viewport: phone });
    await page.goto(at(path));
    await nearCitation(page);
    const target = (role === "summary" ? page.locator("summary").filter({ hasText: name }) : page.getByRole(role, { name })).first();
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error("there is nothing to see");
    const [left, top] = [Math.max(0, box.x - 6), Math.max(0, box.y - 6)];
    const clip = { x: left, y: top, width: Math.min(phone.width, box.x + box.width + 6) - left, height: box.y + box.height + 6 - top };
    const before = await page.screenshot({ clip });
    // A key, so that the browser takes what follows for a keyboard's focus.
    await page.keyboard.press("Shift");
    await target.focus();
    expect(await target.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await page.screenshot({ clip })).equals(before)).toBe(false);
  });

  test("and the first one, out of sight until then, leads past the masthead, which it covers", async () => {
    const page = await openPage({ viewport: phone });
    await page.goto(at(article));
    const skip = page.getByRole("link", { name: "跳到正文" });
    await expect.poll(async () => (await skip.boundingBox())?.y).toBeLessThan(-24);
    await page.keyboard.press("Tab");
    await expect.poll(async () => (await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    // It lies over the masthead, not under it: a pointer at each of its corners is on it.
    const covered = await skip.evaluate((link) => {
      const { left, top, right, bottom } = link.getBoundingClientRect();
      const corners = [left + 1, right - 1].flatMap((x) => [top + 1, bottom - 1].map((y) => document.elementFromPoint(x, y)));
      return corners.filter((hit) => hit !== link).length;
    });
    expect(covered).toBe(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });
});

describe("the reader's wishes:", () => {
  test("what shows how far one has read moves while one scrolls", async () => {
    const page = await openPage({ viewport: phone });
    await page.goto(at(article));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(1);
  });

  test.each([{ path: article }, { path: "index.html" }, { path: "about/index.html" }])(
    "with reduced motion nothing moves: $path",
    async ({ path }) => {
      const page = await openPage({ viewport: phone, reducedMotion: "reduce" });
      await page.goto(at(path));
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
    },
  );

  test.each([{ colorScheme: "light" }, { colorScheme: "dark" }] as const)(
    "with more contrast what is faint is in ink, in the $colorScheme palette",
    async ({ colorScheme }) => {
      const page = await openPage({ colorScheme });
      await page.goto(at("index.html"));
      const colorsOf = () =>
        page.evaluate(() => {
          const date = document.querySelector("main time");
          const footer = document.querySelector("body > footer");
          return [document.body, date, footer].map((element) => element && getComputedStyle(element).color);
        });
      const [ink, date, footer] = await colorsOf();
      expect([date === ink, footer === ink]).toEqual([false, false]);
      await page.emulateMedia({ contrast: "more" });
      expect(await colorsOf()).toEqual([ink, ink, ink]);
    },
  );

  test("with forced colours what was found is marked in the system's own", async () => {
    const page = await openPage({ colorScheme: "dark", forcedColors: "active" });
    await page.goto(`${at("search/index.html")}?q=通讯`);
    const mark = page.locator("#results h2 mark").first();
    const [color, background] = await mark.evaluate((element) => [
      getComputedStyle(element).color,
      getComputedStyle(element).backgroundColor,
    ]);
    expect(new Set([color, background, await page.evaluate(() => getComputedStyle(document.body).backgroundColor)]).size).toBe(3);
  });

  describe.each([{ colorScheme: "light" }, { colorScheme: "dark" }] as const)("with forced colours, $colorScheme,", ({ colorScheme }) => {
    test.each([
      { choice: "none", clicks: 0 },
      { choice: "the palette that is not the system's", clicks: 1 },
    ])("the bars of the chart stand out from the paper, the reader's choice being $choice", async ({ clicks }) => {
      const page = await openPage({ colorScheme, forcedColors: "active" });
      await page.goto(at("index.html"));
      for (let click = 0; click < clicks; click++) await page.getByRole("button", { name: "切换深浅配色" }).click();
      const bar = page.getByRole("link", { name: /^2025年5月：/ });
      const box = await bar.boundingBox();
      if (!box) throw new Error("there is no bar");
      // A bar starts at the bottom of its column; between two of them there is paper.
      const ofBar = await pixel(page, box.x + box.width / 2, box.y + box.height - 2);
      const ofPaper = await pixel(page, box.x, box.y + box.height - 4);
      // WCAG 2.1, 1.4.11: what is needed to understand a picture.
      expect(contrast(ofBar, ofPaper)).toBeGreaterThanOrEqual(3);
    });
  });
});

type Color = readonly [number, number, number];

/** WCAG 2, relative luminance and contrast ratio, of colours as red, green and blue from 0 to 255. */
function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
