import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { own } from "../../src/root.ts";

/** What one run of the command line tool cost, as a whole process with all its threads. */
export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, in user and system mode. */
  readonly cpu: number;
  /** The most memory resident at once, in megabytes. */
  readonly peak: number;
  readonly stdout: string;
}

/** Runs the compiled tool with `args` and measures it. `scratch` is a folder for the figures. Throws when the tool fails. */
export function measure(args: readonly string[], scratch: string): Cost {
  const figures = join(scratch, "usage.json");
  const hook = pathToFileURL(join(import.meta.dirname, "usage.mjs")).href;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", hook, own("dist/src/cli.js"), ...args], {
    env: { ...process.env, JIUWEN_USAGE: figures },
    encoding: "utf8",
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`exit code ${status}: ${stderr}`);
  const usage: NodeJS.ResourceUsage = JSON.parse(readFileSync(figures, "utf8"));
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, peak: usage.maxRSS / 1000, stdout };
}

/** The middle value; of an even number of values the lower middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
