import { describe, expect, test } from "vitest";
import { type LabelReader, readLabels } from "../../../src/search/read/label-reader.ts";
import { LoadFailure } from "../../../src/search/read/search-interface.ts";
import { foldCharacter } from "../../../src/search/write/folding-table.ts";
import { type Labelled, labelFiles, labelShards } from "../../../src/search/write/label-writer.ts";
import { createRandom } from "../../incremental/random.ts";

const everyCharacter = { fold: foldCharacter, isOfWord: () => true };
const characters = { known: everyCharacter, charactersFor: async () => everyCharacter };

/** The files of labels by their names, and a reader of them. */
async function read(articles: readonly Labelled[], shards: number, change: (name: string, text: string) => string = (_, text) => text) {
  const files = labelFiles(articles, shards);
  const texts = new Map([["labels/common", JSON.stringify(files.common)]]);
  for (const [at, shard] of files.shards.entries()) texts.set(`labels/${at}`, JSON.stringify(shard));
  const loaded: string[] = [];
  const load = async (name: string) => {
    loaded.push(name);
    return change(name, texts.get(name) ?? "");
  };
  return { loaded, texts, open: () => readLabels(load, { version: files.version, articles: articles.length }, characters) };
}

const random = createRandom(7);
const bare: Labelled = { column: [], tag: [], author: [], source: [] };

/** Articles with labels of which a few are on most and thousands on a few. */
const many = Array.from(
  { length: 3000 },
  (_, at): Labelled => ({
    column: at % 3 === 0 ? ["要闻"] : [],
    tag: ["各处", ...new Set(Array.from({ length: 11 }, () => `词${random.below(4000)}`))],
    author: at % 7 === 0 ? ["王琳", "臺靜農"] : [],
    source: at % 50 === 0 ? [] : ["新华社"],
  }),
);

/** Which articles bear a label, by looking through all. */
function bearers(articles: readonly Labelled[], kind: keyof Labelled, name: string): number[] {
  return articles.flatMap((labels, at) => (labels[kind].includes(name) ? at : []));
}

async function articlesOf(reader: LabelReader, kind: keyof Labelled, name: string): Promise<number[][]> {
  return (await reader.find(kind, name)).map(({ articles }) => [...articles]);
}

describe("each label has exactly the articles that bear it", () => {
  const shards = labelShards(many.reduce((sum, one) => sum + Object.values(one).flat().length, 0));

  test("in an archive with shards, of which only that of the label is loaded", async () => {
    expect(shards).toBe(32);
    const { open, loaded, texts } = await read(many, shards);
    const reader = await open();
    expect(reader.common.length).toBeGreaterThan(10);
    expect(reader.common.length).toBeLessThan(3000);
    // A common file is as large as a reader may have to load, and a shard a small file.
    expect(texts.get("labels/common")?.length).toBeLessThan(40_000);
    for (let shard = 0; shard < shards; shard++) expect(texts.get(`labels/${shard}`)?.length).toBeLessThan(5000);
    for (const kind of ["column", "tag", "author", "source"] as const) {
      for (const name of new Set(many.flatMap((one) => one[kind])))
        expect([name, await articlesOf(reader, kind, name)]).toEqual([name, [bearers(many, kind, name)]]);
    }
    expect(new Set(loaded).size).toBe(loaded.length);
    const other = await read(many, shards);
    await (await other.open()).find("tag", "词7");
    expect(other.loaded.length).toBe(2);
  });

  test("in a small archive, where all are in one file", async () => {
    const articles = [{ ...bare, tag: ["甲"] }, bare, { ...bare, tag: ["甲", "乙"] }, { ...bare, tag: ["甲"] }];
    const { open, loaded } = await read(articles, labelShards(4));
    const reader = await open();
    expect(await articlesOf(reader, "tag", "甲")).toEqual([[0, 2, 3]]);
    expect(await articlesOf(reader, "tag", "乙")).toEqual([[2]]);
    expect(await articlesOf(reader, "author", "甲")).toEqual([]);
    expect(loaded).toEqual(["labels/common"]);
  });

  test("in an archive without any", async () => {
    const { open } = await read([bare, bare], 0);
    expect(await articlesOf(await open(), "tag", "甲")).toEqual([]);
    expect((await (await read([], 0)).open()).common).toEqual([]);
  });

  test("by a name that counts as the same", async () => {
    const { open } = await read(many, shards);
    expect((await (await open()).find("author", "台静农")).map(({ name }) => name)).toEqual(["臺靜農"]);
  });
});

test("what is damaged, or of other articles, is a failure", async () => {
  for (const change of [
    () => "{",
    () => '{"names":{}}',
    (_: string, text: string) => text.replace(/"postings":"..../, '"postings":"~~~~'),
  ]) {
    await expect((await read(many, 32, change)).open()).rejects.toThrow(LoadFailure);
  }
  const [{ texts }, { version }] = [await read(many, 32), labelFiles(many.slice(1), 32)];
  const load = async (name: string) => texts.get(name) ?? "";
  await expect(readLabels(load, { version, articles: many.length - 1 }, characters)).rejects.toThrow(LoadFailure);
});

test("more labels make twice as many shards from time to time", () => {
  expect([0, 1999, 2000, 4000, 4001, 8001].map(labelShards)).toEqual([0, 0, 1, 2, 4, 8]);
});
