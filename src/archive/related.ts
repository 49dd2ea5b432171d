import type { Article } from "../ingest/article.ts";
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

/** Articles that share one tag or two, newest first. The cursor walks through them once, as all articles are walked through. */
interface Circle {
  readonly members: number[];
  cursor: number;
}

/**
 * The related articles of each article, best first: those whose shared tags weigh most, then those nearest in time, then the newer. Considered are
 * the five nearest on either side, in time, among the articles with one of its tags and among those with two. So a new article can only change the lists
 * of its neighbours, and all lists together take time linear in the archive. Articles come newest first.
 */
export function relatedArticles(
  newestFirst: readonly Article[],
  tagsOf: ReadonlyMap<Article, readonly Tag[]>,
): ReadonlyMap<Article, readonly Article[]> {
  const ids = new Map<Tag, number>();
  const tagIds = newestFirst.map((article) => heaviest(tagsOf.get(article) ?? []).map((tag) => idOf(ids, tag)));
  const weightOf = [...ids.keys()].map(({ kind }) => weights[kind]);
  const circlesOf = createCircles(tagIds, ids.size);
  const times = newestFirst.map(({ date }) => Date.parse(date.length > 10 ? `${date}Z` : date));

  const compare = (index: number, other: number): Candidate => ({
    other,
    weight: sharedWeight(tagIds[index] ?? [], tagIds[other] ?? [], weightOf),
    distance: Math.abs((times[other] ?? 0) - (times[index] ?? 0)),
  });
  const related = new Map<Article, readonly Article[]>();
  for (const [index, article] of newestFirst.entries()) {
    const candidates = new Set<number>();
    for (const circle of circlesOf(index)) {
      const at = circle.cursor++;
      for (const near of circle.members.slice(Math.max(0, at - longest), at + longest + 1)) candidates.add(near);
    }
    candidates.delete(index);
    const best = [...candidates].map((other) => compare(index, other)).sort(byRelation);
    related.set(
      article,
      best.slice(0, longest).flatMap(({ other }) => newestFirst[other] ?? []),
    );
  }
  return related;
}

/** An article that may be related to another, by its index. The distance is in milliseconds. */
interface Candidate {
  readonly other: number;
  readonly weight: number;
  readonly distance: number;
}

function byRelation(a: Candidate, b: Candidate): number {
  return b.weight - a.weight || a.distance - b.distance || a.other - b.other;
}

function sharedWeight(a: readonly number[], b: readonly number[], weightOf: readonly number[]): number {
  let weight = 0;
  for (const id of a) if (b.includes(id)) weight += weightOf[id] ?? 0;
  return weight;
}

/** The weightiest tags, in the order they stand on the article where they weigh the same. */
function heaviest(tags: readonly Tag[]): readonly Tag[] {
  if (tags.length <= mostTags) return tags;
  return [...tags].sort((a, b) => weights[b.kind] - weights[a.kind]).slice(0, mostTags);
}

function idOf(ids: Map<Tag, number>, tag: Tag): number {
  const known = ids.get(tag);
  if (known !== undefined) return known;
  ids.set(tag, ids.size);
  return ids.size - 1;
}

/** Puts each article, by its index, into the circle of each of its tags and of each two of them; returns an article's circles. */
function createCircles(tagIds: readonly (readonly number[])[], tags: number): (index: number) => Circle[] {
  const circles = new Map<number, Circle>();
  const keysOf = (ids: readonly number[]) =>
    ids.flatMap((a, at) => [a, ...ids.slice(at + 1).map((b) => tags * (1 + Math.min(a, b)) + Math.max(a, b))]);
  for (const [index, ids] of tagIds.entries()) {
    for (const key of keysOf(ids)) {
      const circle = circles.get(key);
      if (circle) circle.members.push(index);
      else circles.set(key, { members: [index], cursor: 0 });
    }
  }
  return (index) => keysOf(tagIds[index] ?? []).flatMap((key) => circles.get(key) ?? []);
}
