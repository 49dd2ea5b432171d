import type { Figures } from "../suite.ts";
import type { Target } from "../targets.ts";
import { type QueryLength, queryLengths } from "./queries.ts";
import type { SearchFigures } from "./suite.ts";

/** What an archive is allowed that is not allowed to all alike. */
interface Limits extends Pick<Target, "count" | "length" | "lengthUpTo"> {
  /** Seconds of processor time, and megabytes at the peak, beyond a build without the index. */
  readonly cpu: number;
  readonly memory: number;
  /** The index by the text, as it is and compressed. */
  readonly raw: number;
  readonly gzipped: number;
  /** Kilobytes of a query. */
  readonly median: Readonly<Record<QueryLength, number>>;
  readonly p95: Readonly<Record<QueryLength, number>>;
  /** Milliseconds of a query. */
  readonly time: { readonly median: number; readonly p99: number };
}

type Figure = (search: SearchFigures, at: Figures) => number | null;

function targetsFor({ cpu, memory, raw, gzipped, median, p95, time, ...size }: Limits): Target[] {
  const target = (what: string, most: number, unit: Target["unit"], figure: Figure): Target => {
    return { what: `search: ${what}`, ...size, most, unit, figure: (at) => at.search && figure(at.search, at) };
  };
  return [
    target("CPU, cold, with the index more", cpu, " s", ({ builds: { cold } }) => beyond(cold.whole.cpu, cold.without.cpu)),
    target("peak memory, cold, with the index more", memory, " MB", ({ builds: { cold } }) => beyond(cold.whole.peak, cold.without.peak)),
    target(
      "newest added, with the index longer",
      40,
      " %",
      ({ builds: { newest } }) => 100 * (newest.whole.wall / newest.without.wall - 1),
    ),
    target("rewritten by one newest article", 2, " MB", ({ rewritten }) => rewritten / 1e6),
    target("index / text", raw, " ×", ({ index, text }) => index.raw / text),
    target("index, compressed / text", gzipped, " ×", ({ index, text }) => index.gzipped / text),
    target("start-up", 40 + (6 * size.count) / 1000, " KB", ({ startUp }) => startUp.gzipped / 1000),
    ...queryLengths.flatMap((length) => [
      target(`query of ${length}, median`, median[length], " KB", ({ queries }) => queries[length].bytes.median / 1000),
      target(`query of ${length}, 95th percentile`, p95[length], " KB", ({ queries }) => queries[length].bytes.p95 / 1000),
    ]),
    target("time of a query, median", time.median, " ms", ({ seconds }) => 1000 * seconds.median),
    target("time of a query, 99th percentile", time.p99, " ms", ({ seconds }) => 1000 * seconds.p99),
  ];
}

function beyond(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

const large = { count: 100_000, length: 1_600, lengthUpTo: 2_200 };

/** What the benchmark must show of the search. */
export const searchTargets: readonly Target[] = [
  ...targetsFor({
    count: 20_000,
    length: 500,
    cpu: 4,
    memory: 250,
    raw: 1.05,
    gzipped: 0.8,
    median: { 2: 15, 4: 35, 8: 75 },
    p95: { 2: 15, 4: 60, 8: 110 },
    time: { median: 20, p99: 100 },
  }),
  ...targetsFor({
    ...large,
    cpu: 45,
    memory: 400,
    raw: 1,
    gzipped: 0.7,
    median: { 2: 35, 4: 130, 8: 220 },
    p95: { 2: 100, 4: 1_200, 8: 1_400 },
    time: { median: 50, p99: 300 },
  }),
  ...queryLengths.map((length): Target => {
    const figure = ({ search }: Figures) => search?.queries[length].requests.median ?? null;
    return { what: `search: requests of a query of ${length}, median`, ...large, most: 20, unit: " requests", figure };
  }),
];
