import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article } from "../articles.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

const vocabulary = createVocabulary([term("高峰", { kind: "人物", aliases: ["老高"] }), term("教务处", { kind: "机构" })]);

/** How many articles name each person and institution of an archive with these bodies, and how many carry the tag. */
function counts(...bodies: string[]) {
  const articles = bodies.map((body, index) => article(`a${index}.txt`, seed({ body }), vocabulary));
  const { names } = createArchive(articles, vocabulary);
  return Object.values(names).flatMap((all) => all.map(({ name, count, tag }) => `${name} ${count} ${tag?.articles.length ?? 0}`));
}

test("somebody is named by the articles that are about him and by those that name him in passing", () => {
  expect(counts("高峰说。高峰说。", "教务处处长高峰出席。", "老高来了。")).toEqual(["高峰 3 1", "教务处 1 0"]);
});

test("an article that does both counts once, an institution where it stands in front of an office", () => {
  expect(counts("教务处处长高峰、教务处副处长高峰到教务处。", "教务处的通知。教务处印。", "教务处的事。")).toEqual([
    "高峰 1 1",
    "教务处 2 2",
  ]);
});
