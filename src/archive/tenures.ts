import type { Article } from "../ingest/article.ts";
import { countryName } from "../language/names/countries.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { type NameFinder, personName } from "./namesakes.ts";

/**
 * An office of a person, as far as articles tell: from the first article that names the person with
 * it to the last.
 */
export interface Tenure {
  readonly person: string;
  readonly title: string;
  /** The institution in front of the title, if there is one. */
  readonly institution: string | null;
  readonly first: Article;
  readonly last: Article;
  /** How many articles name the person with this office. */
  readonly count: number;
}

type MutableTenure = { -readonly [K in keyof Tenure]: Tenure[K] };

/**
 * All tenures of the people that the vocabulary knows, in the order in which they begin.
 * Institutions have the names that the vocabulary has for them. Articles come newest first.
 */
export function tenuresIn(newestFirst: readonly Article[], finder: NameFinder): Tenure[] {
  const tenures = new Map<string, MutableTenure>();
  for (let index = newestFirst.length - 1; index >= 0; index--) {
    const article = newestFirst[index] as Article;
    for (const one of article.text.people) {
      const person = personName(finder, one);
      if (person === undefined) continue;
      for (const { title, institution: written } of one.offices) {
        const institution = written === null ? null : (finder.find(written)?.name ?? countryName(written) ?? written);
        const key = `${person}\n${title}\n${institution ?? ""}`;
        const known = tenures.get(key);
        if (!known) tenures.set(key, { person, title, institution, first: article, last: article, count: 1 });
        else if (known.last !== article) {
          known.last = article;
          known.count++;
        }
      }
    }
  }
  return [...tenures.values()].sort(inTime);
}

function inTime(a: Tenure, b: Tenure): number {
  return byCodePoint(a.first.summary.date, b.first.summary.date) || byCodePoint(a.person, b.person) || byCodePoint(a.title, b.title);
}
