import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { isRunning } from "../../src/lib/process-state.ts";

test("a process that lives is running", () => {
  expect(isRunning(process.pid)).toBe(true);
});

test("a process that has ended is not running, though its parent never asks how it ended", async () => {
  // What the shell becomes knows nothing of the child that the shell had.
  const parent = spawn("sh", ["-c", "sleep 0.1 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    parent.kill("SIGKILL");
  });
  const [written] = await once(parent.stdout, "data");
  const child = Number(written);
  await expect.poll(() => isRunning(child), { timeout: 10_000 }).toBe(false);
  expect(() => process.kill(child, 0)).not.toThrow();
});
