import { expect, test } from "vitest";
import { inTurns } from "../../src/lib/turn-order.ts";

const first = (text: string) => text[0];

test("each key comes to its turn before one comes again, and those of one key stay in their order", () => {
  expect(inTurns(["a1", "a2", "a3", "b1", "c1", "c2"], first)).toEqual(["a1", "b1", "c1", "a2", "c2", "a3"]);
});

test("items of one key, or of none, are as they were", () => {
  expect(inTurns(["a2", "a1"], first)).toEqual(["a2", "a1"]);
  expect(inTurns([], first)).toEqual([]);
});
