import type { Article, ArticleHeader, ArticleOrigin, ArticleSummary, ArticleText } from "../ingest/article.ts";
import type { WrittenDate } from "../ingest/date-order.ts";
import type { Person } from "../language/names/names.ts";
import type { Problem } from "../lib/diagnostics.ts";
import type { Reading } from "./reading.ts";

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
  article: ArticleRow | null,
  written: WrittenDate | null,
];

/**
 * The groups of an article, each with its fields in one order. The file and its hash are in the row
 * of the reading.
 */
type ArticleRow = readonly [summary: SummaryRow, header: HeaderRow, text: TextRow, origin: OriginRow];

/** The headline is null where it equals the title. */
type SummaryRow = readonly [
  id: ArticleSummary["id"],
  date: ArticleSummary["date"],
  columns: ArticleSummary["columns"],
  headline: string | null,
  views: ArticleSummary["views"],
  excerpt: ArticleSummary["excerpt"],
];
type HeaderRow = readonly [
  title: ArticleHeader["title"],
  source: ArticleHeader["source"],
  author: ArticleHeader["author"],
  column: ArticleHeader["column"],
  url: ArticleHeader["url"],
  formerAddresses: ArticleHeader["formerAddresses"],
  original: ArticleHeader["original"],
  tags: ArticleHeader["tags"],
  pictures: ArticleHeader["pictures"],
  attachments: ArticleHeader["attachments"],
  credits: ArticleHeader["credits"],
  extra: ArticleHeader["extra"],
];
type TextRow = readonly [
  characters: ArticleText["characters"],
  signature: ArticleText["signature"],
  terms: ArticleText["terms"],
  titleTerms: ArticleText["titleTerms"],
  repeated: ArticleText["repeated"],
  people: ArticleText["people"],
  institutions: ArticleText["institutions"],
  items: ArticleText["items"],
  files: ArticleText["files"],
];
type OriginRow = readonly [
  format: ArticleOrigin["format"],
  bytes: ArticleOrigin["bytes"],
  encoding: ArticleOrigin["encoding"],
  bodyStart: ArticleOrigin["bodyStart"],
];

/** The row for a reading. */
export function rowOf({ file, sha256, problems, article, written }: Reading): ReadingRow {
  return [file, sha256, problems, article && articleRow(article), written];
}

/** The reading of a row. */
export function fromRow([file, sha256, problems, row, written]: ReadingRow): Reading {
  const article = row && sha256 !== null ? articleFrom(row, file, sha256) : null;
  return { file, sha256, article, problems: shared(problems), written };
}

function articleRow({ summary: s, header: h, text: t, origin: o }: Article): ArticleRow {
  return [
    [s.id, s.date, s.columns, s.headline === h.title ? null : s.headline, s.views, s.excerpt],
    [
      ...([h.title, h.source, h.author, h.column, h.url, h.formerAddresses] as const),
      ...([h.original, h.tags, h.pictures, h.attachments, h.credits, h.extra] as const),
    ],
    [t.characters, t.signature, t.terms, t.titleTerms, t.repeated, t.people, t.institutions, t.items, t.files],
    [o.format, o.bytes, o.encoding, o.bodyStart],
  ];
}

/** The compiler asks for every field of an article that is not here. */
function articleFrom([summary, header, text, origin]: ArticleRow, file: string, sha256: string): Article {
  const [id, date, columns, headline, views, excerpt] = summary;
  const [title, source, author, column, url, formerAddresses, original, tags, pictures, attachments, credits, extra] = header;
  const [characters, signature, terms, titleTerms, repeated, people, institutions, items, files] = text;
  const [format, bytes, encoding, bodyStart] = origin;
  return {
    summary: { id, date, columns: shared(columns), headline: headline ?? title, views, excerpt },
    header: {
      title,
      source,
      author,
      column,
      url,
      formerAddresses: shared(formerAddresses),
      original,
      tags: shared(tags),
      pictures: shared(pictures),
      attachments: shared(attachments),
      credits: shared(credits),
      extra: shared(extra),
    },
    text: {
      characters,
      signature,
      terms: sharedTexts(terms),
      titleTerms: shared(titleTerms),
      repeated,
      people: people.length === 0 ? none : people.map(sharedPerson),
      institutions: sharedTexts(institutions),
      items: shared(items),
      files: shared(files),
    },
    origin: { file, sha256, format, bytes, encoding, bodyStart },
  };
}

/** People with their offices, of which each is kept once for all articles that name them so. */
const knownPeople = new Map<string, Person>();

function sharedPerson(person: Person): Person {
  let key = person.name;
  for (const { title, institution } of person.offices) key += `\n${title}\t${institution}`;
  const known = knownPeople.get(key);
  if (known !== undefined) return known;
  knownPeople.set(key, person);
  return person;
}

const none: readonly never[] = [];

/** The list itself, or for an empty one the list that all share, as most articles have several. */
function shared<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list;
}

/** Names that many articles have, of which each is kept once. */
const texts = new Map<string, string>();

function sharedText(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

function sharedTexts(list: readonly string[]): readonly string[] {
  return list.length === 0 ? none : list.map(sharedText);
}
