import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/ingest/article.ts";
import { fold } from "../../src/lib/fold.ts";
import { createVocabulary, type Vocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article, markdownSeed, noVocabulary } from "../articles.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

/** An article that declares these tags, one by one, whatever is in them. */
function tagged(id: string, tags: readonly string[], vocabulary: Vocabulary = noVocabulary, title = "学校召开工作会议"): Article {
  const front = `title: ${JSON.stringify(title)}\ndate: 2024-04-24\nviews: 1\ntags: ${JSON.stringify(tags)}`;
  return article(`${id}.md`, markdownSeed({ front }), vocabulary);
}

/** All tags of an archive, with how many articles carry each. */
function tagsOf(articles: readonly Article[], vocabulary: Vocabulary = noVocabulary) {
  return createArchive(articles, vocabulary).tags.map(({ name, kind, articles: found }) => `${kind} ${name} ${found.length}`);
}

test("an article's tags are its columns, then the tags it declares, then the terms in its text, each once", () => {
  const vocabulary = createVocabulary([term("新质生产力"), term("党的二十大", { kind: "专题", aliases: ["二十大"] })]);
  const content = seed({
    title: "【主题教育】【要闻】学习党的二十大",
    more: "栏目: 校园\n标签: 要闻、宣讲、二十大\n",
    body: "新质生产力。新质生产力。",
  });
  const { tagsOf: found, articles } = createArchive([article("a.txt", content, vocabulary)], vocabulary);
  expect(articles.flatMap((one) => found.get(one) ?? []).map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    "栏目 主题教育",
    "栏目 要闻",
    "栏目 校园",
    "其他 宣讲",
    "专题 党的二十大",
    "主题 新质生产力",
  ]);
});

test("tags that differ only in case or width are one, spelled as most articles do", () => {
  const articles = [tagged("a", ["ＡＩ"]), tagged("b", ["AI"]), tagged("c", ["AI"]), tagged("d", ["ai"])];
  expect(tagsOf(articles)).toEqual(["其他 AI 4"]);
});

test("of spellings that are equally frequent, the first by code point is taken", () => {
  expect(tagsOf([tagged("a", ["ai"]), tagged("b", ["AI"]), tagged("c", ["ＡＩ"])])).toEqual(["其他 AI 3"]);
  expect(tagsOf([tagged("a", ["ss"]), tagged("b", ["ß"])])).toEqual(["其他 ss 2"]);
});

test("the vocabulary's spelling goes before any other, an alias is its term, and its note is kept", () => {
  const vocabulary = createVocabulary([term("Ai", { aliases: ["人工智能"], note: "一种技术。" })]);
  const articles = [tagged("a", ["AI"], vocabulary), tagged("b", ["ＡＩ"], vocabulary), tagged("c", ["人工智能", "ai"], vocabulary)];
  expect(createArchive(articles, vocabulary).tags).toMatchObject([
    { name: "Ai", kind: "主题", note: "一种技术。", articles: { length: 3 } },
  ]);
});

test("what is invisible makes no second tag, stands in no tag's name, and is none by itself", () => {
  const articles = [
    tagged("a", ["西\u200B迁精神"]),
    tagged("b", ["西迁\uFE0F精神", "\u200B"]),
    tagged("c", [], noVocabulary, "【西\u00AD迁精神】会议"),
  ];
  expect(tagsOf(articles)).toEqual(["栏目 西迁精神 3"]);
  expect(tagsOf([tagged("a", ["👨\u200D👩\u200D👧"])])).toEqual(["其他 👨\u200D👩\u200D👧 1"]);
});

test("one spelled twice in an article counts that article once", () => {
  expect(tagsOf([tagged("a", ["AI", "ai", "AI"]), tagged("b", ["乙"])])).toEqual(["其他 AI 1", "其他 乙 1"]);
});

test("a tag is a column where any article has it as one, unless the vocabulary knows it", () => {
  const vocabulary = createVocabulary([term("主题教育", { kind: "专题" })]);
  const articles = [tagged("a", ["要闻"], vocabulary), tagged("b", [], vocabulary, "【要闻】【主题教育】会议")];
  expect(tagsOf(articles, vocabulary)).toEqual(["专题 主题教育 1", "栏目 要闻 2"]);
});

test("tags are ordered by kind, then by number of articles, then by code point", () => {
  const vocabulary = createVocabulary([
    term("机", { kind: "机构" }),
    term("人", { kind: "人物" }),
    term("主"),
    term("专", { kind: "专题" }),
  ]);
  const articles = [
    tagged("a", ["机", "人", "主", "专", "乙", "丙", "𠀀", "！"], vocabulary, "【栏】会议"),
    tagged("b", ["乙"], vocabulary),
  ];
  expect(tagsOf(articles, vocabulary)).toEqual([
    ...["专题 专 1", "主题 主 1", "人物 人 1", "机构 机 1", "栏目 栏 1"],
    ...["其他 乙 2", "其他 丙 1", "其他 ！ 1", "其他 𠀀 1"],
  ]);
});

