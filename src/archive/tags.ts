import type { Article } from "../ingest/article.ts";
import { fold } from "../ingest/fold.ts";
import { type Term, termKinds, type Vocabulary } from "../ingest/vocabulary.ts";
import { byCodePoint } from "../order.ts";

/** What a tag is: the vocabulary's word for it, a column, or a tag that only the sources declare. In the order of the tag index. */
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
}

export interface Tagging {
  readonly tags: readonly Tag[];
  readonly tagsOf: ReadonlyMap<Article, readonly Tag[]>;
}

interface Draft {
  readonly term: Term | undefined;
  readonly spellings: Map<string, number>;
  readonly articles: Article[];
  asColumn: number;
}

/**
 * Tags = columns + declared tags + terms of the vocabulary. Names that differ only in case or width are one tag, and so are a term and its
 * aliases. A tag is spelled as the vocabulary has it, else as most articles do, ties by code point. Articles come newest first.
 */
export function tagArticles(newestFirst: readonly Article[], vocabulary: Vocabulary): Tagging {
  const drafts = new Map<string, Draft>();
  const draftsOf = new Map<Article, readonly Draft[]>();
  for (const article of newestFirst) {
    const columns = article.column === null ? article.columns : [...article.columns, article.column];
    const found = new Set<Draft>();
    const foundAsColumn = new Set<Draft>();
    for (const [index, written] of [...columns, ...article.tags, ...article.terms].entries()) {
      const name = written.normalize("NFC");
      const term = vocabulary.find(name);
      const draft = draftFor(drafts, fold(term?.name ?? name), term);
      draft.spellings.set(name, (draft.spellings.get(name) ?? 0) + 1);
      if (index < columns.length) foundAsColumn.add(draft);
      found.add(draft);
    }
    for (const draft of found) draft.articles.push(article);
    for (const draft of foundAsColumn) draft.asColumn++;
    draftsOf.set(article, [...found]);
  }

  const finished = new Map<Draft, Tag>();
  for (const draft of drafts.values()) finished.set(draft, finish(draft));
  const tagsOf = new Map<Article, readonly Tag[]>();
  for (const [article, found] of draftsOf)
    tagsOf.set(
      article,
      found.flatMap((draft) => finished.get(draft) ?? []),
    );
  return { tags: [...finished.values()].sort(byKindAndWeight), tagsOf };
}

function draftFor(drafts: Map<string, Draft>, key: string, term: Term | undefined): Draft {
  const known = drafts.get(key);
  if (known) return known;
  const draft: Draft = { term, spellings: new Map(), articles: [], asColumn: 0 };
  drafts.set(key, draft);
  return draft;
}

function finish({ term, spellings, articles, asColumn }: Draft): Tag {
  const [usual = ["", 0]] = [...spellings].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));
  const kind = term?.kind ?? (asColumn > 0 ? "栏目" : "其他");
  return { name: term?.name ?? usual[0], kind, note: term?.note ?? null, articles, asColumn };
}

function byKindAndWeight(a: Tag, b: Tag): number {
  return tagKinds.indexOf(a.kind) - tagKinds.indexOf(b.kind) || b.articles.length - a.articles.length || byCodePoint(a.name, b.name);
}
