import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { realSeeds } from "../samples.ts";
import { jiuwen, sharedFolder, writeFiles } from "../workspace.ts";
import { pixel } from "./pixel.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");
const article = "2023/06/110ea0537603b210.html";

beforeAll(() => {
  writeFiles(join(folder, "seeds"), realSeeds());
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();
const ways = visits(site);

/** The palette button, as assistive technology finds it. */
const button = (page: Page) => page.getByRole("button", { name: "切换深浅配色" });

/** The palette a reader sees at the page's left upper corner, where there is nothing but paper. */
async function paper(page: Page): Promise<"light" | "dark"> {
  const [red, green, blue] = await pixel(page, 2, 2);
  return red + green + blue > 3 * 127 ? "light" : "dark";
}

describe.each(ways)("over $over", ({ address }) => {
  const at = (path: string) => addressOf(address(), path);

  /** Opens a page of the site. */
  async function open(options: BrowserContextOptions, path = "index.html"): Promise<Page> {
    const page = await openPage(options);
    await page.goto(at(path));
    return page;
  }

  test.each([{ colorScheme: "light" }, { colorScheme: "dark" }] as const)(
    "a reader who chooses nothing has the system's palette, $colorScheme, and what it changes to",
    async ({ colorScheme }) => {
      const page = await open({ colorScheme });
      expect(await paper(page)).toBe(colorScheme);
      const other = colorScheme === "dark" ? "light" : "dark";
      await page.emulateMedia({ colorScheme: other });
      expect(await paper(page)).toBe(other);
    },
  );

  test.each([
    { colorScheme: "light", other: "dark" },
    { colorScheme: "dark", other: "light" },
  ] as const)("where the system is $colorScheme the button changes to $other, for the next page and after a reload too", async (system) => {
    const page = await open({ colorScheme: system.colorScheme });
    const found = complaints(page, address());
    await button(page).click();
    expect(await paper(page)).toBe(system.other);
    await page.getByRole("link", { name: "关于" }).click();
    await page.waitForURL(at("about/index.html"));
    expect(await paper(page)).toBe(system.other);
    await page.reload();
    expect(await paper(page)).toBe(system.other);
    expect(found).toEqual([]);
  });

  test("the choice holds when the system changes, and choosing the system's own palette follows the system again", async () => {
    const page = await open({ colorScheme: "light" });
    await button(page).click();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.emulateMedia({ colorScheme: "light" });
    expect(await paper(page)).toBe("dark");
    await button(page).click();
    expect(await paper(page)).toBe("light");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await paper(page)).toBe("dark");
    await page.reload();
    expect(await paper(page)).toBe("dark");
  });

  test("what the browser draws itself, such as scroll bars, is of the chosen palette", async () => {
    const page = await open({ colorScheme: "light" });
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await button(page).click();
    expect(await scheme()).toBe("dark");
    await page.emulateMedia({ colorScheme: "dark" });
    await button(page).click();
    expect(await scheme()).toBe("light");
  });

  test("other pages that are open follow the choice", async () => {
    const page = await open({ colorScheme: "light" });
    const other = await page.context().newPage();
    await other.goto(at(article));
    await button(page).click();
    await expect.poll(() => paper(other)).toBe("dark");
  });

  test("the button is pressed by keyboard", async () => {
    const page = await open({ colorScheme: "light" });
    await button(page).focus();
    await page.keyboard.press("Enter");
    expect(await paper(page)).toBe("dark");
    await page.keyboard.press("Space");
    expect(await paper(page)).toBe("light");
  });

  describe("while a page loads for a reader who chose the dark palette on a light system", () => {
    /**
     * Opens an article, all scripts but that in its head held back until the browser has painted, and gives the paper at that paint, and all the papers of the frames
     * it drew until it was done.
     */
    async function papersWhileLoading(page: Page): Promise<{ readonly painted: "light" | "dark"; readonly frames: readonly string[] }> {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      onTestFinished(() => release());
      await page.route(/\/assets\/(?!site-)[\w-]+\.js$/, (route) => held.then(() => route.continue()));
      await page.addInitScript(() => {
        const frames: string[] = [];
        Object.assign(globalThis, { frames });
        const look = () => {
          if (document.body) frames.push(getComputedStyle(document.documentElement).backgroundColor);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(at(article), { waitUntil: "commit" });
      await expect.poll(() => page.evaluate(() => performance.getEntriesByName("first-paint").length)).toBe(1);
      const painted = await paper(page);
      release();
      await page.waitForLoadState("load");
      const frames = await page.evaluate(() => [...new Set((globalThis as unknown as { frames: string[] }).frames)]);
      return { painted, frames };
    }

    /** A second page of a reader who has chosen the dark palette on the first. */
    async function returningReader(): Promise<Page> {
      const page = await open({ colorScheme: "light" });
      await button(page).click();
      return page.context().newPage();
    }

    test("the first thing it paints is dark, and so is every frame until all scripts have run", async () => {
      const page = await returningReader();
      const { painted, frames } = await papersWhileLoading(page);
      expect(painted).toBe("dark");
      expect(frames).toEqual(["rgb(21, 22, 26)"]);
    });

    test("without the script in its head it would be light at first, which is what the test above looks for", async () => {
      const page = await returningReader();
      const html = readFileSync(join(site, article), "utf8");
      const withoutScript = html.replace(/<script src=.*?<\/script>/s, "");
      expect(withoutScript.length).toBeLessThan(html.length);
      await page.route(at(article), (route) => route.fulfill({ body: withoutScript, contentType: "text/html; charset=utf-8" }));
      const { painted } = await papersWhileLoading(page);
      expect(painted).toBe("light");
    });
  });

  test.each([{ path: "index.html" }, { path: article }, { path: "about/index.html" }])(
    "without JavaScript no button is there but that of the search field, and nothing else is missing: $path",
    async ({ path }) => {
      /** All that assistive technology finds, line by line, without the buttons and what tells of them, the marks of how lines hang together, and what scripts fill in. */
      const content = async (page: Page) => {
        // Files for reference managers need a script, and come with it.
        await page.locator(".formats").evaluateAll((all) => {
          for (const each of all) each.remove();
        });
        const lines = (await page.locator("body").ariaSnapshot()).replace(/\[ (?:____-__-__|\d{4}-\d\d-\d\d) \]/, "[]").split("\n");
        // On some days of the year a script makes the masthead's link to all days lead to the reader's own (tests/browser/today.test.ts).
        const anyDay = lines.map((line) => line.replace(/(?<=\/url: ).*on-this-day\/[^/]+\.html/, "on-this-day"));
        return anyDay.flatMap((line) => line.replace(/^\s*- (?:(?:text|paragraph):\s*|button .*|status$)?/, "") || []);
      };
      const page = await open({ javaScriptEnabled: false }, path);
      expect(await page.getByRole("button").evaluateAll((all) => all.map((each) => each.closest("form") !== null))).toEqual([true]);
      const complete = await open({}, path);
      expect(await complete.getByRole("button").count()).toBeGreaterThan(1);
      expect(await content(page)).toEqual(await content(complete));
    },
  );
});

describe("where the browser keeps nothing", () => {
  const openForgetful = sharedBrowser(["--disable-local-storage"]);

  test("the button changes the page that is open, forth and back, without a complaint", async () => {
    const [, http] = ways;
    const page = await openForgetful({ colorScheme: "light" });
    const found = complaints(page, http.address());
    await page.goto(addressOf(http.address(), "index.html"));
    expect(await page.evaluate(() => localStorage)).toBe(null);
    await button(page).click();
    expect(await paper(page)).toBe("dark");
    await button(page).click();
    expect(await paper(page)).toBe("light");
    expect(found).toEqual([]);
  });
});
