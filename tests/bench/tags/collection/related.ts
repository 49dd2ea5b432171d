import type { Archive } from "../../../../src/archive/archive.ts";
import { relatedArticles } from "../../../../src/archive/related-articles.ts";
import type { Collection } from "./collection.ts";
import { textsAbout } from "./term-scan.ts";

/** In how many titles a pair of characters may stand to be rare. */
const rare = 20;

/** The kinds of tags that are names. */
const nameKinds: ReadonlySet<string> = new Set(["人物", "机构", "地点"]);

/** The related articles of each article, in the archive's order. */
export function relatedIn({ articles, tagsOf, sameTexts }: Archive): readonly (readonly Archive["articles"][number][])[] {
  const relatedTo = relatedArticles(articles, tagsOf, sameTexts);
  return articles.map((_, index) => relatedTo(index));
}

/** How many articles have no related ones. */
export interface LonelyArticles {
  readonly lonely: number;
  /** Those of them that might have some, as their titles share a name or a rare pair of characters with another. */
  readonly linkable: number;
}

/** Counts the articles that have no related ones. */
export function countLonely({ texts, tags }: Pick<Collection, "texts" | "tags">, related: readonly (readonly unknown[])[]): LonelyArticles {
  const linkable = sharingTitles(
    texts.map(({ title }) => title),
    tags.filter(({ kind }) => nameKinds.has(kind)).map(({ name }) => name),
  );
  const lonely = related.flatMap((list, at) => (list.length === 0 ? at : []));
  return { lonely: lonely.length, linkable: lonely.filter((at) => linkable.has(at)).length };
}

/** The titles, by their indexes, that share one of the names, or a pair of Chinese characters which stands in few titles, with another. */
export function sharingTitles(titles: readonly string[], names: readonly string[]): ReadonlySet<number> {
  const byPair = new Map<string, Set<number>>();
  for (const [index, title] of titles.entries()) {
    // Pairs overlap, so that each is only looked at.
    for (const [, pair = ""] of title.matchAll(/(?=(\p{Script=Han}{2}))/gu)) byPair.set(pair, (byPair.get(pair) ?? new Set()).add(index));
  }
  const byName = textsAbout(
    titles.map((title) => ({ title, body: "" })),
    names,
  );
  const groups = [...byName.values(), ...[...byPair.values()].filter(({ size }) => size <= rare)];
  return new Set(groups.filter(({ size }) => size > 1).flatMap((group) => [...group]));
}
