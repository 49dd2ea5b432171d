import { appendFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { SourcePlace } from "../../src/settings/archive-config.ts";
import { type CorpusSize, writeCorpus } from "./corpus.ts";
import { medianOf } from "./measure.ts";
import { table } from "./report.ts";
import { runScenario } from "./scenarios.ts";
import { createWriter } from "./search/prose.ts";

/** What the site of an archive takes of its host, without automatic tags, and what an edit changes of it. Seconds are medians of several runs. */
export interface Fit {
  readonly files: number;
  readonly bytes: number;
  readonly cold: number;
  readonly newest: number;
  readonly edited: number;
  /** The most files that an edit has changed. */
  readonly changed: number;
}

export type Fits = Readonly<Record<SourcePlace, Fit>>;

/** Measures the site of a generated archive of texts as varied as news, with its sources in a place. */
export async function measureFit(size: CorpusSize, sources: SourcePlace, scratch: string, runs: number): Promise<Fit> {
  const [articles, site] = [join(scratch, "articles"), join(scratch, "site")];
  const corpus = writeCorpus(articles, size, createWriter);
  appendFileSync(join(articles, "archive.yaml"), `keywords: off\nsources: ${sources}\n`);
  const walls = { cold: [] as number[], newest: [] as number[], edited: [] as number[] };
  let changed = 0;
  for (let run = 1; run <= runs; run++) {
    for (const scenario of ["cold", "newest", "edited"] as const) {
      const { cost, written } = await runScenario(scenario, corpus, site);
      walls[scenario].push(cost.wall);
      if (scenario === "edited") changed = Math.max(changed, written);
    }
  }
  const paths = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = paths.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  for (const folder of [articles, site]) rmSync(folder, { recursive: true });
  const [cold, newest, edited] = [walls.cold, walls.newest, walls.edited].map((all) => medianOf(all) ?? Number.NaN);
  return { files: paths.length, bytes, cold: cold ?? Number.NaN, newest: newest ?? Number.NaN, edited: edited ?? Number.NaN, changed };
}

/** What sites take of their hosts, as a Markdown table. */
export function fitTable(fits: Fits, count: number): string {
  const rows = Object.entries(fits).map(([sources, { files, bytes, cold, newest, edited, changed }]) => [
    `sources ${sources}`,
    files.toLocaleString("en"),
    (files / count).toFixed(2),
    `${(bytes / 1e6).toFixed(0)} MB`,
    `${(bytes / count / 1000).toFixed(1)} KB`,
    ...[cold, newest, edited].map((wall) => `${wall.toFixed(2)} s`),
    changed,
  ]);
  return table(["site", "files", "an article", "bytes", "an article", "cold", "newest added", "edited", "files changed"], rows);
}
