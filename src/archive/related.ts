import type { Article } from "../ingest/article.ts";
import { createCircles, walk } from "./circles.ts";
import { createRows, type Rows } from "./rows.ts";
import { createShortlists } from "./shortlists.ts";
import type { Tag, TagKind } from "./tags.ts";

/** How many related articles one has at most. */
const longest = 5;

/**
 * What a shared tag says of two articles being about the same thing, by its kind. Never by what a new article anywhere can change: not by how many
 * articles carry it, and the same for what sources declare whether or not some article has it as its column.
 */
const weights: Readonly<Record<TagKind, number>> = { 专题: 4, 主题: 3, 人物: 3, 机构: 2, 其他: 1, 栏目: 1 };

/** Only the weightiest tags of an article count, so that the number of their pairs is bounded. */
const mostTags = 8;

/** More than any distance in time: 10,000 years are 3.2 × 10¹¹ seconds. Times a weight of 8 × 4 at most, it is still exact (below 2⁵³). */
const beyondTime = 2 ** 40;

/**
 * The related articles of each article, in the articles' order, best first: those whose shared tags weigh most, then those nearest in time, then the
 * newer. Considered are the five nearest on either side, in time, among the articles with one of its tags and among those with two. So a new article
 * can only change the lists of its neighbours, and all lists together take time linear in the archive. Articles come newest first.
 */
export function relatedArticles(
  newestFirst: readonly Article[],
  tagsOf: ReadonlyMap<Article, readonly Tag[]>,
): readonly (readonly Article[])[] {
  const circles = createCircles(newestFirst, (article) => heaviest(tagsOf.get(article) ?? []));
  const weightOf = Int32Array.from(circles.tags, ({ kind }) => weights[kind]);
  const rows = createRows(circles.tagsOf);
  const times = newestFirst.map(({ date }) => Date.parse(date.length > 10 ? `${date}Z` : date) / 1000);
  const lists = createShortlists(newestFirst, longest);

  /** The weights of the tags of the article at hand; all others weigh nothing. */
  const worth = new Int32Array(circles.tags.length);
  walk(circles, longest, (article, near) => {
    const own = circles.tagsOf[article] ?? [];
    const time = times[article] ?? 0;
    for (const tag of own) worth[tag] = weightOf[tag] ?? 0;
    for (const other of near) {
      const score = sharedWeight(worth, rows, other) * beyondTime - ((times[other] ?? 0) - time);
      lists.offer(article, other, score);
      lists.offer(other, article, score);
    }
    for (const tag of own) worth[tag] = 0;
  });
  return newestFirst.map((_, index) => lists.of(index));
}

function sharedWeight(worth: Int32Array, { values, starts }: Rows, article: number): number {
  const end = starts[article + 1] ?? 0;
  let weight = 0;
  for (let at = starts[article] ?? 0; at < end; at++) weight += worth[values[at] ?? 0] ?? 0;
  return weight;
}

/** The weightiest tags, in the order they stand on the article where they weigh the same. */
function heaviest(tags: readonly Tag[]): readonly Tag[] {
  if (tags.length <= mostTags) return tags;
  return [...tags].sort((a, b) => weights[b.kind] - weights[a.kind]).slice(0, mostTags);
}
