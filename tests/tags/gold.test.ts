import { describe, expect, test } from "vitest";
import { readGold } from "./gold.ts";

const gold = readGold();

test("there are 60 texts, ten of each of six kinds of news", () => {
  const counts = new Map<string, number>();
  for (const { kind } of gold) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  expect([...counts.values()]).toEqual([10, 10, 10, 10, 10, 10]);
});

describe("what is said of a text", () => {
  test.each(gold)("stands in it word for word: $name", ({ title, body, tags, acceptable, wrong, people, institutions }) => {
    const said = [...tags, ...acceptable, ...wrong, ...institutions, ...people.flatMap(({ name, titles }) => [name, ...titles])];
    expect(said.filter((one) => !title.includes(one) && !body.includes(one))).toEqual([]);
  });

  test.each(gold)("does not contradict itself: $name", ({ tags, acceptable, wrong }) => {
    const all = [...tags, ...acceptable, ...wrong];
    expect(all.filter((one, at) => all.indexOf(one) < at)).toEqual([]);
  });
});
