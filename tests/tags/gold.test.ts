import { describe, expect, test } from "vitest";
import { readGold, readSeedGold } from "./gold.ts";

const gold = readGold();
const all = [...gold, ...readSeedGold()];

test("there are 60 texts, ten of each of six kinds of news", () => {
  const counts = new Map<string, number>();
  for (const { kind } of gold) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  expect([...counts.values()]).toEqual([10, 10, 10, 10, 10, 10]);
});

test("the five articles that the project came with are judged as well", () => {
  expect(readSeedGold().map(({ title, body }) => title.length > 0 && body.length > 1000)).toEqual([true, true, true, true, true]);
});

describe("what is said of a text", () => {
  test.each(all)("stands in it word for word: $name", ({ title, body, tags, acceptable, wrong, people, institutions }) => {
    const said = [...tags, ...acceptable, ...wrong, ...institutions, ...people.flatMap(({ name, titles }) => [name, ...titles])];
    expect(said.filter((one) => !title.includes(one) && !body.includes(one))).toEqual([]);
  });

  test.each(all)("does not contradict itself: $name", ({ tags, acceptable, wrong }) => {
    const all = [...tags, ...acceptable, ...wrong];
    expect(all.filter((one, at) => all.indexOf(one) < at)).toEqual([]);
  });
});
