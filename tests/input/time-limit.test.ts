import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { TooLong, withinTime } from "../../src/input/time-limit.ts";
import { projectRoot } from "../workspace.ts";

test("work that is done gives its result", () => {
  expect(withinTime(60_000, () => ["甲"])).toEqual(["甲"]);
  expect(withinTime(60_000, () => undefined)).toBeUndefined();
});

test("what work throws comes out as it is", () => {
  const fault = new RangeError("甲");
  expect(() =>
    withinTime(60_000, () => {
      throw fault;
    }),
  ).toThrow(fault);
});

test("work that does not end is ended, a pattern too, and then other work can be done", () => {
  for (const endless of [
    () => {
      for (;;);
    },
    () => /^(?:a+)+$/.test(`${"a".repeat(60)}b`),
  ]) {
    expect(() => withinTime(20, endless)).toThrow(TooLong);
    expect(withinTime(60_000, () => 1)).toBe(1);
  }
});

test("Ctrl-C ends the work, and whoever listens for it hears of it", async () => {
  const program = `
    import { withinTime } from ${JSON.stringify(`${projectRoot}/dist/src/input/time-limit.js`)};
    process.once("SIGINT", () => console.log("heard"));
    try { withinTime(600_000, () => { process._rawDebug("begun"); for (;;); }); } catch (error) { console.log(error.name); }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
  let said = "";
  child.stdout.on("data", (data) => {
    said += data;
  });
  await once(child.stderr, "data");
  child.kill("SIGINT");
  const [code] = await once(child, "close");
  expect(said).toBe("heard\nInterrupted\n");
  expect(code).toBe(0);
});
