import { rmSync } from "node:fs";
import { join } from "node:path";
import { programPath } from "../../src/lib/package-root.ts";
import type { Corpus } from "./corpus.ts";
import { type Cost, measure } from "./measure.ts";

/** What happened to the articles since the last build. Each is measured after the one above it. */
export const scenarios = ["cold", "again", "newest", "edited", "removed", "retitled"] as const;
export type Scenario = (typeof scenarios)[number];

/** One build by Jiuwen: what it cost, and what it did to the output folder, in files. */
export interface Build {
  readonly cost: Cost;
  readonly pages: number;
  readonly written: number;
  readonly removed: number;
}

const changes: Readonly<Record<Scenario, (corpus: Corpus, output: string) => void>> = {
  cold: ({ folder }, output) => {
    for (const path of [output, join(folder, ".cache")]) rmSync(path, { recursive: true, force: true });
  },
  again: () => {},
  newest: (corpus) => corpus.addNewest(),
  edited: (corpus) => corpus.editMiddle(),
  removed: (corpus) => corpus.removeMiddle(),
  retitled: (corpus) => corpus.retitleMiddle(),
};

/** Changes the articles, or for a cold start the output, and measures the build that follows. Throws when it fails. */
export async function runScenario(scenario: Scenario, corpus: Corpus, output: string): Promise<Build> {
  changes[scenario](corpus, output);
  const { cost, stdout } = await measure(process.execPath, [programPath("dist/src/cli.js"), "build", corpus.folder, "--output", output]);
  const [, pages] = /(\d+) pages?/.exec(stdout) ?? [];
  const [, added, changed, removed] = /^Files: (\d+) new, (\d+) changed, (\d+) removed$/m.exec(stdout) ?? [];
  if (pages === undefined || removed === undefined) throw new Error(`the build does not say what it has done: ${stdout}`);
  return { cost, pages: Number(pages), written: Number(added) + Number(changed), removed: Number(removed) };
}
