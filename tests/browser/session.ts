import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { browserFlags } from "./chromium.ts";
import { serve } from "./serve.ts";

/** A browser for all tests of a file, started with more `flags`. Each test opens pages of its own with the function that is returned. */
export function sharedBrowser(flags: readonly string[] = []): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromium"), args: [...browserFlags, ...flags] });
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    if (!browser) throw new Error("the browser is only there while tests run");
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    return context.newPage();
  };
}

/** The ways a site can be looked at, each with the address of the built site, with a slash at its end, once the tests run. */
export interface Visit {
  readonly over: string;
  readonly address: () => string;
}

/** A site opened straight from disk, and served below a sub-path. `folder` need not be filled before the tests run. */
export function visits(folder: string): readonly [Visit, Visit] {
  let served = "";
  beforeAll(async () => {
    const { address, server } = await serve(folder, "/archive/news/");
    served = address;
    return () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  });
  return [
    { over: "file://", address: () => pathToFileURL(`${folder}/`).href },
    { over: "HTTP under a sub-path", address: () => served },
  ];
}

/** The address of a file of a site. */
export function addressOf(site: string, path: string): string {
  return site + path.split("/").map(encodeURIComponent).join("/");
}

/**
 * Everything on a page's pages, from now on, that a reader should never get: console messages (errors, warnings, violations of the security policy),
 * exceptions, dialogs, new windows, requests that fail, and requests for anything outside `site`. The list grows while the pages are used.
 */
export function complaints(page: Page, site: string): readonly string[] {
  const found: string[] = [];
  const context: BrowserContext = page.context();
  context.on("console", (message) => found.push(`${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => found.push(`exception: ${error.error().message}`));
  context.on("dialog", async (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on("page", (opened) => found.push(`new window: ${opened.url()}`));
  context.on("request", (request) => {
    if (!request.url().startsWith(site)) found.push(`request outside the site: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Aborted is what the browser itself broke off, such as the icon of a page that was left at once.
    if (reason !== "net::ERR_ABORTED") found.push(`failed: ${request.url()} (${reason})`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
  });
  return found;
}
