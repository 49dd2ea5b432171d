import type { Article } from "../ingest/article.ts";
import type { Person } from "../language/names/names.ts";
import { type Rows, rowsOf } from "./number-rows.ts";

/** A person with the same offices in all of some articles, and the number of these articles. */
export interface CountedPerson extends Person {
  readonly articles: number;
}

/** The people whom articles name. */
export interface NamedPeople {
  /** Everybody once for each set of offices that articles give, in the order of the articles. */
  readonly people: readonly CountedPerson[];
  /** The people of each article, by their numbers. */
  readonly of: Rows;
}

/**
 * The people of articles. News names the same people with the same offices again and again, so that
 * there are far fewer of them to be looked at than there are mentions. They are gathered once for a
 * list of articles, as several things follow from them.
 */
export function namedPeople(articles: readonly Article[]): NamedPeople {
  const known = gathered.get(articles) ?? gather(articles);
  gathered.set(articles, known);
  return known;
}

const gathered = new WeakMap<readonly Article[], NamedPeople>();

function gather(articles: readonly Article[]): NamedPeople {
  const people: { name: string; offices: Person["offices"]; articles: number }[] = [];
  const numbers = new Map<string, number>();
  const numberOf = ({ name, offices }: Person) => {
    let key = name;
    for (const { title, institution } of offices) key += institution === null ? `\n${title}` : `\n${title}\t${institution}`;
    const number = numbers.get(key) ?? people.length;
    const known = people[number];
    if (known) known.articles++;
    else {
      people.push({ name, offices, articles: 1 });
      numbers.set(key, number);
    }
    return number;
  };
  return { people, of: rowsOf(articles, ({ text }) => text.people, numberOf) };
}
