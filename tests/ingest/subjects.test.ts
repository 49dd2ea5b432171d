import { expect, test } from "vitest";
import { createSubjectReader } from "../../src/ingest/subjects.ts";
import { readGold } from "../tags/gold.ts";

const read = createSubjectReader();

test("of a title the terms are read, of the whole text what stands there twice, and who has an office", () => {
  const found = read("江岭大学启动核污染水研究", "校长张立群说，核污染水要治理。张立群强调安全。");
  expect(found.titleTerms).toContain("核污染水");
  expect(found.repeated.split("\n")).toEqual(["核污染水", "张立群"]);
  expect(found.people.map(({ name, offices }) => [name, offices.map(({ title }) => title)])).toEqual([["张立群", ["校长"]]]);
});

test("ordinary words that stand there twice are not kept, as they are no term by themselves", () => {
  expect(read("会议", "我们推动工作，重要的是推动。重要！").repeated).toBe("");
  expect(read("会议", "日本地震。日本！又有地震。").repeated.split("\n").sort()).toEqual(["地震", "日本"]);
});

test("the same text has always the same terms", () => {
  for (const { title, body } of readGold()) expect(createSubjectReader()(title, body)).toEqual(read(title, body));
});

test("people without an office are not kept", () => {
  expect(read("走近高峰", "校长张立群见到高峰。高峰说，高峰表示。").people.map(({ name }) => name)).toEqual(["张立群"]);
});

test("what there is nothing to say of has no terms", () => {
  expect(read("。", "，")).toEqual({ titleTerms: [], repeated: "", people: [], institutions: [] });
});
