import type { Article } from "../ingest/article.ts";
import { countryName } from "../language/names/countries.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { namedPeople } from "./named-people.ts";
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
  const { people, of } = namedPeople(newestFirst);
  const held = new Map<string, HeldOffice>();
  const heldBy = people.map((one) => {
    const person = personName(finder, one);
    if (person === undefined) return [];
    return one.offices.map(({ title, institution: written }) => {
      const institution = written === null ? null : (finder.find(written)?.name ?? countryName(written) ?? written);
      const key = `${person}\n${title}\n${institution ?? ""}`;
      const known = held.get(key) ?? { person, title, institution, tenure: null };
      held.set(key, known);
      return known;
    });
  });
  const tenures: MutableTenure[] = [];
  for (let index = newestFirst.length - 1; index >= 0; index--) {
    const article = newestFirst[index] as Article;
    const end = of.starts[index + 1] ?? 0;
    for (let at = of.starts[index] ?? 0; at < end; at++) {
      for (const office of heldBy[of.values[at] ?? 0] ?? []) {
        const { person, title, institution, tenure } = office;
        if (tenure === null) {
          office.tenure = { person, title, institution, first: article, last: article, count: 1 };
          tenures.push(office.tenure);
        } else if (tenure.last !== article) {
          tenure.last = article;
          tenure.count++;
        }
      }
    }
  }
  return tenures.sort(inTime);
}

/** An office of a person, and its tenure once an article was found that tells of it. */
interface HeldOffice extends Pick<Tenure, "person" | "title" | "institution"> {
  tenure: MutableTenure | null;
}

function inTime(a: Tenure, b: Tenure): number {
  return byCodePoint(a.first.summary.date, b.first.summary.date) || byCodePoint(a.person, b.person) || byCodePoint(a.title, b.title);
}
