import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { browserFlags } from "../../browser/chromium.ts";
import { jiuwenIn, readFiles, sharedFolder } from "../../workspace.ts";
import { type News, news, pathOf } from "./news.ts";
import { oldHost, serveOldSite } from "./vsb-site.ts";
import { crawl, installWget } from "./wget.ts";

/**
 * A site that closes, from end to end: crawled by wget into a WARC and a mirror, imported, built, and
 * each of its old addresses followed in a browser, where the old name now leads to the archive.
 */
const folder = sharedFolder();
const site = join(folder, "_site");
const archive = "archive";

beforeAll(async () => {
  installWget();
  const { proxy, server } = await serveOldSite();
  await crawl(oldHost, proxy, folder);
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
});

const imported = (source: string, output: string) => jiuwenIn(folder, ["import", source, "-o", output]);

/** What a reader must know an article by. */
const told = ({ title, date }: Pick<News, "title" | "date">) => `${date} ${title}`;

/** The front matter's title and date, and the body, of all seeds in a folder. */
function seedsIn(output: string): Map<string, string> {
  const seeds = [...readFiles(join(folder, output))].filter(([path]) => path.endsWith(".md"));
  return new Map(
    seeds.map(([, bytes]) => {
      const [, front = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(bytes.toString("utf8")) ?? [];
      const field = (name: string) => new RegExp(`^${name}: ["']?(.*?)["']?$`, "m").exec(front)?.[1] ?? "";
      return [`${field("date")} ${field("title")}`, body];
    }),
  );
}

describe.each([
  ["the WARC", "crawl.warc.gz", join(archive, "articles")],
  ["the mirror", oldHost, join("of-mirror", "articles")],
])("imported from %s", (_, source, output) => {
  let printed = "";
  beforeAll(() => {
    const run = imported(source, output);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    printed = run.stdout;
  });

  test("each of the sixty articles is one seed, with its title and its day, and nothing else is", () => {
    expect([...seedsIn(output).keys()].sort()).toEqual(news.map(told).sort());
  });

  test("each body has all paragraphs, and nothing of the page around them", () => {
    const seeds = seedsIn(output);
    for (const one of news) {
      const body = (seeds.get(told(one)) ?? "").replace(/\\/g, "");
      for (const paragraph of one.paragraphs) expect(body).toContain(paragraph.replace(/\*/g, "*"));
      expect(body).not.toMatch(/当前位置|上一条|下一条|打印|版权所有|点击/);
    }
  });

  test("pictures and attachments lie beside the seeds that name them", () => {
    const files = [...readFiles(join(folder, output)).keys()];
    expect(files.filter((path) => path.endsWith(".png"))).toHaveLength(news.filter(({ hasPicture }) => hasPicture).length);
    expect(files.filter((path) => path.endsWith(".pdf"))).toHaveLength(news.filter(({ hasAttachment }) => hasAttachment).length);
  });

  test("the report says what became of lists, the login and the page that says there is nothing", () => {
    const report = readFileSync(join(folder, output, "import-report.csv"), "utf8");
    expect(report).toMatch(/login\.jsp.*login/);
    expect(report).toMatch(/view\.asp\?id=9.*not-found/);
    expect(report).toMatch(/xwdt\.htm.*list/);
    expect(printed).toMatch(/60 articles/);
  });

  test("run again, nothing is new", () => {
    const before = readFiles(join(folder, output));
    expect(imported(source, output).status).toBe(0);
    expect(readFiles(join(folder, output))).toEqual(before);
  });
});

describe("built and put in the place of the old site", () => {
  let browser: Browser | undefined;
  let page: Page;

  beforeAll(async () => {
    const run = jiuwenIn(folder, ["build", archive, "-o", site, "--url", `http://${oldHost}/`]);
    expect(run.stderr).not.toMatch(/error/);
    expect(run.status).toBe(0);
    const server = createServer((request, response) => {
      const path = join(site, decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname));
      const isThere = existsSync(path) && /\.\w+$/.test(path);
      const type = /\.(?:html|htm|asp|jsp)$/.test(path) || !isThere ? "text/html" : path.endsWith(".css") ? "text/css" : "text/javascript";
      response.writeHead(isThere ? 200 : 404, { "content-type": `${type}; charset=utf-8` });
      response.end(readFileSync(isThere ? path : join(site, "404.html")));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const map = `--host-resolver-rules=MAP ${oldHost}:80 127.0.0.1:${port}, MAP ${oldHost.replace("www.", "")}:80 127.0.0.1:${port}`;
    browser = await chromium.launch({ executablePath: inject("chromium"), args: [...browserFlags, map] });
    page = await browser.newPage();
    return () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  });
  afterAll(() => browser?.close());

  /** The heading of the article to which an old address leads. */
  async function followed(address: string): Promise<string> {
    await page.goto(address);
    await page.waitForURL(/\/20\d\d\/\d\d\/[^/]+\.html/);
    return (await page.locator("h1").innerText()).trim();
  }

  test("each old address leads to its article", async () => {
    for (const one of news) expect(await followed(`http://${oldHost}${pathOf(one)}`)).toBe(one.title);
  });

  test("so do the system's inner addresses, those that led on, those of print versions, and those without www", async () => {
    const [first, , , , , sixth] = news;
    if (!first || !sixth) throw new Error("there are sixty");
    const inner = `/content.jsp?urltype=news.NewsContentUrl&wbtreeid=${first.column.tree}&wbnewsid=${first.id}`;
    expect(await followed(`http://${oldHost}${inner}`)).toBe(first.title);
    expect(await followed(`http://${oldHost}/view.asp?id=${sixth.id}`)).toBe(sixth.title);
    expect(await followed(`http://${oldHost}${pathOf(first)}?print=1`)).toBe(first.title);
    expect(await followed(`http://${oldHost.replace("www.", "")}${pathOf(first)}`)).toBe(first.title);
  });

  test("a link within a text leads to the article in the archive, and one that was not kept says so", async () => {
    const one = news.find(({ linksTo }) => linksTo !== null);
    const target = news.find(({ id }) => id === one?.linksTo);
    if (!one || !target) throw new Error("there is one");
    await followed(`http://${oldHost}${pathOf(one)}`);
    expect(await page.locator("article").innerText()).toContain(`http://${oldHost}/info/1002/99.htm`);
    await page
      .getByRole("link", { name: `《${target.title}》` })
      .first()
      .click();
    expect((await page.locator("h1").innerText()).trim()).toBe(target.title);
  });
});
