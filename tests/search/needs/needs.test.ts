import { describe, expect, test } from "vitest";
import { gainOf } from "../../bench/search/needs/gain.ts";
import { readNeeds, readSlips } from "../../bench/search/needs/needs.ts";

const needs = readNeeds();

describe("the judged needs", () => {
  test("are a hundred, each once, with something that is wanted", () => {
    expect(new Set(needs.map(({ typed }) => typed)).size).toBe(100);
    expect(needs.filter(({ judged }) => !Object.values(judged).includes(2))).toEqual([]);
  });

  test("are spaced only by spaces", () => {
    expect(needs.filter(({ typed, spaced }) => spaced.replaceAll(" ", "") !== typed)).toEqual([]);
  });
});

test("the slips are a hundred, each once, and none is what is meant", () => {
  const slips = readSlips();
  expect(new Set(slips.map(({ typed }) => typed)).size).toBe(100);
  expect(slips.filter(({ typed, meant }) => typed === meant)).toEqual([]);
});

describe("the gain of an order", () => {
  const judged = { a: 2, b: 1, c: 0 };

  test("is 1 where what is wanted most comes first", () => {
    expect(gainOf(["a", "b", "x"], judged)).toBe(1);
    expect(gainOf(["a", "b", "c"], judged)).toBe(1);
  });

  test("is less the later it comes, and nothing beyond the tenth", () => {
    // (1 + 3 / log2(3)) / (3 + 1 / log2(3))
    expect(gainOf(["b", "a"], judged)).toBeCloseTo(0.7967, 4);
    expect(gainOf(["x", "a", "b"], judged)).toBeLessThan(gainOf(["a", "x", "b"], judged));
    expect(gainOf([..."0123456789", "a"], judged)).toBe(0);
    expect(gainOf([], judged)).toBe(0);
  });
});
