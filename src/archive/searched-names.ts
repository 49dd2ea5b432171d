import type { NameReading } from "../language/pinyin.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { mostNames } from "../search/format/names-file.ts";
import type { Archive } from "./archive.ts";
import { nameKinds } from "./name-index.ts";

/** A name that a reader may search for, and how it is read. */
export interface SearchedName {
  readonly name: string;
  readonly reading: NameReading;
}

/** How many articles must know a person or an institution that is no tag. */
const fewest = 2;

/** The longest name, in UTF-16 units: nobody types the name of a column that is a sentence. */
const longest = 20;

/**
 * The names of an archive that a reader may search for: its tags with their aliases, the people and
 * institutions of its indexes, and the words that titles share. Those of the most articles come
 * first, where twice as many is more: within that they are in the order of code points, so that an
 * article more seldom changes the order.
 */
export function searchedNames({ tags, names, titleWords }: Pick<Archive, "tags" | "names" | "titleWords">): SearchedName[] {
  const known = new Map<string, SearchedName & { readonly articles: number }>();
  const add = (name: string, articles: number, reading: NameReading) => {
    if ((known.get(name)?.articles ?? 0) < articles && isTyped(name)) known.set(name, { name, articles, reading });
  };
  for (const { name, aliases, kind, articles } of tags) {
    for (const one of [name, ...aliases]) add(one, articles.length, kind === "人物" ? "person" : "word");
  }
  for (const kind of nameKinds) {
    for (const { name, count } of names[kind]) if (count >= fewest) add(name, count, kind === "人物" ? "person" : "word");
  }
  for (const { name, articles } of titleWords) add(name, articles, "word");
  return [...known.values()]
    .sort((a, b) => b.articles - a.articles || byCodePoint(a.name, b.name))
    .slice(0, mostNames)
    .sort((a, b) => band(b.articles) - band(a.articles) || byCodePoint(a.name, b.name))
    .map(({ name, reading }) => ({ name, reading }));
}

/** Whether somebody may type a name: it has two characters or more, and no tab or line end. */
function isTyped(name: string): boolean {
  return name.length > 1 && name.length <= longest && !/[\t\n]/.test(name);
}

/** How often a number of articles can be halved. */
function band(articles: number): number {
  return Math.floor(Math.log2(articles));
}
