import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { monthOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import { shardByHash } from "../lib/shard-by-hash.ts";
import type { SourcePlace } from "../settings/archive-config.ts";
import { type SitePath, sourceName, sourcePackPath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { SourcePack } from "./view-models.ts";

/** Where the untouched sources of articles are, if they are packed. */
export interface SourcePacks {
  /** The archive that an article's source is in; null if that stands beside its page. */
  readonly packOf: (article: Article) => SitePath | null;
  /** The archives with the sources of a month, as `2024-04`. */
  readonly packsOf: (month: string) => readonly SourcePack[];
  readonly pages: readonly PlannedPage<"source-pack">[];
}

/**
 * How much one archive holds at most, in bytes and in files: hosts take files of 25 MB, and most
 * texts are deflated to less than two thirds.
 */
const [mostBytes, mostFiles] = [20_000_000, 20_000];

/** Plans where the sources of articles are: this is the only place that asks how they are kept. */
export function sourcePacks(page: PlanPage, articles: readonly Article[], place: SourcePlace): SourcePacks {
  if (place === "beside") return { packOf: () => null, packsOf: () => [], pages: [] };
  const pathsOf = new Map<string, readonly SitePath[]>();
  const packsOf = new Map<string, readonly SourcePack[]>();
  const pages: PlannedPage<"source-pack">[] = [];
  for (const [month, ofMonth] of groupBy(articles, packedUnder)) {
    const packs = split(ofMonth);
    const paths = packs.map((_, index) => sourcePackPath(month, index + 1));
    pathsOf.set(month, paths);
    packsOf.set(
      month,
      packs.flatMap(({ length: count }, index) => {
        const path = paths[index];
        return path === undefined || count === 0 ? [] : { path, count };
      }),
    );
    for (const [index, path] of paths.entries()) {
      const sorted = packs[index]?.toSorted(byId) ?? [];
      if (sorted.length === 0) continue;
      const props = {
        // Made when they are asked for, pack by pack, as they are as many as articles.
        get sources() {
          return sorted.map(packedSource);
        },
      };
      pages.push(page("source-pack", path, props));
    }
  }
  const packOf = (article: Article) => {
    const paths = pathsOf.get(packedUnder(article)) ?? [];
    return paths[shardByHash(article.summary.id, paths.length)] ?? null;
  };
  return { packOf, packsOf: (month) => packsOf.get(month) ?? [], pages };
}

/** The month whose archives an article's source is in, or the year of an article without one. */
function packedUnder({ summary: { date } }: Article): string {
  return monthOf(date) ?? date;
}

function byId(a: Article, b: Article): number {
  return byCodePoint(a.summary.id, b.summary.id);
}

function packedSource(article: Article) {
  const { file, sha256 } = article.origin;
  return { name: sourceName(article), date: article.summary.date, file, sha256 };
}

/**
 * The articles of a month in as many archives as are needed. Which one an article is in follows
 * from its id, so that it stays there until all have to be halved.
 */
function split(articles: readonly Article[]): readonly (readonly Article[])[] {
  for (let count = 1; ; count *= 2) {
    const packs = Array.from({ length: count }, (): Article[] => []);
    for (const article of articles) packs[shardByHash(article.summary.id, count)]?.push(article);
    if (count >= articles.length || packs.every(fits)) return packs;
  }
}

function fits(articles: readonly Article[]): boolean {
  return articles.length <= mostFiles && articles.reduce((sum, { origin: { bytes } }) => sum + bytes, 0) <= mostBytes;
}
