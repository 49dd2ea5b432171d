import type { Article } from "../ingest/article.ts";
import { chooseKeywords } from "../language/keywords/choice.ts";
import { plainTerm, type TermKind } from "../vocabulary/term.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** How many articles must share what they have in common. */
const fewest = 2;

/** What stands in place of a vocabulary in an archive without one. */
export interface Keywords {
  /**
   * Every keyword, and every person and institution that offices tell of, with the number of
   * articles that do.
   */
  readonly all: readonly { readonly name: string; readonly kind: TermKind; readonly articles: number }[];
  /** Knows those of them that several articles share. */
  readonly find: Vocabulary["find"];
  /** The names of an article's tags, who and what is named first. */
  readonly termsOf: (article: Article) => readonly string[];
}

/**
 * Kinds in the order in which they go before one another, where as many articles take a name for
 * one as for the other.
 */
const precedence: readonly TermKind[] = ["人物", "机构", "地点", "专题", "主题"];

/**
 * Chooses keywords over the archive. A keyword is a tag when at least two articles have it; a
 * person or an institution is known as well when at least two tell of an office. So an article that
 * is added changes only those that hold what it makes a tag, or unmakes.
 */
export function keywordsOf(articles: readonly Article[]): Keywords {
  const chosen = chooseKeywords(articles.map(({ text: { subjects } }) => subjects.map(({ slot }) => slot)));
  const tally = createTally();
  const termsOf = new Map<Article, readonly string[]>();
  for (const [index, article] of articles.entries()) {
    const keywords = chosen[index] ?? [];
    for (const { text } of keywords) tally.add(text, kindOf(article, text));
    termsOf.set(
      article,
      keywords.flatMap(({ text, articles }) => (articles >= fewest ? text : [])),
    );
    for (const [name, kind] of namesIn(article)) tally.add(name, kind);
  }
  const all = tally.results();
  const terms = new Map(all.flatMap(({ name, kind, articles }) => (articles >= fewest ? [[name, plainTerm(name, kind)] as const] : [])));
  return { all, find: (name) => terms.get(name), termsOf: (article) => termsOf.get(article) ?? [] };
}

/** Counts how many articles take a name for what: it is what most of them take it for. */
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

/** What an article takes one of its keywords for. */
function kindOf({ text: { subjects } }: Article, keyword: string): TermKind {
  return subjects.find(({ slot }) => slot.some(([text]) => text === keyword))?.kind ?? "主题";
}

/** Whom and what an article names beside an office without having it as a keyword, each once. */
function namesIn({ text: { people, subjects } }: Article): Map<string, TermKind> {
  const keywords = new Set(subjects.flatMap(({ slot }) => slot.map(([text]) => text)));
  const named = new Map<string, TermKind>();
  for (const { name, offices } of people) {
    named.set(name, "人物");
    for (const { institution } of offices) if (institution !== null) named.set(institution, "机构");
  }
  for (const name of keywords) named.delete(name);
  return named;
}
