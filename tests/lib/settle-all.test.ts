import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { settleAll } from "../../src/lib/settle-all.ts";

test("gives what each gives, in their order", async () => {
  expect(await settleAll(setTimeout(2, "a"), Promise.resolve(1))).toEqual(["a", 1]);
});

test("throws what failed, once the others are over", async () => {
  const over: string[] = [];
  const slow = setTimeout(5).then(() => over.push("slow"));
  await expect(settleAll(Promise.reject(new Error("failed")), slow)).rejects.toThrow("failed");
  expect(over).toEqual(["slow"]);
});
