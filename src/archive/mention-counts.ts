import type { Article } from "../ingest/article.ts";
import type { NameKind } from "./name-index.ts";
import { type NameFinder, personName } from "./namesakes.ts";
import type { Tag } from "./tags.ts";

/**
 * Counts the articles that name each person and each institution at least once: a person anywhere,
 * an institution as a tag or in front of an office. Without a vocabulary, people are only known by
 * their offices.
 */
export function countMentions(
  articles: readonly Article[],
  tagsOf: ReadonlyMap<Article, readonly Tag[]>,
  finder: NameFinder,
): Readonly<Record<NameKind, ReadonlyMap<string, number>>> {
  const counts = { 人物: new Map<string, number>(), 机构: new Map<string, number>() };
  for (const article of articles) {
    const names = { 人物: new Set<string>(), 机构: new Set<string>() };
    for (const { name, kind } of tagsOf.get(article) ?? []) if (kind === "人物" || kind === "机构") names[kind].add(name);
    for (const name of article.text.institutions) names.机构.add(finder.find(name)?.name ?? name);
    for (const one of article.text.people) {
      const person = personName(finder, one);
      if (person === undefined) continue;
      names.人物.add(person);
      for (const { institution } of one.offices) if (institution !== null) names.机构.add(finder.find(institution)?.name ?? institution);
    }
    for (const kind of ["人物", "机构"] as const) for (const name of names[kind]) counts[kind].set(name, (counts[kind].get(name) ?? 0) + 1);
  }
  return counts;
}
