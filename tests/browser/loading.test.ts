import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { sharedFolder } from "../workspace.ts";
import { buildEveryKind } from "./kinds.ts";
import { addressOf, complaints, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");
beforeAll(() => buildEveryKind(join(folder, "seeds"), site));

const openPage = sharedBrowser();
const [, http] = visits(site);
const at = (path: string) => addressOf(http.address(), path);
const article = "1988/07/1988.html";

/** Tells the browser, before a page is opened, to note how far things on it move by themselves (Layout Instability). */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
    ).observe({
      type: "layout-shift",
      buffered: true,
    });
  });
  // What has moved is noted with the frame it moved in: two frames later all is known.
  return () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              setTimeout(() => resolve((globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0))),
            ),
          ),
        ),
    );
}

/** The scripts that a page can wait for: all but the site's own, which runs before anything is painted. */
const later = /\/assets\/(?!site-)[\w-]+\.js$/;

/** Opens a page whose later scripts come only when all else has been painted, as on a slow line; high enough that nothing is out of sight. */
async function openSlowly(path: string, width: number): Promise<{ readonly page: Page; readonly shifted: () => Promise<number> }> {
  const page = await openPage({ viewport: { width, height: 6000 } });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  onTestFinished(() => release());
  await page.route(later, (route) => held.then(() => route.continue()));
  const shifted = await watchShifts(page);
  await page.goto(at(path), { waitUntil: "commit" });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length)).toBe(1);
  release();
  await page.waitForLoadState("load");
  if (path === article) await page.locator(".formats").waitFor();
  return { page, shifted };
}

describe("while scripts run", () => {
  describe.each([{ width: 360 }, { width: 1280 }])("at $width px", ({ width }) => {
    test.each([
      { path: article },
      { path: "2025/05/wide.html" },
      { path: "index.html" },
      { path: "about/index.html" },
      { path: "search/index.html" },
    ])("nothing moves: $path", async ({ path }) => {
      const { shifted } = await openSlowly(path, width);
      expect(await shifted()).toBe(0);
    });
  });

  test("what does move is noted, so that the tests above tell", async () => {
    const { page, shifted } = await openSlowly("index.html", 1280);
    await page.evaluate(() => document.querySelector("main")?.prepend(document.createElement("hr")));
    expect(await shifted()).toBeGreaterThan(0);
  });
});

describe("an article", () => {
  test("asks for four files, all of its own origin, and for one more where its citation comes near", async () => {
    const page = await openPage();
    const found = complaints(page, http.address());
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    const kinds = () => requests.map((url) => new URL(url).pathname.replace(/^.*\./, "")).sort();
    await page.goto(at(article), { waitUntil: "networkidle" });
    await manifestOf(page);
    expect(kinds()).toEqual(["css", "html", "js", "svg"]);
    await page.locator(".citation").scrollIntoViewIfNeeded();
    await page.locator(".formats").waitFor();
    expect(kinds()).toEqual(["css", "html", "js", "js", "svg"]);
    expect(found).toEqual([]);
  });

  test("is painted before any script has come but the site's own, which is smaller than its style sheet", async () => {
    const page = await openPage();
    await page.route(later, () => {});
    await page.goto(at(article), { waitUntil: "commit" });
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length)).toBe(1);
    expect(await page.getByText("尾声").isVisible()).toBe(true);
  });

  test("is painted where no script can be loaded", async () => {
    const page = await openPage();
    await page.route("**/assets/*.js", (route) => route.abort());
    await page.goto(at(article));
    expect(await page.getByText("尾声").isVisible()).toBe(true);
  });
});

describe("home", () => {
  test("names a manifest that the browser understands, and that leads back to it", async () => {
    const page = await openPage();
    await page.goto(at("index.html"));
    const { url, errors, manifest } = await manifestOf(page);
    expect(errors).toEqual([]);
    expect(url).toBe(at("site.webmanifest"));
    expect(manifest).toMatchObject({ name: "西安交大新闻档案", startUrl: at("index.html"), scope: http.address() });
  });
});

/** What Chromium makes of the page's web manifest, which it reads only when asked to. */
async function manifestOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  return session.send("Page.getAppManifest");
}
