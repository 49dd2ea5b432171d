import { countryName, countryOf } from "../language/names/countries.ts";
import type { Person } from "../language/names/names.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { CountedPerson } from "./named-people.ts";

/** Finds the people and institutions that an archive knows. */
export interface NameFinder extends Pick<Vocabulary, "find"> {
  /**
   * The countries by which people of one name are told apart; a curator tells them apart himself.
   */
  readonly namesakes?: Namesakes;
}

/** The countries of those who share a name, by that name. */
export type Namesakes = ReadonlyMap<string, ReadonlySet<string>>;

/** How many articles must tell of offices of a country for its namesake to be told apart. */
const fewest = 2;

/**
 * The names to which articles give offices of several countries, with those countries of which at
 * least two articles tell.
 */
export function namesakesIn(people: readonly CountedPerson[], { find }: Pick<Vocabulary, "find">): Namesakes {
  const counts = new Map<string, Map<string, number>>();
  for (const person of people) {
    const country = countryOfPerson(person);
    const name = find(person.name)?.name;
    if (country === undefined || name === undefined) continue;
    const countries = counts.get(name) ?? new Map<string, number>();
    counts.set(name, countries.set(country, (countries.get(country) ?? 0) + person.articles));
  }
  const several = Array.from(counts, ([name, countries]) => {
    const most = Math.max(...countries.values());
    const often = [...countries].filter(([, count]) => count >= fewest && count * 20 >= most);
    return [name, new Set(often.map(([country]) => country))] as const;
  });
  return new Map(several.filter(([, countries]) => countries.size > 1));
}

/**
 * The name under which a person of an article stands in the index, with the country behind it where
 * there are namesakes: 约翰逊（英国）. Undefined if nobody of that name is known.
 */
export function personName({ find, namesakes }: NameFinder, person: Person): string | undefined {
  const known = find(person.name);
  if (known?.kind !== "人物") return undefined;
  const country = countryOfPerson(person);
  return country !== undefined && namesakes?.get(known.name)?.has(country) === true ? `${known.name}（${country}）` : known.name;
}

/** The country of the offices that an article gives a person; undefined if it tells none. */
function countryOfPerson({ offices }: Person): string | undefined {
  for (const { institution } of offices) {
    const country = institution === null ? undefined : (countryName(institution) ?? countryOf(institution));
    if (country !== undefined) return country;
  }
  return undefined;
}