test("a tag's articles run from the newest to the oldest", () => {
  const dated = (id: string, date: string) => article(`${id}.txt`, seed({ date, more: "标签: 甲\n" }));
  const { tags } = createArchive([dated("a", "2023-01-01"), dated("b", "2024-01-01"), dated("c", "2022-01-01")], noVocabulary);
  expect(tags[0]?.articles.map(({ summary: { id } }) => id)).toEqual(["b", "a", "c"]);
});

test.each(["C/C++", "..", "CON", "标".repeat(300), "a b", "<script>", "%2F", "__proto__", "constructor"])("%s may be a tag", (name) => {
  expect(tagsOf([tagged("a", [name])])).toEqual([`其他 ${name} 1`]);
});

test("each article stands on exactly the tags it has, whatever their text", () => {
  const names = fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }).filter((name) => name.trim() !== "" && !/\p{Cc}/u.test(name));
  fc.assert(
    fc.property(fc.array(fc.array(names, { maxLength: 4 }), { maxLength: 8 }), (declared) => {
      const articles = declared.map((tags, index) => tagged(`a${index}`, tags));
      const { tags, tagsOf: found } = createArchive(articles, noVocabulary);
      expect(new Set(tags.map(({ name }) => fold(name))).size).toBe(tags.length);
      for (const one of articles) {
        const own = [...new Set(one.header.tags.map(fold))];
        expect(found.get(one)?.map(({ name }) => fold(name))).toEqual(own);
        expect(tags.filter(({ articles: all }) => all.includes(one)).map(({ name }) => fold(name))).toEqual(expect.arrayContaining(own));
        expect(tags.filter(({ articles: all }) => all.includes(one))).toHaveLength(own.length);
      }
    }),
  );
});

// Title, 栏目 field and declared tags of one article each.
test.each([
  ["its title begins with it", [{ title: "【要闻】会议" }], 1],
  ["its 栏目 field names it", [{ title: "会议", more: "栏目: 要闻\n" }], 1],
  ["both do", [{ title: "【要闻】会议", more: "栏目: 要闻\n" }], 1],
  ["its title names it twice", [{ title: "【要闻】【要闻】会议" }], 1],
  ["it is declared as a tag as well", [{ title: "【要闻】会议", more: "标签: 要闻\n" }], 1],
  ["not where it is only declared", [{ title: "会议", more: "标签: 要闻\n" }], 0],
  ["as often as there are such articles", [{ title: "【要闻】一" }, { title: "【要闻】二" }, { title: "三", more: "标签: 要闻\n" }], 2],
])("an article carries a tag as its column when %s", (_name, seeds, expected) => {
  const articles = seeds.map((parts, index) => article(`a${index}.txt`, seed(parts)));
  const { tags } = createArchive(articles, noVocabulary);
  expect(tags.map(({ name, asColumn, articles: all }) => [name, asColumn, all.length])).toEqual([["要闻", expected, seeds.length]]);
});

test("columns spelled in other ways, or with an alias, are the column they mean", () => {
  const vocabulary = createVocabulary([term("党的二十大", { kind: "专题", aliases: ["二十大"] })]);
  const articles = ["【党的二十大】一", "【二十大】二", "【AI】三", "【ＡＩ】四"].map((title, index) =>
    article(`a${index}.txt`, seed({ title }), vocabulary),
  );
  expect(createArchive(articles, vocabulary).tags.map(({ name, kind, asColumn }) => [name, kind, asColumn])).toEqual([
    ["党的二十大", "专题", 2],
    ["AI", "栏目", 2],
  ]);
});

describe("the vocabulary's order of terms", () => {
  const vocabulary = createVocabulary([
    term("党的建设", { aliases: ["党建"] }),
    term("教育活动", { broader: "党建" }),
    term("主题教育", { kind: "专题", broader: "教育活动", related: ["二十大", "理论宣讲", "党的建设"] }),
    term("二十大", { kind: "专题", formerly: ["十九大"] }),
    term("理论宣讲"),
  ]);
  const { tags, tagsOf: found } = createArchive(
    [tagged("a", ["主题教育"], vocabulary), tagged("b", ["主题教育", "十九大"], vocabulary)],
    vocabulary,
  );
  const named = (name: string) => tags.find((tag) => tag.name === name);

  test("the terms above one on an article are tags, up to the broadest, of no article", () => {
    expect(tags.map(({ name, articles }) => `${name} ${articles.length}`)).toEqual(["主题教育 2", "二十大 1", "党的建设 0", "教育活动 0"]);
    expect([...found.values()].flat().map(({ name }) => name)).not.toContain("党的建设");
  });

  test("a tag knows the one above it and those below it", () => {
    expect(named("主题教育")?.broader).toBe(named("教育活动"));
    expect(named("教育活动")?.broader).toBe(named("党的建设"));
    expect(named("党的建设")).toMatchObject({ broader: null, narrower: [{ name: "教育活动" }] });
    expect(named("教育活动")?.narrower).toEqual([named("主题教育")]);
  });

  test("related terms are those that are tags", () => {
    expect(named("主题教育")?.related.map(({ name }) => name)).toEqual(["二十大", "党的建设"]);
  });

  test("what sources declare by a former name is the renamed tag", () => {
    expect(named("二十大")).toMatchObject({ formerly: ["十九大"], articles: [{ summary: { id: "b" } }] });
    expect(named("十九大")).toBeUndefined();
  });
});
