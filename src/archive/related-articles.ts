import type { Article } from "../ingest/article.ts";
import { withoutTime } from "../lib/date-parts.ts";
import { type Rows, RowsBuilder, transposed } from "./number-rows.ts";
import type { SameTexts } from "./same-texts.ts";
import { createShortlists, type Shortlists } from "./shortlists.ts";
import type { Tag, TagKind } from "./tags.ts";
import { createPairNumbers, titlePairs } from "./title-pairs.ts";

/** The most related articles of one article. */
const longest = 5;

/** How many more are kept in mind, as several of them may have the same text. */
const spare = 3;

/**
 * How much a shared tag says for two articles being about the same thing, by its kind, where a pair
 * of characters in their titles says 1.
 */
const weights: Readonly<Record<TagKind, number>> = { 专题: 4, 主题: 3, 人物: 3, 机构: 2, 地点: 2, 其他: 1, 栏目: 1 };

/**
 * The weight of a pair of characters in stock words of headlines, and what it comes to, whatever
 * its rarity: so much that an article with nothing else in common with others is not alone.
 */
const [stockWeight, leastWeight] = [0, 1];

/** How many tags of an article count, the weightiest first. */
const mostTags = 8;

/**
 * How much a topic says by its rarity, for each doubling of the number of articles that have it:
 * (13 − n) to the power of 1.5, in tenths.
 */
const rarities = [469, 416, 365, 316, 270, 226, 185, 147, 112, 80, 52, 28, 10, 1];

/**
 * How much of that is left over time, for each doubling of the number of days between two articles:
 * (1 + days / 60) to the power of −0.2, in hundredths.
 */
const nearness = [100, 100, 99, 98, 96, 93, 89, 83, 75, 67, 59, 52, 45, 40];

/**
 * An article is related to another if they share two fifths of all that it is about, or a quarter
 * in three topics. Of the pairs of news articles that this rule relates a reader relates 89 of a
 * hundred in the two draws to which it was fitted (85 with a third and a fifth), and another, who
 * was strict, 81 in a third draw.
 */
const leastShared = { alone: 0.4, together: 0.25, topics: 3 };

/**
 * With how many articles that have a topic, the nearest before it, each is compared: with fewer if
 * the topic is common, as it says little then.
 */
const [reach, commonReach] = [24, longest + 1];

/** From how many articles on a topic is common. */
const commonFrom = 256;

/**
 * The longest time that tells apart articles of which the shared topics weigh the same, in seconds:
 * five hundred years. Multiplied by a weight, which is below 2¹⁷, it is exact.
 */
const timeRange = 2 ** 34;

/** What the score of related articles has above all others. */
const asRelated = 2 ** 51;

/**
 * Finds the related articles of each article, which come newest first: the function that is
 * returned gives those of the article with a number, the best first.
 * Articles share topics: tags, and pairs of characters in their titles, so that a name or a rare
 * word counts wherever it stands, while stock words (在京开幕, 取得显著成效) hardly count. A topic
 * weighs more the fewer articles had it when the newer of the two was published. Of articles that
 * share as much the nearer in time comes first, and then the newer. Where none shares enough to be
 * related, the best stands alone.
 *
 * For a topic only the nearest articles on either side are considered (`reach`), so that all lists
 * together take time linear in the archive. A new article changes only lists of articles that share
 * a topic with it, and few of these: what two older ones share weighs what it did, and what newer
 * ones share mostly too, as a topic weighs less only where the number of articles with it doubles.
 *
 * An article is not related to others with the same text (`groups`), and of several that have one
 * text the best stands for all. A roundup, which is about several things, is related to those alone
 * that share a word of its title; others lead to its items.
 */
export function relatedArticles(
  newestFirst: readonly Article[],
  tagsOf: ReadonlyMap<Article, readonly Tag[]>,
  { groups }: Pick<SameTexts, "groups">,
): (article: number) => readonly Article[] {
  const { topicsOf, weightOf, ofTitle } = readTopics(newestFirst, tagsOf);
  const { values: members, starts } = transposed(topicsOf, weightOf.length);
  const lists = createShortlists(newestFirst.length, longest + spare);
  const times = secondsOf(newestFirst);
  const textOf = textNumbers(newestFirst, groups);

  const isRoundup = newestFirst.map(({ text }) => text.items.length > 0);

  /** Where the article before the current one stands among the members of each topic. */
  const places = starts.slice(1);
  /** What each article shares with the current one, in how many topics that tell something. */
  const [shared, topics] = [new Int32Array(newestFirst.length), new Int32Array(newestFirst.length)];
  /** How many of these are pairs of characters in both titles. */
  const titled = new Int32Array(newestFirst.length);
  /** What all topics of each article weigh. */
  const whole = new Int32Array(newestFirst.length);
  const found = new Int32Array(newestFirst.length);
  for (let article = newestFirst.length - 1; article >= 0; article--) {
    let [count, all] = [0, 0];
    const last = topicsOf.starts[article + 1] ?? 0;
    for (let at = topicsOf.starts[article] ?? 0; at < last; at++) {
      const topic = topicsOf.values[at] ?? 0;
      const [before, end] = [places[topic] ?? 0, starts[topic + 1] ?? 0];
      places[topic] = before - 1;
      const number = end - before + 1;
      const weight = (weightOf[topic] ?? 0) * (rarities[31 - Math.clz32(number)] ?? 1) || leastWeight;
      all += weight;
      const stop = Math.min(end, before + (number < commonFrom ? reach : commonReach));
      for (let place = before; place < stop; place++) {
        const other = members[place] ?? 0;
        if (shared[other] === 0) found[count++] = other;
        shared[other] = (shared[other] ?? 0) + weight;
        if (weight <= leastWeight) continue;
        topics[other] = (topics[other] ?? 0) + 1;
        if (ofTitle[topic] === true) titled[other] = (titled[other] ?? 0) + 1;
      }
    }
    whole[article] = all;
    const [time, text] = [times[article] ?? 0, textOf[article]];
    for (let index = 0; index < count; index++) {
      const other = found[index] ?? 0;
      const common = { weight: shared[other] ?? 0, topics: topics[other] ?? 0 };
      const sharesTitle = (titled[other] ?? 0) > 0;
      shared[other] = 0;
      topics[other] = 0;
      titled[other] = 0;
      if (text !== none && textOf[other] === text) continue;
      const score = scoreOf(common.weight, time - (times[other] ?? 0));
      if (sharesTitle || !isRoundup[article]) lists.offer(article, other, score + (isRelated(common, all) ? asRelated : 0));
      if (sharesTitle || !isRoundup[other]) lists.offer(other, article, score + (isRelated(common, whole[other] ?? 0) ? asRelated : 0));
    }
  }
  const { values: chosen, starts: firsts } = chosenFrom(lists, textOf);
  return (article) => Array.from(chosen.subarray(firsts[article], firsts[article + 1]), (other) => newestFirst[other] as Article);
}

