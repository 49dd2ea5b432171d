import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { fold, visible } from "../lib/fold.ts";
import { type Term, termKinds } from "../vocabulary/term.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { seriesIn } from "./column-series.ts";

/**
 * The kinds of tags: those of the vocabulary, a column, and a tag that only the sources declare.
 * They are in the order of the tag index.
 */
export const tagKinds = [...termKinds, "栏目", "其他"] as const;
export type TagKind = (typeof tagKinds)[number];

/** A tag and all articles that carry it, newest first. */
export interface Tag {
  readonly name: string;
  readonly kind: TagKind;
  readonly note: string | null;
  readonly articles: readonly Article[];
  /** How many of the articles carry it as their column. */
  readonly asColumn: number;
  /**
   * The tag that is broader than this one, and those that are narrower, in the order of all tags.
   */
  readonly broader: Tag | null;
  readonly narrower: readonly Tag[];
  /** The tags that the curator relates to it, as far as they stand on articles. */
  readonly related: readonly Tag[];
  /** Other names that articles may call it by. */
  readonly aliases: readonly string[];
  /** The tag's former names. */
  readonly formerly: readonly string[];
}

/** The tags of an archive, and the tags of each article, of which the first are its columns. */
export interface Tagging {
  readonly tags: readonly Tag[];
  readonly tagsOf: ReadonlyMap<Article, readonly Tag[]>;
  /** How many columns each article has, if it has any. */
  readonly columnCounts: ReadonlyMap<Article, number>;
}

/** A tag while its articles are being gathered; its name and its kind follow from all of them. */
interface PendingTag {
  readonly term: Term | undefined;
  readonly spellings: TagSpelling[];
  readonly tag: MutableTag;
}

type MutableTag = { -readonly [K in keyof Tag]: Tag[K] } & {
  readonly articles: Article[];
  readonly narrower: Tag[];
  broader: MutableTag | null;
};

/** A spelling of a tag, as it is shown, and how often articles use it. */
interface TagSpelling {
  readonly name: string;
  readonly pending: PendingTag;
  count: number;
}

/**
 * Gives articles, which come newest first, their tags: columns, declared tags and terms. Names that
 * differ only in case, width or invisible characters are one tag, and so are a term and its
 * aliases, and columns that differ in the number of an issue (`seriesIn`). A tag is spelled as the
 * vocabulary has it, else as most articles do, ties by code point. The broader terms of a term on
 * an article are tags as well, even if no article carries them.
 */
export function tagArticles(
  newestFirst: readonly Article[],
  vocabulary: Pick<Vocabulary, "find">,
  termsOf: (article: Article) => readonly string[],
): Tagging {
  const { pendingTags, pendingTagOf, spellingOf } = createPendingTags(vocabulary);
  const seriesOf = seriesIn(newestFirst, vocabulary);
  const tagsOf = new Map<Article, readonly Tag[]>();
  const columnCounts = new Map<Article, number>();
  for (const article of newestFirst) {
    const found: MutableTag[] = [];
    const add = (written: string) => {
      const spelling = spellingOf(written);
      if (spelling === null) return;
      spelling.count++;
      const { tag } = spelling.pending;
      if (tag.articles.at(-1) === article) return;
      tag.articles.push(article);
      found.push(tag);
    };
    for (const written of article.summary.columns) add(seriesOf(written));
    if (article.header.column !== null) add(seriesOf(article.header.column));
    // Columns come first: all tags found by now are columns.
    for (const tag of found) tag.asColumn++;
    if (found.length > 0) columnCounts.set(article, found.length);
    for (const written of article.header.tags) add(written);
    for (const written of termsOf(article)) add(written);
    // The copy takes less memory than the array itself, which `push` has given spare room.
    tagsOf.set(article, found.slice());
  }
  // Tags that are added meanwhile are visited as well, up to the broadest term.
  for (const { term } of pendingTags.values()) if (term && term.broader !== null) spellingOf(term.broader);
  const tags = [...pendingTags.values()].map(finish).sort(byKindAndWeight);
  for (const { term, tag } of pendingTags.values()) {
    tag.related = (term?.related ?? []).flatMap((name) => pendingTagOf(name)?.tag ?? []);
    tag.broader = term && term.broader !== null ? (pendingTagOf(term.broader)?.tag ?? null) : null;
  }
  for (const tag of tags) tag.broader?.narrower.push(tag);
  return { tags, tagsOf, columnCounts };
}

/**
 * Creates the pending tags by their folded names, and the functions that find tag and spelling for
 * a written name. Each written name is looked up once for all articles.
 */
function createPendingTags(vocabulary: Pick<Vocabulary, "find">) {
  const pendingTags = new Map<string, PendingTag>();
  const byName = new Map<string, TagSpelling>();
  const byWriting = new Map<string, TagSpelling | null>();
  /** The spelling of a written name; null if nothing of the name is visible. */
  const spellingOf = (written: string): TagSpelling | null => {
    const known = byWriting.get(written);
    if (known !== undefined) return known;
    const name = visible(written);
    const spelling = name === "" ? null : (byName.get(name) ?? newSpelling(name));
    byWriting.set(written, spelling);
    return spelling;
  };
  const keyOf = (name: string) => fold(vocabulary.find(name)?.name ?? name);
  const pendingTagOf = (name: string) => pendingTags.get(keyOf(name));
  const newSpelling = (name: string): TagSpelling => {
    const term = vocabulary.find(name);
    const key = keyOf(name);
    const tag: MutableTag = {
      name: "",
      kind: "其他",
      note: null,
      articles: [],
      asColumn: 0,
      broader: null,
      narrower: [],
      related: [],
      aliases: [],
      formerly: [],
    };
    const pending = pendingTags.get(key) ?? { term, spellings: [], tag };
    const spelling = { name, pending, count: 0 };
    pending.spellings.push(spelling);
    pendingTags.set(key, pending);
    byName.set(name, spelling);
    return spelling;
  };
  return { pendingTags, pendingTagOf, spellingOf };
}

function finish({ term, spellings, tag }: PendingTag): MutableTag {
  const [usual] = spellings.toSorted((a, b) => b.count - a.count || byCodePoint(a.name, b.name));
  tag.name = term?.name ?? usual?.name ?? "";
  tag.kind = term?.kind ?? (tag.asColumn > 0 ? "栏目" : "其他");
  tag.note = term?.note ?? null;
  tag.aliases = term?.aliases ?? [];
  tag.formerly = term?.formerly ?? [];
  return tag;
}

function byKindAndWeight(a: Tag, b: Tag): number {
  return tagKinds.indexOf(a.kind) - tagKinds.indexOf(b.kind) || b.articles.length - a.articles.length || byCodePoint(a.name, b.name);
}
