import { describe, expect, test } from "vitest";
import { knownNames } from "../../src/archive/known-names.ts";
import type { Article } from "../../src/ingest/article.ts";
import type { Office } from "../../src/language/names/offices.ts";
import { article, withFields } from "../articles.ts";
import { seed } from "../workspace.ts";

let number = 0;

/** An article that names these people, each as name, title and institution, and these institutions. */
function naming(people: readonly string[], institutions: readonly string[] = []): Article {
  const read = people.map((told) => {
    const [name = "", title = "", institution] = told.split(" ");
    const offices: Office[] = [{ title, institution: institution ?? null }];
    return { name, offices };
  });
  return withFields(article(`n${number++}.txt`, seed({})), { text: { people: read, institutions } });
}

const times = (count: number, ...people: readonly string[]) => Array.from({ length: count }, () => naming(people));

/** The known names, each with its aliases and the number of articles. */
const known = (articles: readonly Article[]) =>
  knownNames(articles).map(({ name, kind, aliases, misread, articles }) =>
    [kind, name, ...aliases, ...misread.map((one) => `(${one})`), articles].join(" "),
  );

test("a person and an institution are known of whose office two articles tell", () => {
  expect(known([...times(2, "成进 处长 教务处"), ...times(1, "赵一鸣 处长 人事处")])).toEqual(["人物 成进 2", "机构 教务处 2"]);
});

test("a central institution is known wherever two articles name it, under its full name with the short ones", () => {
  const articles = [naming(["成进 部长 中组部"], ["中央组织部"]), naming([], ["中央组织部"])];
  expect(known(articles)).toEqual(["机构 中央组织部 中组部 2"]);
});

test("another institution has its longest name, and its short ones beside it", () => {
  const articles = [...times(1, "成进 主任 云州市发改委"), ...times(1, "成进 主任 云州市发展和改革委员会")];
  expect(known(articles)).toEqual(["人物 成进 2", "机构 云州市发展和改革委员会 云州市发改委 2"]);
});

describe("names are one where they share an office", () => {
  test("a cut name joins the longer one", () => {
    expect(known([...times(3, "山田早苗 首相 日本"), ...times(2, "山田 首相 日本")])).toEqual(["人物 山田早苗 (山田) 5"]);
    expect(known([...times(9, "张国平 副总理 国务院"), ...times(2, "张国 副总理 国务院")])).toContain("人物 张国平 (张国) 11");
  });

  test("a name with the word behind it joins the shorter one", () => {
    expect(known([...times(9, "李远 总理 国务院"), ...times(2, "李远乘 总理 国务院")])).toContain("人物 李远 (李远乘) 11");
  });

  test("a name with dots and its last part go under the one that more articles have", () => {
    expect(known([...times(5, "马克西 总统 法国"), ...times(2, "让·马克西 总统 法国")])).toEqual(["人物 马克西 让·马克西 7"]);
  });

  test("but not where offices differ", () => {
    expect(known([...times(2, "高峰 处长 教务处"), ...times(2, "高峰云 院长 法学院")])).toEqual([
      "人物 高峰 2",
      "人物 高峰云 2",
      "机构 教务处 2",
      "机构 法学院 2",
    ]);
  });
});

test("an ordinary word is a name where two articles tell the same office in the same institution", () => {
  const articles = [...times(2, "高峰 处长 教务处"), ...times(5, "白雪 校长"), ...times(2, "安全 负责人")];
  expect(known(articles)).toEqual(["人物 白雪 5", "人物 高峰 2", "机构 教务处 2"]);
});

test("a country, a general word, and a name that several institutions have are no institution", () => {
  const heads = ["成进", "赵一鸣", "钱进远"].flatMap((name) => times(2, `${name} 书记 省委`));
  const articles = [...heads, ...times(2, "周立本 总统 法国"), ...times(2, "周立仁 主任 研究中心")];
  expect(known(articles).filter((line) => line.startsWith("机构"))).toEqual([]);
});

test("an article changes nothing of names that it does not hold", () => {
  const before = [...times(3, "山田早苗 首相 日本"), ...times(2, "成进 处长 教务处")];
  const changed = new Set(known([...before, naming(["山田 首相 日本"])]));
  expect(known(before).filter((line) => !changed.has(line))).toEqual(["人物 山田早苗 3"]);
});
