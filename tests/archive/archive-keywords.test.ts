import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { keywordsOf } from "../../src/archive/archive-keywords.ts";
import type { Article } from "../../src/ingest/article.ts";
import { createSubjectReader } from "../../src/ingest/subjects.ts";
import { article, withFields } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { seed } from "../workspace.ts";

const read = createSubjectReader();
let made = 0;

/** An article of this title and body, read as in an archive without a vocabulary. */
function about(title: string, body = "详见正文。"): Article {
  const date = `2024-01-${String((made % 28) + 1).padStart(2, "0")}`;
  return withFields(article(`${made++}.txt`, seed({ title, body, date })), { text: read(title, body) });
}

/** The tags of each article of an archive without a vocabulary. */
function tagsOf(articles: readonly Article[]): string[][] {
  const keywords = keywordsOf(articles);
  const { tagsOf: found } = createArchive(articles, keywords, keywords.termsOf);
  return articles.map((one) => (found.get(one) ?? []).map(({ name, kind }) => `${kind} ${name}`));
}

const titles = ["丰收节在浙江开幕", "各地喜迎丰收节", "丰收节直播带货", "第七个丰收节", "农民画丰收节"];
const festival = titles.map((title) => about(title));

describe("what titles share is a tag", () => {
  test("from three titles and five articles on", () => {
    expect(tagsOf(festival)[1]).toEqual(["主题 丰收节"]);
    expect(tagsOf(festival.slice(1))[0]).toEqual([]);
  });

  test("of other articles those carry it that have it twice in their text", () => {
    const twice = about("秋日乡村", "丰收节到了。人们唱歌，庆祝丰收节。");
    const once = about("秋日乡村", "丰收节到了。");
    expect(tagsOf([...festival, twice, once]).slice(-2)).toEqual([["主题 丰收节"], []]);
  });

  test("five articles with it in their texts alone make none", () => {
    const bodies = Array.from({ length: 6 }, () => about("秋日乡村", "丰收节到了。人们庆祝丰收节。"));
    expect(tagsOf(bodies).flat()).toEqual([]);
  });

  test("but not where it only seems to stand across two words", () => {
    const storms = ["登陆广东", "逼近台湾", "造成停电", "远离", "预警发布"].map((what) => about(`台风${what}`));
    const risks = ["防控", "提示"].map((what) => about(`互联网平台风险${what}`));
    expect(tagsOf([...storms, ...risks]).map((tags) => tags.includes("主题 台风"))).toEqual([true, true, true, true, true, false, false]);
  });

  test("also where a place stands beside it in most of them, as a place does not belong to it", () => {
    const forums = ["聚焦", "走进", "祝贺", "记者探访", "来自", "再探"].map((what) => about(`${what}海洋装备博览会青岛展区`));
    expect(tagsOf(forums)[0]).toContain("专题 海洋装备博览会");
  });

  test("a subject by itself also in many more texts than titles, but not within an institution", () => {
    const texts = Array.from({ length: 40 }, () => about("今日快讯", "养老有新政，人们谈养老。"));
    expect(tagsOf([...["关注", "谈", "看"].map((what) => about(`${what}养老`)), ...texts]).at(-1)).toEqual(["主题 养老"]);
    const within = ["举行", "介绍", "回应", "答复", "通报"].map((what) => about(`国防部${what}`, "国防部新闻局局长王立群出席。"));
    expect(tagsOf(within).flat()).not.toContain("主题 国防");
  });

  test("not what always stands beside the same character, which is a piece of something longer", () => {
    const pieces = ["甲", "乙", "丙", "丁", "戊", "己"].map((mark) => about(`${mark}：中俄博览会开幕`));
    expect(tagsOf(pieces).flat()).not.toContain("主题 俄博览会");
  });

  test("nor what mostly stands within one longer term", () => {
    const longer = ["多国关注", "各地支持", "学者讨论", "我国反对", "渔民担忧"].map((who) => about(`${who}核污染水排海`));
    expect(tagsOf(longer)[0]).toContain("主题 核污染水排海");
    expect(tagsOf(longer)[0]).not.toContain("主题 污染水排海");
  });
});

