import type { Cache } from "../cache/cache.ts";
import type { Article } from "../ingest/article.ts";
import { packArticles } from "../render/searched-articles.ts";
import type { EarlierSegment, SegmentPlan } from "../render/segment-files.ts";
import { folderOf } from "../site/folder-of.ts";
import { searchedText } from "../site/page-input.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { recallSegment } from "./kept-segments.ts";
import { folderHash } from "./published-folder.ts";
import { changedSegments, type DiffOptions } from "./site-diff.ts";

/** Where segments stand, and what is known of them. */
export interface StandingSegments {
  readonly output: string;
  readonly kept: Cache;
  /** The articles as they were read before, by their files. */
  readonly earlier: (file: string) => Article | undefined;
}

/**
 * The most articles of a segment that may have changed for it to be updated: a share of them, and a
 * number. Each changes some hundred shards, so that with more of them most shards have to be made,
 * and all their terms are in memory.
 */
const [mostShare, mostChanged] = [1 / 50, 200];

/**
 * The segments of the search index that must be made, as the output does not have them from the
 * same input (`changedSegments`), each with how it stands if that helps.
 */
export function segmentPlans(
  segments: readonly PlannedPage<"search-segment">[],
  comparison: DiffOptions,
  standing: StandingSegments,
): SegmentPlan[] {
  return changedSegments(segments, comparison).map((page) => ({
    level: page.props.level,
    articles: packArticles(page.props.articles),
    earlier: earlierSegment(page, comparison, standing),
  }));
}

/**
 * How a segment stands whose articles are still the same, though some have other texts. What it was
 * made of is told by its hash: the articles of now with the texts that were read before.
 */
function earlierSegment(
  page: PlannedPage<"search-segment">,
  { pageInput, found }: DiffOptions,
  { output, kept, earlier }: StandingSegments,
): EarlierSegment | null {
  const { level, articles } = page.props;
  const before = found.get(folderOf(page.path))?.untouched;
  const old = articles.map(({ origin }) => earlier(origin.file));
  if (!before || !old.every((article) => article !== undefined)) return null;
  const newTexts = articles.map(searchedText);
  const changed = old.flatMap((one, article) => (searchedText(one) === newTexts[article] ? [] : [{ article, before: one }]));
  if (changed.length > Math.min(mostChanged, Math.max(1, articles.length * mostShare))) return null;
  if (folderHash([pageInput.byBasis({ ...page, props: { level, articles: old } })]) !== before.hash) return null;
  const state = recallSegment(kept, level, before.hash);
  return state === null ? null : { output, state, changed };
}
