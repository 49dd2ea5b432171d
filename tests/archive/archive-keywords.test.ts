import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { keywordsOf } from "../../src/archive/archive-keywords.ts";
import type { Article } from "../../src/ingest/article.ts";
import { createSubjectReader, type Subject } from "../../src/ingest/subjects.ts";
import type { Person } from "../../src/language/names/names.ts";
import { article, withFields } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { readGold } from "../tags/gold.ts";
import { seed } from "../workspace.ts";

/** A subject of one name, for which everything speaks. */
const subject = (name: string, kind: Subject["kind"] = "主题"): Subject => ({ kind, slot: [[name, 3, 3, "", ""]] });
const head = (name: string, institution: string): Person => ({ name, offices: [{ title: "处长", institution }] });

let made = 0;
function about(subjects: readonly Subject[], people: readonly Person[] = []): Article {
  return withFields(article(`${made++}.txt`, seed({ title: "会议" })), { text: { subjects, people } });
}

/** The tags of each article of an archive without a vocabulary. */
function tagsOf(articles: readonly Article[]): string[][] {
  const keywords = keywordsOf(articles);
  const { tagsOf: found } = createArchive(articles, keywords, keywords.termsOf);
  return articles.map((one) => (found.get(one) ?? []).map(({ name, kind }) => `${kind} ${name}`));
}

describe("what several articles share is a tag", () => {
  test("a keyword of one article alone is none", () => {
    expect(tagsOf([about([subject("甲乙"), subject("丙丁")]), about([subject("甲乙")])])).toEqual([["主题 甲乙"], ["主题 甲乙"]]);
  });

  test("it is what most articles take it for, of as many a name before a topic", () => {
    const [topic, place] = [about([subject("西安")]), about([subject("西安", "地点")])];
    expect(tagsOf([topic, place])[0]).toEqual(["地点 西安"]);
    expect(tagsOf([topic, topic, place].map((one) => withFields(one, { summary: { id: about([]).summary.id } })))[0]).toEqual([
      "主题 西安",
    ]);
  });
});

describe("who is named beside an office is known", () => {
  test("in two articles, not in one", () => {
    const articles = [about([], [head("高峰", "教务处"), head("成进", "人事处")]), about([], [head("高峰", "教务处")])];
    const { find } = keywordsOf(articles);
    expect(["高峰", "教务处", "成进", "人事处"].map((name) => find(name)?.kind)).toEqual(["人物", "机构", undefined, undefined]);
  });

  test("without being a tag for that", () => {
    expect(tagsOf([about([], [head("高峰", "教务处")]), about([], [head("高峰", "教务处")])])).toEqual([[], []]);
  });
});

test("every name is told with the number of articles that have it", () => {
  const articles = [
    about([subject("甲乙"), subject("高峰", "人物")], [head("高峰", "教务处")]),
    about([subject("甲乙")], [head("高峰", "人事处")]),
  ];
  expect(
    keywordsOf(articles)
      .all.map(({ name, kind, articles }) => `${kind} ${name} ${articles}`)
      .sort(),
  ).toEqual(["主题 甲乙 2", "人物 高峰 2", "机构 人事处 1", "机构 教务处 1"].sort());
});

describe("an article that is added changes only those that hold what becomes a tag, or ceases to be one", () => {
  const read = createSubjectReader();
  const texts = readGold().map(({ name, title, body }) =>
    withFields(article(name.replace(".md", ".txt"), seed({ title, body })), { text: read(title, body) }),
  );
  const holds = ({ text: { subjects } }: Article, name: string) => subjects.some(({ slot }) => slot.some(([text]) => text === name));

  /** Every tag that one archive has and the other has not. */
  function crossing(before: readonly string[][], after: readonly string[][]): string[] {
    const [old, young] = [new Set(before.flat()), new Set(after.flat())];
    return [...old, ...young].filter((tag) => !old.has(tag) || !young.has(tag)).map((tag) => tag.slice(3));
  }

  test("whatever real texts are there, whichever is added", () => {
    let changes = 0;
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 2 }), ([added, ...others]) => {
        const [before, after] = [tagsOf(others), tagsOf([...others, added as Article])];
        const crossed = crossing(before, after);
        for (const [index, one] of others.entries()) {
          if (String(before[index]) === String(after[index])) continue;
          changes++;
          expect(crossed.some((name) => holds(one, name))).toBe(true);
        }
      }),
      { numRuns: rounds(200) },
    );
    // Else nothing was tried.
    expect(changes).toBeGreaterThan(rounds(200) / 20);
  });

  test("a shared keyword comes to the article that had it alone, and to no other", () => {
    const [one, other, added] = [about([subject("甲乙"), subject("丙丁")]), about([subject("戊己")]), about([subject("丙丁")])];
    expect(tagsOf([one, other])).toEqual([[], []]);
    expect(tagsOf([one, other, added])).toEqual([["主题 丙丁"], [], ["主题 丙丁"]]);
  });
});
