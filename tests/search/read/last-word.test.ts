import { expect, test } from "vitest";
import { lastWordOf } from "../../../src/search/read/last-word.ts";

test.each([
  ["", "", ""],
  ["神舟", "", "神舟"],
  ["返回 神", "返回 ", "神"],
  ["返回　神", "返回　", "神"],
  ["返回 ", "返回 ", ""],
  ["“返回”神", "“返回”", "神"],
  ['返回 "神', '返回 "', "神"],
  ["返回 -神", "返回 -", "神"],
  ["－神", "－", "神"],
  ['"-神', '"', "-神"],
  ["返回|-神", "返回|-", "神"],
  ["a-b", "", "a-b"],
  ["title:神", "title:", "神"],
  ["返回 -标题：神", "返回 -标题：", "神"],
  ["副标题：神", "", "副标题：神"],
])("the last word of `%s` stands behind `%s`: %s", (query, before, word) => {
  expect(lastWordOf(query)).toEqual({ before, word });
});
