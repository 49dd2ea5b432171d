import { yearOf } from "../../lib/date-parts.ts";
import type { LabelKind } from "../format/label-file.ts";
import type { ArticleMonths } from "./article-months.ts";
import { type Filtered, type Filters, passing } from "./filters.ts";
import type { Label } from "./label-reader.ts";
import type { Choice, Choices, MonthCount } from "./search-interface.ts";

/** The most labels of a kind that a reader can choose from. */
const mostLabels = 40;

/**
 * How many of the articles that a query finds (`found`, by their numbers in the archive) each value
 * of a filter would leave, given the other filters. `offered` are the labels that may be chosen.
 */
export function choicesOf(found: Uint32Array, offered: readonly Label[], filters: Filters, filtered: Filtered): Choices {
  const left = (free: Partial<Filters>) => found.filter(passing({ ...filters, ...free }, filtered));
  const byMonth = (free: Partial<Filters>) => monthsOf(left(free), filtered.months).filter(({ count }) => count > 0);
  const labelled = (kind: LabelKind) =>
    tellingOf(
      left({ [kind]: null }),
      offered.filter((label) => label.kind === kind),
      filtered,
    );
  return {
    year: yearsOf(byMonth({ year: null })),
    month: byMonth({ from: null, to: null })
      .filter(({ value }) => value.includes("-"))
      .map(({ value, count }) => ({ value, count }))
      .reverse(),
    column: labelled("column"),
    tag: labelled("tag"),
    author: labelled("author"),
    source: labelled("source"),
  };
}

/** How many of some articles each month of the archive has, the oldest first, also those with 0. */
export function monthsOf(articles: Uint32Array, months: ArticleMonths): MonthCount[] {
  const counts = countsIn(months, articles);
  const all = countsIn(months, months.indexes.keys());
  return months.all.map((value, index) => ({ value, count: counts[index] ?? 0, all: all[index] ?? 0 }));
}

function countsIn({ all, indexes }: ArticleMonths, articles: Iterable<number>): Uint32Array {
  const counts = new Uint32Array(all.length);
  for (const article of articles) {
    const index = indexes[article] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** The same by years, the newest first. */
function yearsOf(months: readonly Choice[]): Choice[] {
  const counts = new Map<string, number>();
  for (const { value, count } of months) counts.set(yearOf(value), (counts.get(yearOf(value)) ?? 0) + count);
  return Array.from(counts, ([value, count]) => ({ value, count })).reverse();
}

/**
 * The labels that tell most of the articles that are left, as far as these bear them: first those
 * that stand more often on them than on all articles, by what that is worth (the term of a label in
 * the Kullback–Leibler divergence of the articles left from all), so that neither what is on every
 * article comes first nor what is on one by chance; of the rest the more frequent.
 */
function tellingOf(left: Uint32Array, offered: readonly Label[], { months }: Filtered): Choice[] {
  const all = months.indexes.length;
  const isLeft = new Uint8Array(all);
  for (const article of left) isLeft[article] = 1;
  const counted = offered.flatMap(({ name, articles }) => {
    let count = 0;
    for (const article of articles) count += isLeft[article] ?? 0;
    if (count === 0) return [];
    const lift = (count * all) / (left.length * articles.length);
    return { value: name, count, worth: Math.max(0, count * Math.log(lift)) };
  });
  return counted
    .sort((a, b) => b.worth - a.worth || b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostLabels)
    .map(({ value, count }) => ({ value, count }));
}
