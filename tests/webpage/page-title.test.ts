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
  // The first line of a heading of two is not the whole of it.
  [`学校举行大会 庆祝建校_江声网`, ["学校举行大会", "庆祝建校"], [], "学校举行大会 庆祝建校"],
  // The longest heading of those that stand in it, but no name of a site.
  [`校园快讯播报--${title}`, ["校园快讯播报", title], [], title],
  [`${title}(页 1) - 校园 - 临江论坛 - powered by Discuz! Archiver`, [], [], title],
  [`临江博客 » ${title}`, [], [], title],
  // What stands before it is no name of a site.
  [`校长说 » ${title}`, [], [], `校长说 » ${title}`],
  [`建校庆祝会-临江大学新闻网`, ["临江大学新闻网"], [], "建校庆祝会"],
])("%s", (written, headings, sites, expected) => {
  expect(withoutSuffix(written, { headings, sites, pieces: [], aboveDate: null, aboveText: null, columns: [] })).toBe(expected);
});

test.each<[string, readonly string[], string]>([
  // What stands alone on the page tells where a title ends, if it is parted from the rest.
  [`${title}-纪检`, [title], title],
  [`${title}报道-纪检`, [title], `${title}报道-纪检`],
  ["新竹游记_美樹營地 (2) @ 某人的家 :: 某站", ["新竹游记_美樹營地 (2)"], "新竹游记_美樹營地 (2)"],
  ["关于批准调整2007　年末限额的决议__公报", ["关于批准调整2007年末限额的决议"], "关于批准调整2007年末限额的决议"],
])("%s on a page with %s", (written, pieces, expected) => {
  expect(withoutSuffix(written, { headings: [], sites: [], pieces, aboveDate: null, aboveText: null, columns: [] })).toBe(expected);
});
