import fc from "fast-check";
import { expect, test } from "vitest";
import { gbt7714 } from "../../src/export/gbt7714.ts";
import type { Reference } from "../../src/export/reference.ts";
import { reference, references } from "./references.ts";

/** The citation of a reader who saw the page on that day. */
function cited(parts: Partial<Reference>, accessed = "2026-07-01"): string {
  const { before, after } = gbt7714(reference(parts));
  return before + accessed + after;
}

test("the parts before and after the access date hold the brackets round it", () => {
  expect(gbt7714(reference())).toEqual({
    before: "张三. 学校召开工作会议[EB/OL]. （2024-04-24）[",
    after: "]. https://example.org/2024/04/110ea0537603b210.html.",
  });
});

test("an example of the standard (annex B.10, example 2) is written as there", () => {
  const example = {
    authors: ["北京鲁迅博物馆（北京新文化运动纪念馆）"],
    title: "北京鲁迅博物馆志愿服务章程",
    date: "2021-04-21",
    url: "http://www.luxunmuseum.com.cn/html/202104/a11310.htm",
  };
  expect(cited(example, "2023-05-02")).toBe(
    "北京鲁迅博物馆（北京新文化运动纪念馆）. 北京鲁迅博物馆志愿服务章程[EB/OL]. （2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.",
  );
});

test.each([
  [["张三"], "张三. 学"],
  [["张三", "李四"], "张三，李四. 学"],
  [["张三", "李四", "王五"], "张三，李四，王五. 学"],
  [["张三", "李四", "王五", "赵六"], "张三，李四，王五，等. 学"],
  [["张三", "李四", "王五", "赵六", "钱七"], "张三，李四，王五，等. 学"],
  [["西安交通大学"], "西安交通大学. 学"],
  // No second full stop.
  [["Example Inc."], "Example Inc. 学"],
  [["Example Inc.", "张三"], "Example Inc.，张三. 学"],
  // Nobody: the title comes first.
  [[], "学校召开工作会议[EB/OL]. "],
])("the responsible %j are written “%s…”", (authors, beginning) => {
  expect(cited({ authors }).slice(0, beginning.length)).toBe(beginning);
});

test("without an address the citation ends with the access date", () => {
  expect(cited({ url: null })).toBe("张三. 学校召开工作会议[EB/OL]. （2024-04-24）[2026-07-01].");
});

test("neither the archive nor its publisher is named", () => {
  expect(cited({ publication: "档案甲", publisher: "出版者乙" })).toBe(cited({ publication: "档案丙", publisher: null }));
});

test.each(["【主题教育】学校 [一]：召开“会议”？", "NBA & <i>会议</i>.", "$&$1"])("the title %s stands as it is", (title) => {
  expect(gbt7714(reference({ title })).before).toBe(`张三. ${title}[EB/OL]. （2024-04-24）[`);
});

test("title, date and address stand whole in any citation", () => {
  fc.assert(
    fc.property(references, (hostile) => {
      const { before, after } = gbt7714(hostile);
      expect(before.endsWith(`${hostile.title}[EB/OL]. （${hostile.date}）[`)).toBe(true);
      expect(after).toBe(hostile.url === null ? "]." : `]. ${hostile.url}.`);
    }),
  );
});
