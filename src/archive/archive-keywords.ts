import type { Article } from "../ingest/article.ts";
import { chooseKeywords } from "../language/keywords/choose-keywords.ts";
import { plainTerm, type TermKind } from "../vocabulary/term.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { knownNames } from "./known-names.ts";
import { type Namesakes, namesakesIn } from "./namesakes.ts";

/** How many articles must share a name for it to be a tag. */
const fewest = 2;

/** The keywords of an archive without a vocabulary, in whose place they stand. */
export interface Keywords {
  /**
   * Every keyword, and every person and institution of an office, with the number of articles that
   * have it.
   */
  readonly all: readonly { readonly name: string; readonly kind: TermKind; readonly articles: number }[];
  /** Finds those of them that several articles share. */
  readonly find: Vocabulary["find"];
  /** The countries by which people of one name are told apart. */
  readonly namesakes: Namesakes;
  /** The names of an article's tags, people and institutions first. */
  readonly termsOf: (article: Article) => readonly string[];
}

/**
 * Kinds in the order of their precedence, for a name that equally many articles take for two of
 * them.
 */
const precedence: readonly TermKind[] = ["人物", "机构", "地点", "专题", "主题"];

/**
 * Chooses keywords over the archive. A keyword is a tag if at least two articles have it; a person
 * or an institution is known as well if at least two articles tell of an office. So an added
 * article changes only those articles that hold a name which becomes a tag by it, or ceases to be
 * one.
 */
export function keywordsOf(articles: readonly Article[]): Keywords {
  const chosen = chooseKeywords(articles.map(({ text: { subjects } }) => subjects.map(({ slot }) => slot)));
  const known = knownNames(articles);
  const kinds = new Map(known.flatMap(({ name, kind, aliases }) => [name, ...aliases].map((one) => [one, kind] as const)));
  const tally = createTally();
  const termsOf = new Map<Article, readonly string[]>();
  for (const [index, article] of articles.entries()) {
    const keywords = chosen[index] ?? [];
    for (const { text } of keywords) tally.add(text, kinds.get(text) ?? kindOf(article, text));
    termsOf.set(
      article,
      keywords.flatMap(({ text, articles }) => (articles >= fewest ? text : [])),
    );
  }
  const all = tally.results();
  const terms = new Map(all.flatMap(({ name, kind, articles }) => (articles >= fewest ? [[name, plainTerm(name, kind)] as const] : [])));
  for (const { name, kind, aliases } of known) for (const one of [name, ...aliases]) terms.set(one, plainTerm(name, kind));
  const find = (name: string) => terms.get(name);
  return { all, find, namesakes: namesakesIn(articles, { find }), termsOf: (article) => termsOf.get(article) ?? [] };
}

/**
 * Counts how many articles take a name for which kind. A name gets the kind that most articles give
 * it.
 */
function createTally() {
  const counts = new Map<string, Map<TermKind, number>>();
  return {
    add: (name: string, kind: TermKind) => {
      const kinds = counts.get(name) ?? new Map<TermKind, number>();
      counts.set(name, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    },
    results: () =>
      Array.from(counts, ([name, kinds]) => {
        const [most] = [...kinds].sort(([a, m], [b, n]) => n - m || precedence.indexOf(a) - precedence.indexOf(b));
        const articles = [...kinds.values()].reduce((sum, count) => sum + count, 0);
        return { name, kind: most?.[0] ?? "主题", articles };
      }),
  };
}

/** The kind that an article gives one of its keywords. */
function kindOf({ text: { subjects } }: Article, keyword: string): TermKind {
  return subjects.find(({ slot, kind }) => kind !== "人物" && kind !== "机构" && slot.some(([text]) => text === keyword))?.kind ?? "主题";
}
