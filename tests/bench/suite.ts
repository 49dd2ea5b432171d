import { rmSync } from "node:fs";
import { join } from "node:path";
import { type CorpusSize, writeCorpus } from "./corpus.ts";
import { type Fits, measureFit } from "./fit.ts";
import { type Cost, medianCost } from "./measure.ts";
import { buildSite, type Contender, type ContenderName, writeSite } from "./rivals/contender.ts";
import { readNews } from "./rivals/news.ts";
import { type Build, runScenario, type Scenario, scenarios } from "./scenarios.ts";
import { runSearchSuite, type SearchFigures } from "./search/suite.ts";

/** What was measured of one archive: medians of several runs. */
export interface Figures extends CorpusSize {
  readonly builds: Readonly<Record<Scenario, Build>>;
  readonly sameWork: readonly { readonly name: ContenderName; readonly pages: number; readonly cost: Cost }[];
  /** Of another archive of the same size, as the texts of this one are too much alike; null where it is not measured. */
  readonly search: SearchFigures | null;
  /** Of that archive, too; null where the search is not measured. */
  readonly fits: Fits | null;
}

/** How a suite is run. */
export interface Conditions {
  /** An empty folder; it is empty again afterwards. */
  readonly scratch: string;
  readonly runs: number;
  readonly contenders: readonly Contender[];
  /** Whether the search is measured, and whether Pagefind's beside it. */
  readonly search: boolean;
  readonly pagefind: boolean;
  /** Hears what begins. */
  readonly onStep: (step: string) => void;
}

/** Measures all scenarios and contenders on a generated archive. They take turns, as the speed of a shared machine drifts. */
export async function runSuite(size: CorpusSize, conditions: Conditions): Promise<Figures> {
  const { scratch, runs, contenders, onStep } = conditions;
  const corpus = writeCorpus(join(scratch, "articles"), size);
  const able = contenders.filter(({ upTo }) => size.count <= upTo);
  const news = able.length > 0 ? readNews(corpus.folder) : [];
  const entrants = able.map((contender) => {
    const costs: Cost[] = [];
    return { site: writeSite(contender, news, join(scratch, contender.name)), costs };
  });
  const builds: Record<Scenario, Build[]> = { cold: [], again: [], newest: [], edited: [], removed: [], retitled: [] };
  for (let run = 1; run <= runs; run++) {
    onStep(`run ${run} of ${runs}`);
    for (const scenario of scenarios) builds[scenario].push(await runScenario(scenario, corpus, join(scratch, "site")));
    for (const { site, costs } of entrants) costs.push(await buildSite(site, join(scratch, "same-work")));
  }
  for (const folder of ["articles", "site", "same-work", ...able.map(({ name }) => name)]) {
    rmSync(join(scratch, folder), { recursive: true, force: true });
  }
  return {
    ...size,
    builds: {
      cold: middle(builds.cold),
      again: middle(builds.again),
      newest: middle(builds.newest),
      edited: middle(builds.edited),
      removed: middle(builds.removed),
      retitled: middle(builds.retitled),
    },
    sameWork: entrants.map(({ site, costs }) => ({ name: site.contender.name, pages: site.pages, cost: medianCost(costs) })),
    search: conditions.search ? await runSearchSuite(size, conditions) : null,
    fits: conditions.search ? await measureFits(size, conditions) : null,
  };
}

async function measureFits(size: CorpusSize, { scratch, runs, onStep }: Conditions): Promise<Fits> {
  onStep("sources beside their pages");
  const beside = await measureFit(size, "beside", scratch, runs);
  onStep("sources packed");
  return { beside, packed: await measureFit(size, "packed", scratch, runs) };
}

/** The median cost of a scenario's builds, and what the last of them did: each run does alike. */
function middle(builds: readonly Build[]): Build {
  const last = builds.at(-1);
  if (!last) throw new Error("nothing was built");
  return { ...last, cost: medianCost(builds.map(({ cost }) => cost)) };
}
