import { describe, expect, test } from "vitest";
import { updateSegment } from "../../../src/search/write/segment-update.ts";
import { fileNamesOf, type IndexFile, type SegmentState, writeSegment } from "../../../src/search/write/segment-writer.ts";
import type { Texts } from "../../../src/search/write/unit-occurrences.ts";
import { createRandom, type Random } from "../../incremental/random.ts";
import { createStore } from "../index-files.ts";
import { randomNews } from "../news.ts";

/** A segment as it stands: its files by their names, and what is known of it. */
interface Segment {
  readonly files: ReadonlyMap<string, string>;
  readonly state: SegmentState;
}

function textOf({ pieces }: IndexFile): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : Buffer.from(piece).toString("latin1"))).join("");
}

function whole(texts: readonly Texts[]): Segment {
  const files = new Map<string, string>();
  const source = {
    articles: texts.length,
    textsOf: (article: number) => texts[article] ?? { title: "", body: "" },
    hitsInMemory: 100_000,
    createStore,
  };
  const state = writeSegment(source, (file) => files.set(file.name, textOf(file)));
  return { files, state };
}

/** The segment after some articles have other texts, and how many of its files were made. */
function updated({ files, state }: Segment, before: readonly Texts[], after: readonly Texts[]): Segment & { readonly made: number } {
  const changes = after.flatMap((texts, article) => {
    const old = before[article];
    return old && old !== texts ? [{ article, before: old, after: texts }] : [];
  });
  const put = new Map<string, string>();
  const read = (name: string) => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`there is no ${name}`);
    return text;
  };
  const next = updateSegment(state, changes, read, (file) => put.set(file.name, textOf(file)));
  if (!next) throw new Error("the segment was not updated");
  const names = new Set(fileNamesOf(next));
  const kept = [...files].filter(([name]) => names.has(name));
  return { files: new Map([...kept, ...put]), state: next, made: put.size };
}

/** Whether two segments have the same files, and the same is known of them. */
function expectSame(one: Segment, other: Segment): void {
  expect([...one.files].sort()).toEqual([...other.files].sort());
  expect(one.state.forest).toEqual(other.state.forest);
  expect([...one.state.characters].sort()).toEqual([...other.state.characters].sort());
  expect(one.state.steps).toEqual(other.state.steps);
}

/** So many articles of few words, so that some units, and some terms, have shards of their own. */
function repetitive(count: number, random: Random): Texts[] {
  const parts = ["中国人民", "中国人民大学", "在中国，", "中国AI", "2023年", "人民中国", "国中国人", "大学", "。", "5.2%"];
  return randomNews(count, random).map(({ title, body }) => ({
    title,
    body: `${body.slice(0, 60)}${Array.from({ length: 20 }, () => random.one(parts)).join("")}`,
  }));
}

describe("a segment that is updated is the one that is made of all its articles", () => {
  const random = createRandom(11);
  const first = repetitive(2500, random);
  const change = {
    "a sentence at the beginning": ({ title, body }: Texts) => ({ title, body: `本文经更正。${body}` }),
    "another title": ({ body }: Texts) => ({ title: `${random.one(["中国", "AI", "𠮷野", "Ⅷ"])}的标题`, body }),
    "no text": ({ title }: Texts) => ({ title, body: "" }),
    "a word that stands nowhere else": ({ title, body }: Texts) => ({ title, body: `${body}新词${random.below(1e6)}ßÉ` }),
    "another text": () => random.one(repetitive(1, random)),
  };
  const base = whole(first);

  test("and there are shards of units and of long terms, divided by their articles", () => {
    const names = [...base.files.keys()];
    expect(names.filter((name) => /^\d+-\w+$/.test(name)).length).toBeGreaterThan(3);
    expect(names.filter((name) => /-p[2-9a-v]$/.test(name)).length).toBeGreaterThan(3);
  });

  test.each(Object.entries(change))("%s", (_, own) => {
    const at = random.below(first.length);
    const after = first.with(at, own(first[at] ?? { title: "", body: "" }));
    const next = updated(base, first, after);
    expectSame(next, whole(after));
  });

  test("several times one after the other, a few articles each", () => {
    let [segment, texts] = [base, first];
    for (let round = 0; round < 6; round++) {
      let after = texts;
      for (let left = 1 + random.below(4); left > 0; left--) {
        const at = random.below(first.length);
        after = after.with(at, random.one(Object.values(change))(texts[at] ?? { title: "", body: "" }));
      }
      segment = updated(segment, texts, after);
      texts = after;
    }
    expectSame(segment, whole(texts));
  });

  test.each([
    ["a term", "罕见"],
    ["a unit", "罕"],
    ["a word", "rare "],
  ])("%s that becomes frequent, and seldom again", (_, word) => {
    const many = first.map((texts, at) => (at < 20 ? { ...texts, body: texts.body + word.repeat(at === 0 ? 9000 : 300) } : texts));
    const frequent = updated(base, first, many);
    expectSame(frequent, whole(many));
    expectSame(updated(frequent, many, first), base);
  });

  test("units that leave a tree, so that the rest of it is one shard again, and come back", () => {
    // Each of 甲 and 乙 weighs just below what has shards of its own, and both together more than a shard.
    const fill = repetitive(20, random).map(({ body }) => ({ title: "", body: body.replaceAll(/[中国]/g, "") }));
    const before = [{ title: "", body: "甲乙，".repeat(3180) }, ...fill];
    const after = [{ title: "", body: "甲乙，".repeat(3260) }, ...fill];
    const shards = ({ files }: Segment) => [...files.keys()].filter((name) => name.startsWith("s-")).sort();
    const divided = whole(before);
    expect(shards(divided)).toEqual(["s-2", "s-3"]);
    const joined = updated(divided, before, after);
    expect(shards(joined)).toEqual(["s-1"]);
    expectSame(joined, whole(after));
    expectSame(updated(joined, after, before), divided);
  });

  test("a shard that is another one than was put there is an error, and no part of what is made", () => {
    const at = 1200;
    const old = first[at] ?? { title: "", body: "" };
    const after = first.with(at, { ...old, body: `${old.body}大学` });
    const other = whole(first.with(7, { title: "另一篇", body: "中国人民大学".repeat(30) }));
    expect(() => updated({ ...base, files: other.files }, first, after)).toThrow(RangeError);
  });

  test("only the files that hold the changed words are made", () => {
    const at = 1200;
    const old = first[at] ?? { title: "", body: "" };
    const { made } = updated(base, first, first.with(at, { ...old, body: old.body.replace("大学", "大會") }));
    expect(made).toBeLessThan(base.files.size / 4);
  });
});
