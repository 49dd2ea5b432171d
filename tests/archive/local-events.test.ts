import { describe, expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { keywordsOf } from "../../src/archive/archive-keywords.ts";
import { createSubjectReader } from "../../src/ingest/subjects.ts";
import { happenings } from "../../src/language/terms/happenings.ts";
import { subjectNouns } from "../../src/language/terms/subject-nouns.ts";
import { article, withFields } from "../articles.ts";
import { seed } from "../workspace.ts";

const read = createSubjectReader();

/** An article of a day, read as in an archive without a vocabulary. */
function about(title: string, date: string, body = "详见正文。") {
  return withFields(article(`${date}.txt`, seed({ title, body, date })), { text: read(title, body) });
}

const body = "地震发生在四川。人们关心四川的地震。";
const titles = ["四川发生6.8级地震", "四川地震灾区恢复供水", "四川甘孜地震救援", "抗震救灾", "中央下拨救灾资金"];
const quake = titles.map((title, index) => about(title, `2022-09-0${index + 1}`, body));

/** What stands on each article of an archive without a vocabulary, by name. */
function tagging(articles: readonly ReturnType<typeof about>[]) {
  const keywords = keywordsOf(articles);
  return { keywords, archive: createArchive(articles, keywords, keywords.termsOf) };
}

const eventsIn = (articles: readonly ReturnType<typeof about>[]) => [...tagging(articles).keywords.events.keys()];

describe("a place and what happened there are one tag", () => {
  test("on the articles that hold both, whatever word they have for it", () => {
    const strong = ["四川强震", "四川强震一周之后", "四川发生强震"].map((title, index) => about(title, `2022-09-1${index}`));
    const elsewhere = about("浙江启动地震演练", "2022-09-20");
    const all = [...quake, ...strong, elsewhere];
    const { archive } = tagging(all);
    const named = all.map((one) => (archive.tagsOf.get(one) ?? []).some(({ name }) => name === "四川地震"));
    expect(named).toEqual([true, true, true, true, true, true, true, true, false]);
  });

  test("below what happened, and first among an article's tags", () => {
    const { archive } = tagging(quake);
    const [tag] = archive.tagsOf.get(quake[0] as (typeof quake)[number]) ?? [];
    expect(tag).toMatchObject({ name: "四川地震", kind: "专题", broader: { name: "地震" } });
  });

  test("from five articles on", () => {
    expect(eventsIn(quake)).toEqual(["四川地震"]);
    expect(eventsIn(quake.slice(1))).toEqual([]);
  });

  test("where three titles have both in one clause", () => {
    const apart = ["四川 地震", "地震袭击四川", "四川：地震"].map((title, index) => about(title, `2022-09-1${index}`, body));
    expect(eventsIn([...quake.slice(1), ...apart])).toEqual([]);
    expect(eventsIn([...quake, ...apart])).toEqual(["四川地震"]);
  });

  test("where three months in a row have half of them, as in a story", () => {
    const spread = titles.map((title, index) => about(title, `20${10 + index}-11-30`, body));
    expect(eventsIn(spread)).toEqual([]);
    const later = (date: string) => about("四川地震", date, body);
    expect(eventsIn([...spread, later("2014-12-31"), later("2015-01-01")])).toEqual([]);
    expect(eventsIn([...spread, later("2014-12-31"), later("2015-01-01"), later("2015-01-31")])).toEqual(["四川地震"]);
    expect(eventsIn([...spread, later("2014-12-31"), later("2015-01-01"), later("2015-02-01")])).toEqual([]);
  });
});

test("every word for what happens is a subject, as no other is found wherever it stands", () => {
  expect([...happenings.keys()].filter((word) => !subjectNouns.has(word))).toEqual([]);
});
