import { expect, test } from "vitest";
import { factsIn } from "../../src/ingest/facts.ts";
import { article, names } from "../articles.ts";
import { seed } from "../workspace.ts";

/** The facts in a line, each as its name and value. */
const facts = (line: string) => factsIn(line, names)?.map(({ name, value }) => [name, value]);

test.each([
  [
    "发布人：张三 审核：李四 点击：123次",
    [
      ["发布人", "张三"],
      ["审核", "李四"],
      ["点击", "123次"],
    ],
  ],
  [
    "来源：校报 作者：李四 时间：2019-05-03",
    [
      ["来源", "校报"],
      ["作者", "李四"],
      ["时间", "2019-05-03"],
    ],
  ],
  [
    "日期：2024-04-24 18:29 浏览次数：2425",
    [
      ["日期", "2024-04-24 18:29"],
      ["浏览次数", "2425"],
    ],
  ],
  [
    "　來源：校報　|　作者 ： 李四｜閱讀：7",
    [
      ["來源", "校報"],
      ["作者", "李四"],
      ["閱讀", "7"],
    ],
  ],
  // The same again is a label within the value.
  ["发布日期: 日期：2023-06-01 22:05", [["发布日期", "日期：2023-06-01 22:05"]]],
  // A title may hold anything, and what has an unknown name too.
  ["标题: 通知 时间：周三 来源：教务处", [["标题", "通知 时间：周三 来源：教务处"]]],
  ["摘要: 春天 作者：张三", [["摘要", "春天 作者：张三"]]],
  // No known name, and no space before it.
  ["来源：校报 地点：西安", [["来源", "校报 地点：西安"]]],
  ["来源：校报作者：李四", [["来源", "校报作者：李四"]]],
  ["原文链接: https://example.org/a?b=1", [["原文链接", "https://example.org/a?b=1"]]],
])("%s", (line, expected) => {
  expect(facts(line)).toEqual(expected);
});

test.each(["本报讯", "：甲", ""])("%j holds none", (line) => {
  expect(facts(line)).toBeUndefined();
});

test("an article has the facts of one line, at their places, and what another line says has precedence", () => {
  const found = article("a.txt", seed({ views: null, more: "发布人：张三 审核：李四 点击：123次 来源：校报\n来源: 晚报\n" }));
  expect(found).toMatchObject({
    summary: { views: 123 },
    header: {
      source: "晚报",
      extra: [{ name: "来源", value: "校报" }],
      credits: [
        { name: "发布人", value: "张三" },
        { name: "审核", value: "李四" },
      ],
    },
  });
});
