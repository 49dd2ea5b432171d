import type { Article } from "../ingest/article.ts";
import { fold } from "../lib/fold.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

const figures = "[0-9０-９]{1,6}";
const chineseFigures = "[一二三四五六七八九十百零〇两]{1,7}";
const counted = "[期辑讲篇集号]";

/**
 * Matches the number of an issue at the end of a column's name. Chinese figures need 第 and a
 * counter, or brackets, as 三 alone ends many a name.
 */
const issue = new RegExp(
  [
    `第?${figures}${counted}?`,
    `第${chineseFigures}${counted}`,
    `[（(](?:第?${figures}${counted}?|第?${chineseFigures}${counted}?)[）)]`,
    "[①-⑳㉑-㉟㊱-㊿]",
  ]
    .map((form) => `(?:${form})$`)
    .join("|"),
  "u",
);

/**
 * Matches a number that may be a year. Years alone make no series, but may be among its numbers.
 */
const year = /(?<![0-9０-９])(?:19|20)\d\d$/;

/** Matches what stands between the name and the number. */
const separators = /(?<![\s·•・—–_:：#-])[\s·•・—–_:：#-]+$/u;

/**
 * Makes a function that gives the name by which a column is a tag. Columns that differ only in the
 * number of an issue (每日简报11, 每日简报12) are one tag, named without the number. A name with
 * only one number (建党100), or with years, stays as it is, and so does a term of the vocabulary.
 * The name without its number needs two Chinese characters (not G20), and a date at the end is no
 * number.
 */
export function seriesIn(articles: readonly Article[], { find }: Pick<Vocabulary, "find">): (column: string) => string {
  const seen = new Set<string>();
  for (const { summary, header } of articles) {
    const { columns } = summary;
    const { column } = header;
    for (const name of columns) seen.add(name);
    if (column !== null) seen.add(column);
  }
  const numbered = [...seen].flatMap((name) => {
    const stem = find(name) ? null : withoutIssue(name);
    return stem === null ? [] : { name, stem };
  });
  const names = new Map<string, string>();
  for (const issues of groupBy(numbered, ({ stem }) => fold(stem)).values()) {
    const numbers = new Set(issues.flatMap(({ name }) => (year.test(name) ? [] : fold(name))));
    if (numbers.size > 1) for (const { name, stem } of issues) names.set(name, stem);
  }
  return (column) => names.get(column) ?? column;
}

/** A column's name without the number of an issue at its end; null if it has none. */
export function withoutIssue(column: string): string | null {
  const number = issue.exec(column);
  if (!number) return null;
  const stem = column.slice(0, number.index).replace(separators, "");
  return /\p{Script=Han}.*\p{Script=Han}/su.test(stem) && !/[0-9０-９.．年月]$/.test(stem) ? stem : null;
}
