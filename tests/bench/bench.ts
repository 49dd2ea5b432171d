import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { writeCorpus } from "./corpus.ts";
import { type Cost, measure, median } from "./measure.ts";

/** Sizes of the generated archives in articles, and how often each is built. */
const sizes = [1_000, 10_000];
const runs = 5;

/**
 * Builds generated archives from nothing and prints what that costs: medians of whole processes. In memory where the system has a place for that, so
 * that no disk is measured.
 */
const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "jiuwen-bench-"));
try {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}; medians of ${runs} cold builds\n`);
  console.log("| articles | pages | wall | CPU | CPU a page beyond a 1 s start | peak memory | pages a second |");
  console.log("|---:|---:|---:|---:|---:|---:|---:|");
  for (const size of sizes) console.log(row(size));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function row(articles: number): string {
  const input = join(scratch, `articles-${articles}`);
  const output = join(scratch, "site");
  writeCorpus(input, articles);
  const costs = Array.from({ length: runs }, () => {
    rmSync(output, { recursive: true, force: true });
    return measure(["build", "--input", input, "--output", output], scratch);
  });
  rmSync(input, { recursive: true });
  const pages = Number(/(\d+) pages/.exec(costs[0]?.stdout ?? "")?.[1]);
  const middle = (figure: (cost: Cost) => number) => median(costs.map(figure));
  const [wall, cpu, peak] = [middle((cost) => cost.wall), middle((cost) => cost.cpu), middle((cost) => cost.peak)];
  const beyondStart = (Math.max(cpu - 1, 0) / pages) * 1000;
  const cells = [articles, pages, `${wall.toFixed(2)} s`, `${cpu.toFixed(2)} s`, `${beyondStart.toFixed(2)} ms`, `${peak.toFixed(0)} MB`];
  return `| ${[...cells, Math.round(pages / wall)].join(" | ")} |`;
}
