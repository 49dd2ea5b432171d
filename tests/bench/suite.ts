import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type CorpusSize, writeCorpus } from "./corpus.ts";
import { type Fits, measureFit } from "./fit.ts";
import { type Cost, medianCost } from "./measure.ts";
import { buildSite, type Contender, type ContenderName, writeSite } from "./rivals/contender.ts";
import { readNews } from "./rivals/news.ts";
import { type Build, runScenario, type Scenario, scenarios } from "./scenarios.ts";
import { measureQueries, type QueryCosts, runSearchSuite, type SearchFigures } from "./search/suite.ts";
import { readTexts } from "./search/texts.ts";

/** What was measured of one archive: medians of several runs. */
export interface Figures extends CorpusSize {
  readonly builds: Readonly<Record<Scenario, Build>>;
  readonly sameWork: readonly { readonly name: ContenderName; readonly pages: number; readonly cost: Cost }[];
  /** Of another archive of the same size, as the texts of this one are too much alike; null where it is not measured. */
  readonly search: SearchFigures | null;
  /** Of that archive, too; null where the search is not measured. */
  readonly fits: Fits | null;
  /** What it costs to ask the index of this archive itself, if it is a national one; else null. */
  readonly asked: QueryCosts | null;
}

/**
 * From how many articles on an archive is a national one: its articles and its site do not fit into a memory of 24 GB beside each other, so that
 * the articles are on disk, their sources are packed, and nothing is measured that takes a second site.
 */
const national = 500_000;

/** How a suite is run. */
export interface Conditions {
  /** An empty folder, in memory if possible; it is empty again afterwards. */
  readonly scratch: string;
  /** The same on disk. */
  readonly disk: string;
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
  const { scratch, disk, runs, contenders, onStep } = conditions;
  const isNational = size.count >= national;
  const corpus = writeCorpus(join(isNational ? disk : scratch, "articles"), size);
  if (isNational) appendFileSync(join(corpus.folder, "archive.yaml"), "sources: packed\n");
  const able = isNational ? [] : contenders.filter(({ upTo }) => size.count <= upTo);
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
  if (isNational) onStep("search: asking");
  const asked = isNational && conditions.search ? await measureQueries(join(scratch, "site"), [...readTexts(corpus.folder)]) : null;
  for (const folder of ["site", "same-work", ...able.map(({ name }) => name)])
    rmSync(join(scratch, folder), { recursive: true, force: true });
  rmSync(corpus.folder, { recursive: true, force: true });
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
    search: conditions.search && !isNational ? await runSearchSuite(size, conditions) : null,
    fits: conditions.search && !isNational ? await measureFits(size, conditions) : null,
    asked,
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
