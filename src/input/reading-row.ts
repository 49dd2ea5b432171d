import { type Article, articleFields } from "../ingest/article.ts";
import type { WrittenDate } from "../ingest/date-order.ts";
import type { Problem } from "../lib/diagnostics.ts";
import type { Reading } from "./readings.ts";

/**
 * A reading as the cache keeps it and as it goes from thread to thread: without the names of
 * fields, and without values that another field has already. That halves its JSON and the time to
 * read it. What is made of it shares its texts and all empty lists: half of the memory that an
 * article takes otherwise (1.9 KB).
 */
export type ReadingRow = readonly [
  file: string,
  sha256: string | null,
  problems: readonly Problem[],
  article: readonly unknown[] | null,
  written: WrittenDate | null,
];

/**
 * Fields of an article that the row has elsewhere, and the headline, which mostly equals the title.
 */
const keptElsewhere: ReadonlySet<string> = new Set(["file", "sha256", "headline"]);

/** The fields in the order in which rows have them, for writing and for reading. */
const fieldOrder = Object.entries(articleFields).flatMap(([group, names]) =>
  Object.keys(names).flatMap((name) => (keptElsewhere.has(name) ? [] : [[group, name] as const])),
);

/** The fields of a group of an article by their names. */
type GroupFields = Record<string, unknown>;

/** The row for a reading. */
export function rowOf({ file, sha256, problems, article, written }: Reading): ReadingRow {
  return [file, sha256, problems, article && articleRow(article), written];
}

/** The reading of a row. */
export function fromRow([file, sha256, problems, row, written]: ReadingRow): Reading {
  const article = row && sha256 !== null ? articleFrom(row, file, sha256) : null;
  return { file, sha256, article, problems: shared(problems), written };
}

function articleRow(article: Article): unknown[] {
  const { headline } = article.summary;
  const groups = article as unknown as Record<string, GroupFields>;
  // Null stands for a headline that equals the title.
  return [headline === article.header.title ? null : headline, ...fieldOrder.map(([group, name]) => groups[group]?.[name])];
}

function articleFrom([headline, ...values]: readonly unknown[], file: string, sha256: string): Article {
  const groups: Record<keyof Article, GroupFields> = { summary: {}, header: {}, text: {}, origin: { file, sha256 } };
  for (const [index, [group, name]] of fieldOrder.entries()) groups[group as keyof Article][name] = shared(values[index]);
  groups.summary["headline"] = headline ?? groups.header["title"];
  // The fields are complete, as `articleRow` has put all of them into the row.
  return groups as unknown as Article;
}

const none: readonly never[] = [];

/** The value itself, or for an empty list the one that all share, as most articles have several. */
function shared<T>(value: T): T {
  return Array.isArray(value) && value.length === 0 ? (none as unknown as T) : value;
}
