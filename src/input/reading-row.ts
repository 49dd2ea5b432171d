import type { Article } from "../ingest/article.ts";
import type { Problem } from "../lib/diagnostics.ts";
import type { KnownReading } from "./changed-readings.ts";

/**
 * What is known of a seed file, as it is kept: without the names of fields, and what stands twice
 * in it once. That is half of it, in the file and to read; and what is made of it shares its texts
 * and all empty lists: 0.9 KB of memory for an article instead of 1.3.
 */
export type ReadingRow = readonly [
  stamp: KnownReading["stamp"],
  digest: string,
  file: string,
  sha256: string | null,
  problems: readonly Problem[],
  article: readonly unknown[] | null,
];

/** What a row has beside its article, and what stands in another field of the article mostly. */
type KeptElsewhere = "file" | "sha256" | "headline";

/**
 * Every field of an article that a row has a place for: the compiler asks for one that is not here.
 */
const fields: { readonly [G in keyof Article]: Readonly<Record<Exclude<keyof Article[G], KeptElsewhere>, true>> } = {
  summary: { id: true, date: true, columns: true, views: true, excerpt: true },
  header: { title: true, source: true, author: true, column: true, url: true, tags: true, extra: true },
  text: { characters: true, terms: true, subjects: true, people: true },
  origin: { format: true, bytes: true, encoding: true },
};

/** The fields in the order in which rows have them, which is the same for writing and reading. */
const places = Object.entries(fields).flatMap(([group, names]) => Object.keys(names).map((name) => [group, name] as const));

/** A group of an article, its fields by their names. */
type Group = Record<string, unknown>;

export function rowOf({ stamp, digest, reading: { file, sha256, problems, article } }: KnownReading): ReadingRow {
  return [stamp, digest, file, sha256, problems, article && articleRow(article)];
}

export function fromRow([stamp, digest, file, sha256, problems, row]: ReadingRow): KnownReading {
  const article = row && sha256 !== null ? articleFrom(row, file, sha256) : null;
  return { stamp, digest, reading: { file, sha256, article, problems: shared(problems) } };
}

function articleRow(article: Article): unknown[] {
  const { headline } = article.summary;
  const groups = article as unknown as Record<string, Group>;
  // Null where it is the title.
  return [headline === article.header.title ? null : headline, ...places.map(([group, name]) => groups[group]?.[name])];
}

function articleFrom([headline, ...values]: readonly unknown[], file: string, sha256: string): Article {
  const groups: Record<keyof Article, Group> = { summary: {}, header: {}, text: {}, origin: { file, sha256 } };
  for (const [place, [group, name]] of places.entries()) groups[group as keyof Article][name] = shared(values[place]);
  groups.summary["headline"] = headline ?? groups.header["title"];
  // Its fields are those that `articleRow` has put into the row.
  return groups as unknown as Article;
}

const none: readonly never[] = [];

/** A value, but one empty list for all: most articles have several. */
function shared<T>(value: T): T {
  return Array.isArray(value) && value.length === 0 ? (none as unknown as T) : value;
}
