import type { Article } from "../ingest/article.ts";
import { remembered } from "../lib/remembered.ts";
import type { NameKind } from "./name-index.ts";
import { namedPeople } from "./named-people.ts";
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
  const counters = { 人物: createCounter(), 机构: createCounter() };
  const nameOf = remembered((institution: string) => finder.find(institution)?.name ?? institution);
  const { people, of } = namedPeople(articles);
  const mentions = people.map((one) => {
    const person = personName(finder, one);
    const institutions =
      person === undefined ? [] : one.offices.flatMap(({ institution }) => (institution === null ? [] : nameOf(institution)));
    return { person, institutions };
  });
  for (const [index, article] of articles.entries()) {
    for (const { name, kind } of tagsOf.get(article) ?? []) if (kind === "人物" || kind === "机构") counters[kind].add(name, index);
    for (const name of article.text.institutions) counters.机构.add(nameOf(name), index);
    const end = of.starts[index + 1] ?? 0;
    for (let at = of.starts[index] ?? 0; at < end; at++) {
      const { person, institutions = [] } = mentions[of.values[at] ?? 0] ?? {};
      if (person !== undefined) counters.人物.add(person, index);
      for (const name of institutions) counters.机构.add(name, index);
    }
  }
  return { 人物: counters.人物.counts(), 机构: counters.机构.counts() };
}

/** Counts the articles of names, each article once for a name. */
function createCounter() {
  const known = new Map<string, { articles: number; last: number }>();
  return {
    add: (name: string, article: number) => {
      const entry = known.get(name);
      if (!entry) known.set(name, { articles: 1, last: article });
      else if (entry.last !== article) {
        entry.articles++;
        entry.last = article;
      }
    },
    counts: () => new Map(Array.from(known, ([name, { articles }]) => [name, articles])),
  };
}
