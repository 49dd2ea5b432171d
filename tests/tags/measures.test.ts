import { describe, expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { type TermKind, termKinds } from "../../src/vocabulary/term.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article } from "../articles.ts";
import { readOptions } from "../bench/options.ts";
import { isKept, type Row } from "../bench/row.ts";
import { linksIn } from "../bench/tags/collection/builds.ts";
import type { Collection } from "../bench/tags/collection/collection.ts";
import { tagCoverage } from "../bench/tags/collection/coverage.ts";
import { draw } from "../bench/tags/collection/draw.ts";
import { wilson } from "../bench/tags/collection/interval.ts";
import { countLonely, sharingTitles } from "../bench/tags/collection/related.ts";
import { followStories, medianF1, readStories, tellsOf } from "../bench/tags/collection/stories.ts";
import { measureSubjects, readSubjects } from "../bench/tags/collection/subjects.ts";
import { textsAbout } from "../bench/tags/collection/term-scan.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

interface News {
  readonly title: string;
  readonly body?: string;
  readonly date?: string;
  readonly tags?: readonly string[];
}

/** A collection of articles with tags, all of which are subjects unless they are said to be of another kind. */
function collectionOf(
  news: readonly News[],
  kinds: Readonly<Record<string, TermKind>> = {},
): Pick<Collection, "archive" | "texts" | "tags"> {
  const names = new Set(news.flatMap(({ tags = [] }) => tags));
  const vocabulary = createVocabulary([...names].map((name) => term(name, { kind: kinds[name] ?? "主题" })));
  // Of one day and by name, so that the archive has them in the order in which they are given.
  const articles = news.map(({ title, date = "2024-01-01", tags = [] }, index) =>
    article(
      `${String(news.length - index).padStart(4, "0")}.txt`,
      seed({ title, date, more: tags.length > 0 ? `标签: ${tags.join("、")}\n` : "" }),
    ),
  );
  const archive = createArchive(articles, vocabulary);
  const texts = archive.articles.map(({ header }) => ({
    title: header.title,
    body: news.find(({ title }) => title === header.title)?.body ?? "",
  }));
  const found = new Set<string>(termKinds);
  return { archive, texts, tags: archive.tags.filter(({ kind }) => found.has(kind)) };
}

describe("the plain scan", () => {
  const about = (title: string, body: string, names: readonly string[], longestAlone = false) =>
    [...textsAbout([{ title, body }], names, longestAlone)].flatMap(([name, texts]) => (texts.size > 0 ? name : []));

  test.each([
    ["once in the title", "台风登陆", "", ["台风"]],
    ["twice in the text", "天气", "台风来了。台风走了。", ["台风"]],
    ["not once in the text", "天气", "台风来了。", []],
    ["not once as two that overlap", "天气", "日日日", []],
  ])("finds a name %s", (_name, title, body, found) => {
    expect(about(title, body, ["台风", "日日"])).toEqual(found);
  });

  test("finds a name in a longer one, unless the longest alone counts", () => {
    expect(about("日本海的渔民", "", ["日本", "日本海", "海的"])).toEqual(["日本", "日本海", "海的"]);
    expect(about("日本海的渔民", "", ["日本", "日本海", "海的"], true)).toEqual(["日本海"]);
  });
});

test("coverage is the share of pairs of tag and article by the rule that are tags of the article", () => {
  const collection = collectionOf([
    { title: "台风登陆", tags: ["台风"] },
    { title: "又一台风登陆" },
    { title: "天气", body: "台风，还是台风。" },
    { title: "春运开始", tags: ["春运", "台风"] },
  ]);
  expect(tagCoverage(collection)).toEqual({ part: 2, of: 4 });
});

describe("subjects", () => {
  const news = (subject: string, count: number, tagged: number) =>
    Array.from({ length: count }, (_, index) => ({ title: `${subject}第${index}日`, tags: index < tagged ? [subject] : [] }));
  const subjects = ["台风", "春运", "地震", "高考"].map((name) => ({ kind: "some", names: [name, `${name}季`] }));

  test("count where five titles have them, and have a tag where it stands on half of these", () => {
    const collection = collectionOf([...news("台风", 5, 3), ...news("春运", 6, 2), ...news("地震", 5, 0), ...news("高考", 4, 4)]);
    const expected = { listed: 4, counted: 3, tagged: 1, sparse: ["春运 (2 of 6)"], untagged: ["地震"] };
    expect(measureSubjects(collection, subjects)).toEqual(expected);
  });

  test("are a hundred, each once", () => {
    const names = readSubjects().flatMap(({ names }) => names);
    expect(readSubjects()).toHaveLength(100);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a story", () => {
  const quake = { story: "quake", all: ["土耳其|叙利亚", "地震"], from: "2023-02", to: "2023-03" };

  test.each([
    ["with a word of each entry in the title", "叙利亚地震", "", "2023-02-07", true],
    ["with one in the title and one in the lead", "土耳其救援", "地震之后", "2023-03-01", true],
    ["not without a word of each", "土耳其大选", "", "2023-02-07", false],
    ["not with a word beyond the lead", "土耳其救援", `${"一".repeat(100)}地震`, "2023-02-07", false],
    ["not out of its months", "土耳其地震", "", "2023-04-01", false],
  ])("is told by an article %s", (_name, title, body, date, tells) => {
    expect(tellsOf(quake, { title, body }, date)).toBe(tells);
  });

  test("is followed by the tag of the highest F1", () => {
    const news = Array.from({ length: 6 }, (_, index) => ({
      title: `土耳其地震第${index}日`,
      date: "2023-02-07",
      tags: index < 4 ? ["土耳其", "地震"] : ["地震"],
    }));
    const others = Array.from({ length: 4 }, (_, index) => ({ title: `别处第${index}日`, date: "2023-02-07", tags: ["地震"] }));
    const unlike = { ...quake, all: ["火山"] };
    const followed = followStories(collectionOf([...news, ...others]), [quake, unlike]);
    // 土耳其: precision 1, recall 4/6; 地震: precision 6/10, recall 1.
    expect(followed).toEqual([{ story: "quake", articles: 6, tag: "土耳其", f1: 0.8 }]);
    expect([medianF1(followed), medianF1([])]).toEqual([0.8, null]);
  });

  test("is one of thirty, each with a name of its own", () => {
    expect(new Set(readStories().map(({ story }) => story)).size).toBe(30);
  });
});

describe("articles without related ones", () => {
  test("might have some where their titles share a name or a rare pair of characters", () => {
    const common = Array.from({ length: 21 }, (_, index) => `会议${index}`);
    const titles = [...common, "金沙古桥", "古桥", "嫦娥", "访嫦娥"];
    expect([...sharingTitles(titles, ["嫦娥"])].toSorted((a, b) => a - b)).toEqual([21, 22, 23, 24]);
    expect([...sharingTitles(["王二", "李三王二", "张四"], ["王二"])]).toEqual([0, 1]);
  });

  test("are counted, and of them those that might have some; a subject is no name", () => {
    const kinds = { "5G": "主题", C919: "地点" } as const;
    const collection = collectionOf(
      [{ title: "5G一", tags: ["5G"] }, { title: "5G二" }, { title: "C919三", tags: ["C919"] }, { title: "C919四" }],
      kinds,
    );
    expect(countLonely(collection, [[], [], [], ["C919三"]])).toEqual({ lonely: 3, linkable: 1 });
  });
});

test("the names on a page are the links of its main part", () => {
  const page = '<nav><a href="/about">关于</a></nav><main id="m"><li><a href="#a">王二</a> 3 篇</li>\n<a href="#b">李三</a></main>';
  expect([...linksIn(page)]).toEqual(["王二", "李三"]);
});

describe("a draw", () => {
  const items = Array.from({ length: 1000 }, (_, index) => `tag ${index}`);

  test("is the same whatever the order of the items", () => {
    expect(draw(items.toReversed(), 50, String)).toEqual(draw(items, 50, String));
    expect(new Set(draw(items, 50, String)).size).toBe(50);
  });

  test("keeps what was drawn before when other items come and go", () => {
    const changed = [...items.filter((_, index) => index % 10 !== 0), "new"];
    const [before, after] = [draw(items, 100, String), draw(changed, 100, String)];
    const left = before.filter((item) => changed.includes(item));
    expect(left.filter((item) => !after.includes(item)).length).toBeLessThanOrEqual(1);
  });
});

describe("an interval", () => {
  test.each([
    [0, 100, "0.0000", "0.0370"],
    [20, 20, "0.8389", "1.0000"],
    [0, 0, "0.0000", "1.0000"],
  ])("of %i of %i is that of Wilson", (part, of, low, high) => {
    expect(wilson({ part, of }).map((bound) => bound.toFixed(4))).toEqual([low, high]);
  });

  test("ends where the share that was seen is 1.96 standard deviations away", () => {
    for (const bound of wilson({ part: 170, of: 200 })) {
      expect(Math.abs(bound - 0.85) / Math.sqrt((bound * (1 - bound)) / 200)).toBeCloseTo(1.96, 3);
    }
  });
});

test.each<[Row["side"], number | null, boolean | null]>([
  ["≥", 90, true],
  ["≥", 89.9, false],
  ["≤", 90, true],
  ["≤", 90.1, false],
  ["≤", null, null],
])("a limit %s 90 is kept by %d: %s", (side, measured, kept) => {
  expect(isKept({ what: "", side, limit: 90, unit: "", measured, from: "" })).toBe(kept);
});

test.each([
  [[], { tags: true, collection: null, builds: true }],
  [["--no-tags"], { tags: false, collection: null, builds: true }],
  [["--no-search"], { search: false, needs: null }],
  [["--search", "news"], { search: true, needs: "news" }],
  [["--tags", "news", "--no-builds", "--judged", "sheets"], { tags: true, collection: "news", builds: false, judged: "sheets" }],
])("the options %j ask for %j", (args, asked) => {
  expect(readOptions(args)).toMatchObject(asked);
});
