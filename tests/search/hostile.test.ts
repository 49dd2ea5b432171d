import { describe, expect, test } from "vitest";
import { allByRelevance, LoadFailure } from "../../src/search/read/search-interface.ts";
import { openSearcher } from "../../src/search/read/searcher.ts";
import { createRandom } from "../incremental/random.ts";
import { indexFiles, loaderOf } from "./index-files.ts";
import { randomNews } from "./news.ts";

const request = allByRelevance;
const news = randomNews(400, createRandom(7));
const files = indexFiles(news, [250]);
const other = indexFiles(randomNews(400, createRandom(8)), [250]);

/** Asks for what needs every kind of file. */
async function askAll(load: ReturnType<typeof loaderOf>): Promise<void> {
  const found = await openSearcher(load).search({ ...request, query: "学校 nature 兩會" });
  await openSearcher(load)
    .search({ ...request, query: "中国" })
    .then(async (all) => {
      await all.results(0, all.count);
      await all.choices();
    });
  await found.choices();
  await found.partial();
}

const loadedNames: string[] = [];
await askAll(loaderOf(files, (name) => loadedNames.push(name)));
/** A shard that is needed for the answers. */
const shard = loadedNames.find((name) => /^middle\/[\ds]/.test(name)) ?? "";

describe("a file of the index that is not what it should be is a failure, never a wrong answer", () => {
  const harms: [string, (name: string) => string | undefined][] = [
    ["missing", () => undefined],
    ["empty", () => ""],
    ["cut off", (name) => files.get(name)?.slice(0, -5)],
    ["of another edition", (name) => other.get(name)],
    ["some other text", () => "<!doctype html><title>404</title>"],
  ];
  // A file of digits that is cut off is no script any more; and which segments there are can be the same in two editions. Lengths only order what matches in part.
  const needless = new Set(["middle/body-lengths cut off", "middle/body-lengths of another edition", "start of another edition"]);
  const cases = harms
    .flatMap(([harm, change]) => ["start", "middle/directory", shard, "middle/body-lengths"].map((name) => ({ harm, name, change })))
    .filter(({ name, harm }) => !needless.has(`${name} ${harm}`));
  test.each(cases)("$name $harm", async ({ name, change }) => {
    const harmed = new Map(files);
    const text = change(name);
    if (text === undefined) harmed.delete(name);
    else harmed.set(name, text);
    await expect(askAll(loaderOf(harmed))).rejects.toBeInstanceOf(LoadFailure);
  });

  test("what failed is loaded again when the reader tries again, and only that", async () => {
    const loaded: string[] = [];
    const harmed = new Map(files);
    harmed.delete("open/directory");
    const searcher = openSearcher(loaderOf(harmed, (name) => loaded.push(name)));
    await expect(searcher.search({ ...request, query: "学校" })).rejects.toBeInstanceOf(LoadFailure);
    harmed.set("open/directory", files.get("open/directory") ?? "");
    expect((await searcher.search({ ...request, query: "学校" })).count).toBeGreaterThan(0);
  });
});

describe("a hostile query is answered", () => {
  const { body = "" } = news.toSorted((a, b) => b.body.length - a.body.length)[0] ?? {};
  const searcher = openSearcher(loaderOf(files));

  test.each([
    ["10,000 characters that are nowhere", "旧闻".repeat(5000), 0],
    ["10,000 terms", Array.from({ length: 10_000 }, (_, at) => `词${at}`).join(" "), 0],
    ["control characters", "\0\x01\x1b[31m\u202e", 0],
    ["only punctuation", "。，！？“”——…… () - \" '", 0],
    ["a lone half of a pair", "\ud842", 0],
    ["HTML", "<script>alert(1)</script>", 0],
    ["only a prefix", 'title: -title: - "', 0],
  ])("%s", async (_, query, count) => {
    expect((await searcher.search({ ...request, query })).count).toBe(count);
  });

  test("a whole body is found", async () => {
    const long = body.replaceAll(/["“”]/g, " ");
    const found = await searcher.search({ ...request, query: `"${long}"` });
    const [first] = await found.results(0, 1);
    expect(found.count).toBeGreaterThan(0);
    expect(news.find(({ id }) => id === first?.id)?.body).toContain(body.slice(0, 20));
  });

  test("not more is loaded for a long text that is nowhere than for the beginning of it", async () => {
    const loaded: string[] = [];
    const own = openSearcher(loaderOf(files, (name) => loaded.push(name)));
    await own.search({ ...request, query: "学校旧闻".repeat(2500) });
    expect(loaded.length).toBeLessThan(40);
  });
});
