import fc from "fast-check";
import { expect, test } from "vitest";
import { splitTitle } from "../../src/ingest/title-parts.ts";
import { bare } from "../html.ts";

test.each([
  ["学校召开会议", [], "学校召开会议"],
  ["【主题教育】学校召开会议", ["主题教育"], "学校召开会议"],
  ["【一】【二】学校召开会议", ["一", "二"], "学校召开会议"],
  ["　【 主题教育 】　学校召开会议　", ["主题教育"], "学校召开会议"],
  ["【一】 【二】\t学校召开会议", ["一", "二"], "学校召开会议"],
  ["【五个 一】学校召开会议", ["五个 一"], "学校召开会议"],
  // Only what leads is a column.
  ["学校【主题教育】召开会议", [], "学校【主题教育】召开会议"],
  ["学校召开会议【图】", [], "学校召开会议【图】"],
  ["【一】学校【二】召开会议", ["一"], "学校【二】召开会议"],
  // Brackets that hold nothing, or are not a pair, are the headline's.
  ["【】学校召开会议", [], "【】学校召开会议"],
  ["【　】学校召开会议", [], "【　】学校召开会议"],
  ["【主题教育学校召开会议", [], "【主题教育学校召开会议"],
  ["主题教育】学校召开会议", [], "主题教育】学校召开会议"],
  ["【一【二】】学校召开会议", [], "【一【二】】学校召开会议"],
  ["【一】】学校召开会议", ["一"], "】学校召开会议"],
  ["[主题教育]学校召开会议", [], "[主题教育]学校召开会议"],
  // A title may be nothing but columns.
  ["【学校召开会议】", ["学校召开会议"], ""],
])("%s", (title, columns, headline) => {
  expect(splitTitle(title)).toEqual({ columns, headline });
});

test("columns and headline together are the title, apart from white space", () => {
  const titles = fc.array(fc.oneof(fc.constantFrom("【", "】", " ", "　", "主题"), fc.string({ unit: "binary" })), { maxLength: 12 });
  fc.assert(
    fc.property(titles, (parts) => {
      const { columns, headline } = splitTitle(parts.join(""));
      expect(bare(columns.map((name) => `【${name}】`).join("") + headline)).toBe(bare(parts.join("")));
      for (const name of columns) expect(name).toBe(name.trim());
    }),
  );
});

test("a hostile title costs no more than its length", () => {
  // With a pattern that tries every division of the white space, this would take minutes.
  const title = `【${" ".repeat(400_000)}x`;
  expect(splitTitle(title)).toEqual({ columns: [], headline: title });
});
