import type { Fit } from "./fit.ts";
import type { ContenderName } from "./rivals/contender.ts";
import type { Scenario } from "./scenarios.ts";
import { searchTargets } from "./search/targets.ts";
import type { Figures } from "./suite.ts";

type Unit = " s" | " ms" | " MB" | " KB" | " ×" | " %" | " requests" | " files";

/** A limit that a figure must not exceed. */
export interface Target {
  readonly what: string;
  /** The archive it is set for, in articles and (where that matters) characters of a body. */
  readonly count: number;
  readonly length?: number;
  /** Where longer ones will do as well: the longest of those. */
  readonly lengthUpTo?: number;
  readonly most: number;
  readonly unit: Unit;
  /** Takes the figure from the archive it is set for, and from all that were run; null when something it needs is not there. */
  readonly figure: (at: Figures, all: readonly Figures[]) => number | null;
}

const wall = (scenario: Scenario) => (at: Figures) => at.builds[scenario].cost.wall;

/** Seconds of a cold build for each article. */
export function perArticle({ count, builds }: Figures): number {
  return builds.cold.cost.wall / count;
}

/** The wall time of the same work by the quickest of some contenders; null when none of them was run. */
function sameWork({ sameWork }: Figures, ...names: readonly ContenderName[]): number | null {
  const walls = sameWork.filter(({ name }) => names.includes(name)).map(({ cost }) => cost.wall);
  return walls.length > 0 ? Math.min(...walls) : null;
}

/** One figure by another, where both are known. */
function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a / b;
}

/** The highest peak of all scenarios; null where the system does not tell. */
function peak({ builds }: Figures): number | null {
  const peaks = Object.values(builds)
    .map(({ cost }) => cost.peak)
    .filter((value) => value !== null);
  return peaks.length > 0 ? Math.max(...peaks) : null;
}

/** Jiuwen's same work by that of the quickest of some others. */
const sameWorkBy =
  (...others: readonly ContenderName[]) =>
  (at: Figures) =>
    ratio(sameWork(at, "Jiuwen, same work"), sameWork(at, ...others));

const ofPacked = (what: string, length: number, most: number, unit: Unit, figure: (packed: Fit, count: number) => number): Target => ({
  ...{ what: `packed sources: ${what}`, count: 20_000, length, lengthUpTo: length + 100, most, unit },
  figure: ({ fits, count }) => fits && figure(fits.packed, count),
});

/** What a site may take of its host, and an edit of a site. */
const fitTargets: readonly Target[] = [
  ofPacked("files an article", 500, 1.3, " files", ({ files }, count) => files / count),
  ofPacked("bytes an article", 500, 9, " KB", ({ bytes }, count) => bytes / count / 1000),
  ofPacked("bytes an article", 1_600, 17, " KB", ({ bytes }, count) => bytes / count / 1000),
  ofPacked("files that an edit changes", 500, 600, " files", ({ changed }) => changed),
  ofPacked("body edited / newest added", 500, 1.3, " ×", ({ edited, newest }) => edited / newest),
];

/** What an archive as large as a national newspaper's may take. */
const national = { count: 1_000_000, length: 300, lengthUpTo: 400 };
const nationalTargets: readonly Target[] = [
  { what: "peak memory, any build", ...national, most: 3_000, unit: " MB", figure: peak },
  {
    ...{ what: "cold, time an article / that at 100,000", ...national, most: 1.2, unit: " ×" },
    figure: (at, all) => {
      const smaller = all.find(({ count }) => count === 100_000);
      return smaller ? perArticle(at) / perArticle(smaller) : null;
    },
  },
  { what: "again / cold", ...national, most: 0.1, unit: " ×", figure: (at) => wall("again")(at) / wall("cold")(at) },
  { what: "newest added / cold", ...national, most: 0.12, unit: " ×", figure: (at) => wall("newest")(at) / wall("cold")(at) },
  {
    ...{ what: "search: start-up and query of 4, median", ...national, most: 400, unit: " KB" },
    figure: ({ asked }) => asked && (asked.startUp.gzipped + asked.queries[4].bytes.median) / 1000,
  },
  {
    ...{ what: "search: time of a query of 4, median", ...national, most: 300, unit: " ms" },
    figure: ({ asked }) => asked && 1000 * asked.queries[4].seconds.median,
  },
];

/** What the benchmark must show, on two cores. */
const targets: readonly Target[] = [
  { what: "again", count: 20_000, most: 0.8, unit: " s", figure: wall("again") },
  { what: "again / cold", count: 100_000, most: 0.15, unit: " ×", figure: (at) => wall("again")(at) / wall("cold")(at) },
  { what: "newest added", count: 20_000, most: 1, unit: " s", figure: wall("newest") },
  { what: "newest added", count: 100_000, most: 3.5, unit: " s", figure: wall("newest") },
  { what: "body edited", count: 20_000, most: 1, unit: " s", figure: wall("edited") },
  { what: "body edited", count: 100_000, most: 3.5, unit: " s", figure: wall("edited") },
  { what: "peak memory, any build", count: 100_000, most: 1_200, unit: " MB", figure: peak },
  {
    what: "cold, time an article / that at 10,000",
    count: 100_000,
    most: 1.15,
    unit: " ×",
    figure: (at, all) => {
      const smaller = all.find(({ count }) => count === 10_000);
      return smaller ? perArticle(at) / perArticle(smaller) : null;
    },
  },
  {
    what: "whole site, cold / same work",
    count: 20_000,
    most: 2,
    unit: " ×",
    figure: (at) => ratio(wall("cold")(at), sameWork(at, "Jiuwen, same work")),
  },
  { what: "same work / Zola", count: 20_000, length: 500, most: 1.4, unit: " ×", figure: sameWorkBy("Zola", "Zola, whole tags") },
  { what: "same work / Hugo", count: 20_000, length: 500, most: 0.9, unit: " ×", figure: sameWorkBy("Hugo") },
  { what: "same work / Hugo", count: 100_000, length: 1_600, most: 0.65, unit: " ×", figure: sameWorkBy("Hugo") },
  ...fitTargets,
  ...searchTargets,
  ...nationalTargets,
];

/** A target and what came of it; the figure is null when the archive, or something else that it needs, was not run. */
export interface Verdict extends Omit<Target, "figure"> {
  readonly measured: number | null;
}

/** Judges what was run by all targets. */
export function judge(all: readonly Figures[]): Verdict[] {
  return targets.map(({ figure, ...target }) => {
    const { length: least = 0, lengthUpTo = target.length ?? Number.POSITIVE_INFINITY } = target;
    const at = all.find(({ count, length }) => count === target.count && length >= least && length <= lengthUpTo);
    return { ...target, measured: at ? figure(at, all) : null };
  });
}
