import type { Article } from "../ingest/article.ts";
import { createCircles, walk } from "./circles.ts";
import type { Rows } from "./rows.ts";
import { createShortlists } from "./shortlists.ts";
import type { Tag, TagKind } from "./tags.ts";

/** How many related articles one has at most. */
const longest = 5;

/**
 * What a shared tag says of two articles being about the same thing, by its kind. Never by what a
 * new article anywhere can change: not by how many articles carry it, and the same for what sources
 * declare whether or not some article has it as its column.
 */
const weights: Readonly<Record<TagKind, number>> = { 专题: 4, 主题: 3, 人物: 3, 机构: 2, 地点: 2, 其他: 1, 栏目: 1 };

/** Only the weightiest tags of an article count, so that the number of their pairs is bounded. */
const mostTags = 8;

/**
 * More than any distance in time: 10,000 years are 3.2 × 10¹¹ seconds. Times a weight of 8 × 4 at
 * most, it is still exact (below 2⁵³).
 */
const beyondTime = 2 ** 40;

/**
 * The related articles of each article, in the articles' order, best first: those whose shared tags
 * weigh most, then those nearest in time, then the newer. Considered are the five nearest on either
 * side, in time, among the articles with one of its tags and among those with two. So a new article
 * can only change the lists of its neighbours, and all lists together take time linear in the
 * archive. Articles come newest first.
 */
export function relatedArticles(
  newestFirst: readonly Article[],
  tagsOf: ReadonlyMap<Article, readonly Tag[]>,
): readonly (readonly Article[])[] {
  const circles = createCircles(newestFirst, (article) => heaviest(tagsOf.get(article) ?? []));
  const weightOf = Int32Array.from(circles.tags, ({ kind }) => weights[kind]);
  const times = secondsOf(newestFirst);
  const lists = createShortlists(newestFirst, longest);

  /** The weights of the tags of the article at hand; all others weigh nothing. */
  const worth = new Int32Array(circles.tags.length);
  const { values, starts } = circles.tagsOf;
  walk(circles, longest, (article, near, count) => {
    const [first, end] = [starts[article] ?? 0, starts[article + 1] ?? 0];
    const time = times[article] ?? 0;
    for (let at = first; at < end; at++) worth[values[at] ?? 0] = weightOf[values[at] ?? 0] ?? 0;
    for (let index = 0; index < count; index++) {
      const other = near[index] ?? 0;
      const score = sharedWeight(worth, circles.tagsOf, other) * beyondTime - ((times[other] ?? 0) - time);
      lists.offer(article, other, score);
      lists.offer(other, article, score);
    }
    for (let at = first; at < end; at++) worth[values[at] ?? 0] = 0;
  });
  return newestFirst.map((_, index) => lists.of(index));
}

/**
 * When articles appeared, in seconds from 1970 as if their zone were UTC. Those of a day are
 * neighbours, so that it is parsed once.
 */
function secondsOf(articles: readonly Article[]): Float64Array {
  const seconds = new Float64Array(articles.length);
  let [day, start] = ["", 0];
  for (const [index, { summary }] of articles.entries()) {
    const { date } = summary;
    if (day === "" || !date.startsWith(day)) {
      day = date.slice(0, 10);
      start = Date.parse(day) / 1000;
    }
    seconds[index] = start + figures(date, 11) * 3600 + figures(date, 14) * 60 + figures(date, 17);
  }
  return seconds;
}

/** The number that two figures of a text make; 0 where it ends before. */
function figures(text: string, at: number): number {
  return text.length > at ? (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48 : 0;
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
