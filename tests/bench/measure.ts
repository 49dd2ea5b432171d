import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { type TreeUsage, watchTree } from "./process-tree.ts";

/** What one run of a command cost, from its start to its end, with all processes that it started. */
export interface Cost extends TreeUsage {
  /** Seconds from start to end. */
  readonly wall: number;
}

/** Runs a command and measures it. Throws when it cannot be started or fails. It does not outlive this process. */
export async function measure(command: string, args: readonly string[]): Promise<{ readonly cost: Cost; readonly stdout: string }> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  // Not asked but killed, as it may be too busy to listen; and before the listeners that clear up what it writes to.
  const stop = () => child.kill("SIGKILL");
  process.prependOnceListener("exit", stop);
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const usage = child.pid === undefined ? null : watchTree(child.pid);
  const [status] = await once(child, "exit");
  const wall = (performance.now() - started) / 1000;
  process.off("exit", stop);
  const { cpu, peak } = usage?.() ?? { cpu: null, peak: null };
  const [stdout, stderr] = await output;
  if (status !== 0) throw new Error(`${[command, ...args].join(" ")}: exit code ${status}: ${stderr}`);
  return { cost: { wall, cpu, peak }, stdout };
}

/** The middle of each figure over several runs; of an even number of runs the lower middle one. */
export function medianCost(costs: readonly Cost[]): Cost {
  return {
    wall: medianOf(costs.map(({ wall }) => wall)) ?? Number.NaN,
    cpu: medianOf(costs.map(({ cpu }) => cpu)),
    peak: medianOf(costs.map(({ peak }) => peak)),
  };
}

/** The middle of some figures, as far as they are known; of an even number of them the lower middle one, and null where there is none. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