describe("places", () => {
  const quakes = ["土耳其", "日本", "土耳其东部", "土耳其和叙利亚", "土耳其南部", "土耳其再次"].map((where) => about(`${where}发生地震`));

  test("need five articles and one title, and are told as such", () => {
    expect(tagsOf(quakes)[0]).toEqual(["专题 土耳其地震", "地点 土耳其", "主题 地震"]);
    expect(tagsOf(quakes)[1]).toEqual(["主题 地震"]);
  });

  test("do not count within the name of another place", () => {
    const islands = ["访问", "位于", "离开", "抵达", "介绍"].map((verb) => about(`代表团${verb}印度尼西亚`));
    expect(tagsOf(islands).flat()).not.toContain("地点 印度");
    expect(tagsOf(islands)[0]).toContain("地点 印度尼西亚");
    expect(tagsOf(["访问", "位于", "离开", "抵达", "介绍"].map((verb) => about(`船队${verb}印度洋`))).flat()).toEqual([]);
  });

  test("have one tag for all their names", () => {
    const indonesia = ["印尼", "印度尼西亚", "印尼", "印尼", "印尼"].map((name, index) => about(`${name}举行第${index}次选举`));
    expect(tagsOf(indonesia).map((tags) => tags[0])).toEqual(indonesia.map(() => "地点 印度尼西亚"));
  });
});

describe("who is named beside an office is known", () => {
  const office = "教务处处长张立群出席。";

  test("in two articles, not in one, and without being a tag for that", () => {
    const articles = [about("会议", `${office}人事处处长王树国出席。`), about("典礼", office)];
    const { find } = keywordsOf(articles);
    expect(["张立群", "教务处", "王树国", "人事处"].map((name) => find(name)?.kind)).toEqual(["人物", "机构", undefined, undefined]);
    expect(tagsOf(articles).flat()).toEqual([]);
  });

  test("and is a tag in five articles, one of which has the name in its title", () => {
    const body = `${office}张立群说。`;
    const articles = ["会议", "典礼", "讲座", "参观", "总结"].map((title) => about(title, body));
    expect(tagsOf(articles).flat()).toEqual([]);
    expect(tagsOf([...articles, about("张立群谈教学", office)]).map((tags) => tags.includes("人物 张立群"))).toEqual(Array(6).fill(true));
  });
});

test("a ministry that a country stands in front of is that country's", () => {
  const body = "国防部新闻局局长王立群出席。";
  const own = ["举行", "介绍", "回应", "答复", "通报"].map((what) => about(`国防部${what}`, body));
  const others = ["俄", "美国"].map((country) => about(`${country}国防部发布消息`));
  expect(tagsOf([...own, ...others]).map((tags) => tags.includes("机构 国防部"))).toEqual([true, true, true, true, true, false, false]);
});

test("every automatic tag is told with the number of articles that carry it", () => {
  expect(keywordsOf(festival).all).toEqual([{ name: "丰收节", kind: "主题", articles: 5 }]);
});

const subjects = ["地震", "丰收节", "神舟十七号", "浙江", "“千万工程”"];
const clauses = ["各地关注", "记者调查", "专家解读", "最新", "深度观察", "聚焦", "今日", "一线"];
const anyTitle = fc
  .tuple(fc.constantFrom(...clauses), fc.uniqueArray(fc.constantFrom(...subjects), { minLength: 1, maxLength: 3 }))
  .map(([clause, about]) => `${clause}${about.join("与")}`);

test("an article that is added changes only those that share a term with it", () => {
  let changes = 0;
  fc.assert(
    fc.property(fc.array(anyTitle, { minLength: 4, maxLength: 9 }), anyTitle, (others, added) => {
      const articles = others.map((title) => about(title));
      const before = tagsOf(articles);
      const after = tagsOf([...articles, about(added)]);
      for (const [index, title] of others.entries()) {
        if (String(before[index]) === String(after[index])) continue;
        changes++;
        expect(subjects.some((name) => title.includes(name) && added.includes(name))).toBe(true);
      }
    }),
    { numRuns: rounds(200) },
  );
  // Else nothing was tried.
  expect(changes).toBeGreaterThan(0);
});

test("the tags do not depend on the order of the articles", () => {
  fc.assert(
    fc.property(fc.array(anyTitle, { minLength: 5, maxLength: 12 }), (all) => {
      const articles = all.map((title) => about(title));
      expect(keywordsOf([...articles].reverse()).all).toEqual(keywordsOf(articles).all);
    }),
    { numRuns: rounds(50) },
  );
});
