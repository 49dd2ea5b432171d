import type { Article } from "../ingest/article.ts";
import { withoutTime } from "../lib/date-parts.ts";
import type { Rows } from "./number-rows.ts";
import { createShortlists } from "./shortlists.ts";
import { createMembership, visitNear } from "./tag-membership.ts";
import type { Tag, TagKind } from "./tags.ts";

/** The most related articles of one article. */
const longest = 5;

/**
 * How much a shared tag says for two articles being about the same thing, by its kind. It must not
 * depend on what a new article anywhere can change: not on how many articles carry the tag, and not
 * on whether some article has a declared tag as its column.
 */
const weights: Readonly<Record<TagKind, number>> = { 专题: 4, 主题: 3, 人物: 3, 机构: 2, 地点: 2, 其他: 1, 栏目: 1 };

/**
 * How many tags of an article count, the weightiest first, so that the number of their pairs is
 * bounded.
 */
const mostTags = 8;

/**
 * More than any distance in time: 10,000 years are 3.2 × 10¹¹ seconds. Multiplied by a weight of at
 * most 8 × 4 it is still exact (below 2⁵³).
 */
const beyondTime = 2 ** 40;

/**
 * The related articles of each article, given newest first, in the same order. The best come first:
 * those whose shared tags weigh most, then those nearest in time, then the newer ones. Only the
 * five nearest in time on either side are considered, among the articles with one tag in common and
 * among those with two. So a new article can only change the lists of its neighbours, and all lists
 * together take time linear in the archive.
 */
export function relatedArticles(
  newestFirst: readonly Article[],
  tagsOf: ReadonlyMap<Article, readonly Tag[]>,
): readonly (readonly Article[])[] {
  const membership = createMembership(newestFirst, (article) => heaviest(tagsOf.get(article) ?? []));
  const weightOf = Int32Array.from(membership.tags, ({ kind }) => weights[kind]);
  const times = secondsOf(newestFirst);
  const lists = createShortlists(newestFirst, longest);

  /** The weights of the current article's tags; all other tags weigh nothing. */
  const worth = new Int32Array(membership.tags.length);
  const { values, starts } = membership.tagsOf;
  visitNear(membership, longest, (article, near, count) => {
    const [first, end] = [starts[article] ?? 0, starts[article + 1] ?? 0];
    const time = times[article] ?? 0;
    for (let at = first; at < end; at++) worth[values[at] ?? 0] = weightOf[values[at] ?? 0] ?? 0;
    for (let index = 0; index < count; index++) {
      const other = near[index] ?? 0;
      const score = sharedWeight(worth, membership.tagsOf, other) * beyondTime - ((times[other] ?? 0) - time);
      lists.offer(article, other, score);
      lists.offer(other, article, score);
    }
    for (let at = first; at < end; at++) worth[values[at] ?? 0] = 0;
  });
  return newestFirst.map((_, index) => lists.of(index));
}

/**
 * The times of articles, in seconds from 1970 as if their zone were UTC. The articles of a day are
 * neighbours, so each day is parsed once. A month or a year counts as its beginning.
 */
function secondsOf(articles: readonly Article[]): Float64Array {
  const seconds = new Float64Array(articles.length);
  let [day, start] = ["", 0];
  for (const [index, { summary }] of articles.entries()) {
    const { date } = summary;
    if (day === "" || !date.startsWith(day)) {
      day = withoutTime(date);
      start = Date.parse(day) / 1000;
    }
    seconds[index] = start + figures(date, 11) * 3600 + figures(date, 14) * 60 + figures(date, 17);
  }
  return seconds;
}

/** The number of two figures of a text; 0 if the text ends before. */
function figures(text: string, at: number): number {
  return text.length > at ? (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48 : 0;
}

function sharedWeight(worth: Int32Array, { values, starts }: Rows, article: number): number {
  const end = starts[article + 1] ?? 0;
  let weight = 0;
  for (let at = starts[article] ?? 0; at < end; at++) weight += worth[values[at] ?? 0] ?? 0;
  return weight;
}

/** The weightiest tags; those of equal weight stay in the order of the article. */
function heaviest(tags: readonly Tag[]): readonly Tag[] {
  if (tags.length <= mostTags) return tags;
  return [...tags].sort((a, b) => weights[b.kind] - weights[a.kind]).slice(0, mostTags);
}
