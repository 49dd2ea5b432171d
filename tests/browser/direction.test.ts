import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { paired } from "../../src/lib/text-direction.ts";
import { newsSeeds } from "../samples.ts";
import { pagesOf } from "../site-check.ts";
import { jiuwen, readFiles, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");

/** Texts that would turn round what follows: with an override or an embedding left open, also behind a mark that ends an element early, and from right to left. */
const texts = {
  override: "甲\u202E乙丙",
  embedding: "甲\u202B乙丙",
  isolate: "甲\u2067乙丙",
  early: "甲\u2069\u2069\u202C\u202E乙丙",
  closing: "甲\u202C\u2069乙丙",
  arabic: "سلام",
} as const;

/** One article for each text, with it in every field; the columns of titles and the tags have pages of their own. */
const articles = Object.entries(texts).map(
  ([name, text], index) =>
    [
      `${name}-${text}.md`,
      `---\ntitle: ${JSON.stringify(`【${text}】通知${text}`)}\ndate: 2024-05-0${index + 1} 09:00\nviews: ${index}\nsource: ${JSON.stringify(text)}
author: ${JSON.stringify(`${text}、丁`)}\ncolumn: ${JSON.stringify(text)}\ntags: ${JSON.stringify([text, `${text}二`])}\n${JSON.stringify(text)}: ${JSON.stringify(text)}\n---
${text}正文。\n\n学校召开会议。\n`,
    ] as const,
);

beforeAll(() => {
  // What is invisible tells no two terms apart.
  const vocabulary = Object.entries(texts).map(([name, text]) => ({
    name: `${name}${text}词`,
    kind: "主题",
    formerly: [`${name}${text}旧名`],
  }));
  writeFiles(join(folder, "seeds"), {
    ...Object.fromEntries(articles),
    ...newsSeeds(3, "2023-01-05"),
    "words.txt": seed({
      title: Object.entries(texts)
        .map(([name, text]) => `${name}${text}词`)
        .join("，"),
      body: "正文。",
    }),
    [`${texts.early}.txt`]: seed({ date: "x" }),
    // YAML takes JSON.
    "tags.yaml": JSON.stringify(vocabulary),
    "archive.yaml": "pageSize: 2\nurl: https://archive.example.org/\n",
  });
  const run = jiuwen(["build", join(folder, "seeds"), "--output", site, "--skip-invalid"]);
  expect([run.status, run.stderr.match(/unpaired-direction/g)?.length]).toEqual([0, expect.any(Number)]);
});

const openPage = sharedBrowser();
const [disk] = visits(site);

/**
 * Texts that stand in the wrong order on the page that is open, as `before|after`: characters of one text without marks of direction, and texts of one block that
 * follow one another on a line. Runs in the browser.
 */
function turnedRound(): string[] {
  const mark = /[\u202A-\u202E\u2066-\u2069]/;
  const rightToLeft = /[\u0600-\u06FF]/;
  const rectOf = (node: Text, start: number, end: number) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  const blockOf = (node: Node): Element | null => {
    let block = node.parentElement;
    while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
    return block;
  };
  const isVisible = ({ data, parentElement }: Text) => data.trim() !== "" && parentElement?.checkVisibility() === true;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text && isVisible(node)) nodes.push(node);
  const found: string[] = [];
  const inOrder = (before: readonly DOMRect[], after: readonly DOMRect[]) =>
    before.every((one) =>
      after.every((other) => other.top >= one.bottom - 1 || one.top >= other.bottom - 1 || other.left >= one.right - 1),
    );
  for (const [index, node] of nodes.entries()) {
    if (!rightToLeft.test(node.data)) {
      const end = node.data.search(mark);
      const own = end === -1 ? node.length : end;
      for (let at = 1; at < own; at++) {
        const [one, other] = [rectOf(node, at - 1, at), rectOf(node, at, at + 1)];
        if (!inOrder(one, other)) found.push(`${node.data.slice(0, at)}|${node.data.slice(at)}`);
      }
    }
    const next = nodes[index + 1];
    if (next && blockOf(next) === blockOf(node) && !inOrder(rectOf(node, 0, node.length), rectOf(next, 0, next.length))) {
      found.push(`${node.data}|${next.data}`);
    }
  }
  return found;
}

