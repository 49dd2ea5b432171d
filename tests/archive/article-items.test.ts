import { expect, test } from "vitest";
import { itemFinder, itemForMost } from "../../src/archive/article-items.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";

const said = "有关部门今天宣布，这项工作已经全部完成，结果将在年内向社会公布。";
const headings = ["北京迎来今冬首场降雪", "日本北部发生6级地震", "新款5GHz芯片投入生产", "中国与日本举行5G磋商"];
const roundup = article("a.txt", seed({ body: headings.flatMap((heading) => [heading, said]).join("\n") }));
const ordinary = article("b.txt", seed({ body: `${said}\n日本代表团来访\n${said}` }));

test.each([
  ["the first whose heading holds the name", ["日本"], headings[1]],
  ["or one of the names", ["东瀛", "降雪"], headings[0]],
  ["in whatever case and width", ["５ｇ"], headings[3]],
  ["but not within a longer word of letters", ["5G"], headings[3]],
  ["and not in the text of an item", ["年内"], undefined],
  ["nor for an empty name", [""], undefined],
  ["nor for no name", [], undefined],
])("the item for names is %s", (_name, names, expected) => {
  const itemOf = itemFinder(names);
  expect(itemOf(roundup)?.heading).toBe(expected);
  expect(itemOf(ordinary)).toBeNull();
});

test.each([
  ["whose heading holds most of them", [["日本"], ["5G"], ["中国"]], headings[3]],
  ["the first, where several hold as many", [["日本"], ["北京"]], headings[0]],
  ["counting each tag once, whatever its names", [["5G", "磋商"], ["地震"], ["日本"]], headings[1]],
])("the item for several tags is the one %s", (_name, tags, expected) => {
  expect(itemForMost(roundup, tags)?.heading).toBe(expected);
  expect(itemForMost(ordinary, tags)).toBeNull();
});

test("there is none where no heading holds any", () => {
  expect(itemForMost(roundup, [["台风"], []])).toBeNull();
});
