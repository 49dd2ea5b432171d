import { expect, test } from "vitest";
import { withoutSuffix } from "../../src/webpage/page-title.ts";

const title = "学校举行建校六十周年庆祝会";

test.each<[string, readonly string[], readonly string[], string]>([
  [`${title}_江河新闻`, [], [], title],
  [`${title}-江声网`, [], [], title],
  [`${title}--文化--江声网`, [], [], title],
  [`${title} | 江报`, [], ["江报"], title],
  [`${title}-校园新闻-临江大学`, [], [], title],
  // A heading of the page tells where a title ends, whatever follows.
  [`${title}（图）- 没有人知道的名字`, [`${title}（图）`], [], `${title}（图）`],
  ["中国-东盟博览会在临江开幕", [], [], "中国-东盟博览会在临江开幕"],
  ["中国-东盟博览会在临江开幕-江声网", [], [], "中国-东盟博览会在临江开幕"],
  ["学校举行建校六十周年…", [title], [], title],
])("%s", (written, headings, sites, expected) => {
  expect(withoutSuffix(written, { headings, sites, pieces: [], aboveDate: null, columns: [] })).toBe(expected);
});