test("the check sees what is turned round", async () => {
  const page = await openPage();
  await page.setContent("<p>甲\u202E乙丙<span>3 篇丁</span></p><p>甲<bdi>\u202E乙丙</bdi><span>3 篇丁</span></p>");
  const found = await page.evaluate(turnedRound);
  expect(found).toContain("甲\u202E乙丙|3 篇丁");
  expect(found.filter((one) => one.startsWith("甲|") || one.startsWith("\u202E"))).toEqual([]);
});

const turnedOn = async (page: Page, path: string) => {
  await page.goto(addressOf(disk.address(), path));
  for (const details of await page.locator("details:not([open]) > summary").all()) if (await details.isVisible()) await details.click();
  return (await page.evaluate(turnedRound)).map((found) => `${path}: ${found}`);
};

describe("marks of direction and names from right to left turn nothing round that stands beside them", () => {
  test("on any page", async () => {
    const page = await openPage();
    const found: string[] = [];
    const pages = pagesOf(readFiles(site));
    expect(pages.size).toBeGreaterThan(50);
    for (const [path, html] of pages) {
      // A page that leads on at once is looked at as it would be with the reader's patience.
      const still = html.replace(/<meta http-equiv="refresh"[^>]*>/, "");
      if (still !== html) writeFiles(site, { [path]: still });
      found.push(...(await turnedOn(page, path)));
    }
    expect(found).toEqual([]);
  });

  test("in the title of any page, its description and its citation", async () => {
    for (const [path, html] of pagesOf(readFiles(site))) {
      const said = [
        /<title>([^<]*)<\/title>/,
        /<meta name="description" property="og:description" content="([^"]*)"/,
        /<p class="reference">([^<]*)/,
      ].flatMap((pattern) => pattern.exec(html)?.[1] ?? []);
      for (const line of said) expect(paired(line), path).toBe(line);
    }
  });

  test("among the results of a search, and in the choices that narrow it", async () => {
    const page = await openPage();
    await page.goto(`${addressOf(disk.address(), "search/index.html")}?q=${encodeURIComponent("通知")}`);
    await page.locator("#results[data-state=ready] > li").nth(5).waitFor();
    await page.locator("#filters > summary").click();
    await page.locator("#filters option").nth(8).waitFor({ state: "attached" });
    expect(await page.evaluate(turnedRound)).toEqual([]);
    const labels = await page.locator("#filters option").allTextContents();
    expect(labels.filter((label) => label.includes("乙丙")).length).toBeGreaterThan(2);
    expect(labels.filter((label) => paired(label) !== label)).toEqual([]);
    await page.locator("#filters select[name=tag]").selectOption({ value: "甲乙丙二" });
    await page.locator("#chosen a").waitFor();
    expect(await page.locator("#chosen a").textContent()).toBe("标签：甲乙丙二");
    expect(await page.evaluate(turnedRound)).toEqual([]);
  });

  test("but an article's own words stand on its page as they were written", async () => {
    const page = await openPage();
    await page.goto(addressOf(disk.address(), `2024/05/override-${texts.override}.html`));
    expect(await page.locator("h1").textContent()).toBe(`【${texts.override}】通知${texts.override}`);
    expect(await page.locator(".body p").first().textContent()).toBe(`${texts.override}正文。`);
    expect(await page.locator(".facts").textContent()).toContain(`来源：${texts.override}`);
  });
});

test("the reference of an article with such marks reads from left to right", async () => {
  const page = await openPage();
  await page.goto(addressOf(disk.address(), `2024/05/override-${texts.override}.html`));
  expect(await page.locator(".reference").textContent()).toMatch(/^甲乙丙，丁\. 【甲乙丙】通知甲乙丙\[EB\/OL\]\. （2024-05-01）\[/);
  await page.locator(".citation").scrollIntoViewIfNeeded();
  await page.locator(".formats a").nth(2).waitFor();
  const files = await page
    .locator(".formats a")
    .evaluateAll((links) => links.map((link) => decodeURIComponent((link as HTMLAnchorElement).href.split(",").slice(1).join(","))));
  for (const line of files.flatMap((text) => text.split("\n"))) expect(paired(line)).toBe(line);
});
