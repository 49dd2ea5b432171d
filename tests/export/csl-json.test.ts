import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cslJson } from "../../src/export/csl-json.ts";
import { rounds } from "../rounds.ts";
import { reference, references } from "./references.ts";

test.each([
  ["2024-04", [2024, 4]],
  ["2024", [2024]],
])("of %s the parts are %j", (date, parts) => {
  expect(JSON.parse(cslJson(reference({ date })))[0].issued).toEqual({ "date-parts": [parts] });
});

test("a file holds one newspaper article", () => {
  expect(JSON.parse(cslJson(reference({ authors: ["张三", "Zhang San"] })))).toEqual([
    {
      id: "2024-110ea0537603b210",
      type: "article-newspaper",
      title: "学校召开工作会议",
      author: [{ literal: "张三" }, { literal: "Zhang San" }],
      "container-title": "旧闻档案",
      publisher: "西安交通大学",
      issued: { "date-parts": [[2024, 4, 24]] },
      URL: "https://example.org/2024/04/110ea0537603b210.html",
      language: "zh-CN",
    },
  ]);
});

test("the day of access has its parts like that of publication", () => {
  expect(JSON.parse(cslJson(reference({ accessed: "2026-11-30" })))[0].accessed).toEqual({ "date-parts": [[2026, 11, 30]] });
});

test("what is not known has no member", () => {
  const [item] = JSON.parse(cslJson(reference({ authors: [], publisher: null, url: null })));
  expect(Object.keys(item)).toEqual(["id", "type", "title", "container-title", "issued", "language"]);
});

test("the file is one line, and ends with a line break", () => {
  expect(cslJson(reference())).toMatch(/^\[\{.+\}\]\n$/);
});

test("a style sets names whole and in their order, and the day of publication", () => {
  const entry = new Cite(cslJson(reference({ authors: ["张三", "Zhang San", "Press, Inc."] })), { forceType: "@else/json" });
  expect(entry.format("bibliography", { template: "apa", lang: "en-US" }).trim()).toBe(
    "张三, Zhang San, & Press, Inc. (2024, April 24). 学校召开工作会议. 旧闻档案. https://example.org/2024/04/110ea0537603b210.html",
  );
});

test("a parser reads back what was written", () => {
  fc.assert(
    fc.property(references, (hostile) => {
      const items = new Cite(cslJson(hostile), { forceType: "@else/json" }).data;
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        id: hostile.key,
        type: "article-newspaper",
        title: hostile.title,
        "container-title": hostile.publication,
        issued: { "date-parts": [hostile.date.split("-").map(Number)] },
        language: "zh-CN",
      });
      expect(items[0]?.author ?? []).toEqual(hostile.authors.map((literal) => ({ literal })));
      expect(items[0]?.publisher).toBe(hostile.publisher ?? undefined);
      expect(items[0]?.URL).toBe(hostile.url ?? undefined);
    }),
    { numRuns: rounds(2000) },
  );
});