/**
 * Whether what an article shares with another relates it: what the other one is about beside that
 * must not count, as it changes with articles that the first shares nothing with.
 */
function isRelated({ weight, topics }: { readonly weight: number; readonly topics: number }, whole: number): boolean {
  return weight >= leastShared.alone * whole || (topics >= leastShared.topics && weight >= leastShared.together * whole);
}

/** The score of two articles by what they share, and by the time between them in seconds. */
function scoreOf(weight: number, distance: number): number {
  const doublings = 32 - Math.clz32(distance / secondsADay);
  const left = nearness[Math.min(doublings, nearness.length - 1)] ?? 0;
  return Math.floor((weight * left) / 100) * timeRange - Math.min(distance, timeRange - 1);
}

const secondsADay = 86_400;

/** Stands for an article that has its text alone. */
const none = -1;

/** For each article the number of its text among those that several have; `none` if it has not. */
function textNumbers(articles: readonly Article[], groups: SameTexts["groups"]): Int32Array {
  const numbers = new Map(groups.flatMap((group, number) => group.map((article) => [article, number] as const)));
  return Int32Array.from(articles, (article) => numbers.get(article) ?? none);
}

/**
 * Chooses from the list of each article: related articles, or the best alone, each text once, and
 * no more than a list has.
 */
function chosenFrom(lists: Shortlists, textOf: Int32Array): Rows {
  const rows = new RowsBuilder(textOf.length);
  const texts = new Int32Array(longest);
  for (let article = 0; article < textOf.length; article++) {
    let count = 0;
    lists.each(article, (other, score) => {
      const text = textOf[other] ?? none;
      if (count === longest || (count > 0 && score < asRelated / 2)) return;
      if (text !== none && texts.subarray(0, count).includes(text)) return;
      texts[count++] = text;
      rows.add(other);
    });
    rows.end();
  }
  return rows.rows();
}

/** The topics of articles. */
interface Topics {
  /** Those of each article, by their numbers. */
  readonly topicsOf: Rows;
  /** How much each says beside others, and whether it is a pair of characters of titles. */
  readonly weightOf: readonly number[];
  readonly ofTitle: readonly boolean[];
}

function readTopics(articles: readonly Article[], tagsOf: ReadonlyMap<Article, readonly Tag[]>): Topics {
  const numbers = new Map<Tag, number>();
  const [weightOf, ofTitle]: [number[], boolean[]] = [[], []];
  const numberOf = (tag: Tag) => {
    const known = numbers.get(tag);
    if (known !== undefined) return known;
    numbers.set(tag, weightOf.length);
    return weightOf.push(weights[tag.kind]) - 1;
  };
  const numberOfPair = createPairNumbers(() => {
    ofTitle[weightOf.length] = true;
    return weightOf.push(1) - 1;
  });
  const numberOfStock = createPairNumbers(() => weightOf.push(stockWeight) - 1);
  const topics = new RowsBuilder(articles.length);
  for (const article of articles) {
    for (const tag of heaviest(tagsOf.get(article) ?? [])) topics.add(numberOf(tag));
    const { telling, stock } = titlePairs(article.header.title);
    for (const pair of telling) topics.add(numberOfPair(pair));
    for (const pair of stock) topics.add(numberOfStock(pair));
    topics.end();
  }
  return { topicsOf: topics.rows(), weightOf, ofTitle };
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

/** The weightiest tags; those of equal weight stay in the order of the article. */
function heaviest(tags: readonly Tag[]): readonly Tag[] {
  if (tags.length <= mostTags) return tags;
  const chosen: Tag[] = [];
  for (const weight of descending) {
    for (const tag of tags) if (weights[tag.kind] === weight && chosen.length < mostTags) chosen.push(tag);
  }
  return chosen;
}

const descending = [...new Set(Object.values(weights))].sort((a, b) => b - a);
