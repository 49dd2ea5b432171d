import type { Article } from "../ingest/article.ts";
import { authorNames, plainName } from "../ingest/authors.ts";
import { visible } from "../lib/fold.ts";
import { remembered } from "../lib/remembered.ts";

/** The kinds of bylines: who wrote an article, and where it came from. */
export const bylineKinds = ["作者", "来源"] as const;
export type BylineKind = (typeof bylineKinds)[number];

/** An author or a source that articles name, with all these articles, newest first. */
export interface Byline {
  readonly kind: BylineKind;
  /** In NFC. Names that differ in anything but the form of Unicode and white space are two. */
  readonly name: string;
  readonly articles: readonly Article[];
}

/** The bylines of an archive. */
export interface Bylines {
  /**
   * All of a kind, those that an article named first in time before the others: so a newest article
   * leaves their order as it is.
   */
  readonly bylines: Readonly<Record<BylineKind, readonly Byline[]>>;
  /** Those of each article that has any: its authors as they are written, then its source. */
  readonly bylinesOf: ReadonlyMap<Article, readonly Byline[]>;
}

type MutableByline = Byline & { readonly articles: Article[] };

/** Derives the bylines of articles, given newest first. */
export function bylinesIn(newestFirst: readonly Article[]): Bylines {
  const byName = { 作者: new Map<string, MutableByline>(), 来源: new Map<string, MutableByline>() };
  const bylineOf = (kind: BylineKind, name: string) => {
    const known = byName[kind].get(name);
    if (known) return known;
    const byline: MutableByline = { kind, name, articles: [] };
    byName[kind].set(name, byline);
    return byline;
  };
  // Most articles have the same few fields as others.
  const authorsOf = remembered((field: string | null) => authorsIn(field).map((name) => bylineOf("作者", name)));
  const sourcesOf = remembered((field: string | null) => sourcesIn(field).map((name) => bylineOf("来源", name)));
  const bylinesOf = new Map<Article, readonly Byline[]>();
  for (const article of newestFirst.toReversed()) {
    const { author, source } = article.header;
    const own = [...authorsOf(author), ...sourcesOf(source)];
    for (const { articles } of own) articles.push(article);
    if (own.length > 0) bylinesOf.set(article, own);
  }
  for (const kind of bylineKinds) for (const { articles } of byName[kind].values()) articles.reverse();
  return { bylines: { 作者: [...byName.作者.values()], 来源: [...byName.来源.values()] }, bylinesOf };
}

/** The name under which a byline is known, however it is written in a header. */
export function bylineName(written: string): string {
  return plainName(written).normalize("NFC");
}

/** The names of the authors in a field, as bylines are known by them, each once. */
export function authorsIn(field: string | null): string[] {
  return unique(authorNames(field));
}

/** The name of the source in a field, as bylines are known by it; none for an empty field. */
export function sourcesIn(field: string | null): string[] {
  return unique(field === null ? [] : [field]);
}

/** Names, each once. What shows nothing is no name, as nobody could read a link of it. */
function unique(written: readonly string[]): string[] {
  return [...new Set(written.map(bylineName))].filter((name) => visible(name) !== "");
}
