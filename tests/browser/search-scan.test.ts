import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { byCodePoint } from "../../src/lib/code-point-order.ts";
import { allByRelevance, orders } from "../../src/search/read/search-interface.ts";
import { createRandom } from "../incremental/random.ts";
import { isLong } from "../rounds.ts";
import { randomNews, randomNumber } from "../search/news.ts";
import { createScan, isSearchable } from "../search/scan.ts";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { addressOf, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");
const random = createRandom(9);
const news = randomNews(150, random)
  .map((one) => ({ ...one, title: one.title.trim() || "无题", body: `${one.body}。正文` }))
  .sort((a, b) => byCodePoint(a.date, b.date) || byCodePoint(a.id, b.id));
const scan = createScan(news);

beforeAll(() => {
  const seeds = news.map(({ id, title, body, date, views }) => {
    return [`${id}.txt`, seed({ title, body, date: date.replace("T", " "), views: views === null ? null : String(views) })];
  });
  writeFiles(join(folder, "seeds"), Object.fromEntries(seeds));
  expect(jiuwen(["build", join(folder, "seeds"), "--output", site])).toMatchObject({ status: 0 });
});

const openPage = sharedBrowser();

/** Queries for parts of random articles, as someone would write them into the field: between quotation marks, so without any; numbers as they are. */
const queries = Array.from({ length: 400 }, () => {
  const { title, body } = random.one(news);
  const from = random.chance(0.3) ? title : body;
  const number = random.chance(0.3) ? randomNumber(from, random) : null;
  if (number !== null) return { text: number, query: number };
  const characters = [...from];
  const start = random.below(characters.length);
  const part = characters.slice(start, start + 1 + random.below(8)).join("");
  const text = part.replaceAll(/["“”＂]/g, "");
  return { text, query: `"${text}"` };
}).filter(({ text }) => isSearchable(text));

describe.each(visits(site))("over $over the page shows exactly what a plain scan finds, in the same order", ({ address }) => {
  test("whatever is looked for", async () => {
    const page = await openPage();
    const list = page.locator("#results");
    for (const { text, query } of queries.slice(0, isLong ? 60 : 15)) {
      const order = random.one(orders);
      const expected = scan([{ text }], { ...allByRelevance, order }).map(({ id }) => id);
      await page.goto(`${addressOf(address(), "search/index.html")}?${new URLSearchParams({ q: query, order })}`);
      await page.locator('#results[data-state="ready"]').waitFor({ state: "attached" });
      const ids = await page.locator("#results > li").evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset["id"]));
      expect({ query, order, count: await list.getAttribute("data-count"), ids }).toEqual({
        query,
        order,
        count: String(expected.length),
        ids: expected.slice(0, 10),
      });
    }
  });
});
