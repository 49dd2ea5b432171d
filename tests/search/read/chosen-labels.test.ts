import { expect, test } from "vitest";
import type { LabelKind } from "../../../src/search/format/label-file.ts";
import type { SearchResult } from "../../../src/search/format/result.ts";
import { offeredLabels } from "../../../src/search/read/chosen-labels.ts";
import type { Label } from "../../../src/search/read/label-reader.ts";

const label = (kind: LabelKind, name: string): Label => ({ kind, name, folded: name, articles: Uint32Array.of(0) });
const result = (title: string, tags: readonly string[], authors: readonly string[] = []): SearchResult => ({
  ...{ id: title, href: `2024/01/${title}.html`, title, date: "2024-01-01", views: null },
  ...{ authors, source: "新华社", tags },
});

test("labels are offered that are common, or that two results at hand bear: each rare one is looked up once, as what it is", async () => {
  const common = [label("column", "要闻"), label("tag", "春节"), label("source", "新华社")];
  const asked: string[] = [];
  const find = async (kind: LabelKind, name: string) => {
    asked.push(`${kind} ${name}`);
    return [label(kind, name)];
  };
  const offered = await offeredLabels({ common, find }, [
    result("【要闻】一", ["要闻", "春节", "台风"], ["王琳"]),
    result("【夜读】二", ["夜读", "要闻", "台风"], ["王琳"]),
    result("【夜读】三", ["夜读", "一次"]),
  ]);
  expect(asked.sort()).toEqual(["author 王琳", "column 夜读", "tag 台风"]);
  expect(offered.map(({ name }) => name).sort()).toEqual(["台风", "夜读", "新华社", "春节", "王琳", "要闻"]);
});

test("at most six rare labels are looked up: those that most results bear", async () => {
  const names = Array.from({ length: 9 }, (_, at) => `词${at}`);
  const results = names.map((_, at) => result(`第${at}则`, names.slice(0, at + 1)));
  const asked: string[] = [];
  const find = async (_: LabelKind, name: string) => {
    asked.push(name);
    return [];
  };
  await offeredLabels({ common: [label("source", "新华社")], find }, results);
  expect(asked.sort()).toEqual(names.slice(0, 6));
});
