import type { NameReading } from "../language/pinyin.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { mostNames } from "../search/format/names-file.ts";
import type { Archive } from "./archive.ts";
import { type BylineKind, bylineKinds } from "./bylines.ts";
import { nameKinds } from "./name-index.ts";

/** A name that a reader may search for, and how it is read. */
export interface SearchedName {
  readonly name: string;
  readonly reading: NameReading;
  /** Whether it is searched for as an author or a source; null for a name in texts. */
  readonly byline: BylineKind | null;
}

/** How many articles must know a person or institution that is no tag, an author or source. */
const fewest = 2;

/** The longest name, in UTF-16 units: nobody types the name of a column that is a sentence. */
const longest = 20;

/**
 * The names of an archive that a reader may search for: its tags with their aliases, the people and
 * institutions of its indexes, the words that titles share, and its authors and sources. Those of
 * the most articles come first, where twice as many is more: within that they are in the order of
 * code points, so that an article more seldom changes the order.
 */
export function searchedNames({
  tags,
  names,
  titleWords,
  bylines,
}: Pick<Archive, "tags" | "names" | "titleWords" | "bylines">): SearchedName[] {
  const known = new Map<string, SearchedName & { readonly articles: number }>();
  const add = (name: string, articles: number, reading: NameReading, byline: BylineKind | null = null) => {
    const key = `${byline ?? ""} ${name}`;
    if ((known.get(key)?.articles ?? 0) < articles && isTyped(name)) known.set(key, { name, articles, reading, byline });
  };
  for (const { name, aliases, kind, articles } of tags) {
    for (const one of [name, ...aliases]) add(one, articles.length, kind === "人物" ? "person" : "word");
  }
  for (const kind of nameKinds) {
    for (const { name, count } of names[kind]) if (count >= fewest) add(name, count, kind === "人物" ? "person" : "word");
  }
  for (const { name, articles } of titleWords) add(name, articles, "word");
  for (const kind of bylineKinds) {
    for (const { name, articles } of bylines[kind]) {
      if (articles.length >= fewest) add(name, articles.length, kind === "作者" ? "person" : "word", kind);
    }
  }
  return [...known.values()]
    .sort((a, b) => b.articles - a.articles || byCodePoint(a.name, b.name))
    .slice(0, mostNames)
    .sort((a, b) => band(b.articles) - band(a.articles) || byCodePoint(a.name, b.name))
    .map(({ name, reading, byline }) => ({ name, reading, byline }));
}

/** Whether somebody may type a name: it has two characters or more, and no tab, line or quote. */
function isTyped(name: string): boolean {
  return name.length > 1 && name.length <= longest && !/[\t\n"“”]/.test(name);
}

/** How often a number of articles can be halved. */
function band(articles: number): number {
  return Math.floor(Math.log2(articles));
}
