import type { Article } from "../ingest/article.ts";
import { centralName } from "../language/names/central-institutions.ts";
import { countryName } from "../language/names/countries.ts";
import { isRelative, isWholeName, shortKey } from "../language/names/institution-forms.ts";
import { lookUpTag } from "../language/words/dictionary.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { remembered } from "../lib/remembered.ts";
import { joinedNames } from "./joined-names.ts";
import type { NameKind } from "./name-index.ts";
import { type CountedPerson, type NamedPeople, namedPeople } from "./named-people.ts";

/** A person or an institution that several articles name, under one name and its other ones. */
export interface KnownName {
  readonly name: string;
  readonly kind: NameKind;
  /** Its other names, for which one may look in texts. */
  readonly aliases: readonly string[];
  /** What readers of a text have taken for it and is no name of its own (张国 for 张国平). */
  readonly misread: readonly string[];
  /** How many articles name it with an office, or an institution of the table anywhere. */
  readonly articles: number;
}

/** How many articles must name somebody, or an institution, for it to be known. */
const fewest = 2;

/**
 * The people of whose offices at least two articles tell, and the institutions of these offices or
 * of the table of central ones, by kind and code point. Whether two names are one depends on the
 * articles that hold them, and on nothing else.
 */
export function knownNames(articles: readonly Article[]): readonly KnownName[] {
  const named = namedPeople(articles);
  return [...knownPeople(named), ...knownInstitutions(articles, named)];
}

function knownPeople({ people, of }: NamedPeople): KnownName[] {
  const fullNameOf = remembered(joinedNames(people));
  const names = people.map(({ name }) => name);
  const known = settled("人物", names, of, fullNameOf);
  const words = new Set(known.flatMap(({ name }) => (isWord(name) ? name : [])));
  const doubtful = doubtfulNames(people, fullNameOf, words);
  return known.filter(({ name }) => !doubtful.has(name));
}

/** How many articles must tell the same office of somebody whose name is an ordinary word. */
const clearly = { inInstitution: 2, anywhere: 5 };

/**
 * Of the names that are words of the dictionary as well (安全, 高峰), those of which too few
 * articles tell the same office.
 */
function doubtfulNames(
  people: readonly CountedPerson[],
  fullNameOf: (name: string) => string,
  words: ReadonlySet<string>,
): ReadonlySet<string> {
  const offices = new Map(Array.from(words, (name) => [name, new Map<string, number>()]));
  for (const { name, offices: told, articles } of people) {
    const counts = offices.get(fullNameOf(name));
    if (!counts) continue;
    for (const { title, institution } of told) {
      for (const office of [title, ...(institution === null ? [] : [`${title}\n${institution}`])]) {
        counts.set(office, (counts.get(office) ?? 0) + articles);
      }
    }
  }
  const isClear = ([office, count]: readonly [string, number]) =>
    count >= (office.includes("\n") ? clearly.inInstitution : clearly.anywhere);
  return new Set([...offices].filter(([, counts]) => ![...counts].some(isClear)).map(([name]) => name));
}

/**
 * Whether a name is a word of the dictionary. Its mark of a name says little of words of two
 * characters: it has 贺信 and 滑雪 for names.
 */
function isWord(name: string): boolean {
  const tag = lookUpTag(name);
  return tag !== "x" && (name.length === 2 || !tag.startsWith("nr"));
}

function knownInstitutions(articles: readonly Article[], { people, of }: NamedPeople): KnownName[] {
  const isSeveral = severalOfOneName(people);
  const isKnowable = remembered((name: string) => countryName(name) === undefined && isWholeName(name) && !isSeveral(name));
  const names: string[] = [];
  const numberOf = remembered((name: string) => names.push(name) - 1);
  const ofOffices = people.map(({ offices }) =>
    offices.flatMap(({ institution }) => (institution !== null && isKnowable(institution) ? numberOf(institution) : [])),
  );
  const written: number[] = [];
  const starts = new Int32Array(articles.length + 1);
  for (const [article, { text }] of articles.entries()) {
    for (const name of text.institutions) written.push(numberOf(name));
    const end = of.starts[article + 1] ?? 0;
    for (let at = of.starts[article] ?? 0; at < end; at++) for (const number of ofOffices[of.values[at] ?? 0] ?? []) written.push(number);
    starts[article + 1] = written.length;
  }
  const longest = new Map<string, string>();
  for (const name of names) {
    const key = shortKey(name);
    const before = longest.get(key);
    if (before === undefined || isFuller(name, before)) longest.set(key, name);
  }
  const fullOf = (name: string) => centralName(name) ?? longest.get(shortKey(name)) ?? name;
  return settled("机构", names, { values: written, starts }, fullOf);
}

/**
 * Tells of a name such as 省委 whether articles mean several institutions by it: where one title in
 * it is held by several people, of each of whom few articles tell.
 */
function severalOfOneName(named: readonly CountedPerson[]): (name: string) => boolean {
  const isOfPlace = remembered(isRelative);
  const holders = new Map<string, Map<string, { readonly people: Set<string>; articles: number }>>();
  for (const { name, offices, articles } of named) {
    for (const { title, institution } of offices) {
      if (institution === null || !isOfPlace(institution)) continue;
      const titles = holders.get(institution) ?? new Map<string, { readonly people: Set<string>; articles: number }>();
      holders.set(institution, titles);
      const held = titles.get(title) ?? { people: new Set(), articles: 0 };
      titles.set(title, held);
      held.people.add(name);
      held.articles += articles;
    }
  }
  return (name) =>
    [...(holders.get(name)?.values() ?? [])].some(({ people, articles }) => people.size > 1 && articles < people.size * often);
}

/**
 * How many articles tell of each head of an institution in an archive that knows but one of its
 * name.
 */
const often = 3;

function isFuller(name: string, other: string): boolean {
  return name.length > other.length || (name.length === other.length && byCodePoint(name, other) < 0);
}

/** The names in each article, by their numbers, as `Rows` are. */
interface WrittenNames {
  readonly values: ArrayLike<number>;
  readonly starts: Int32Array;
}

/**
 * Counts the articles of each full name, and gathers under which names they have it written: in
 * each article the `names` of these numbers.
 */
function settled(
  kind: NameKind,
  names: readonly string[],
  { values, starts }: WrittenNames,
  fullOf: (name: string) => string,
): KnownName[] {
  const known = new Map<string, { readonly others: Set<string>; articles: number; last: number }>();
  const entries = names.map((name) => {
    const full = fullOf(name);
    const entry = known.get(full) ?? { others: new Set(), articles: 0, last: -1 };
    known.set(full, entry);
    if (name !== full) entry.others.add(name);
    return entry;
  });
  for (let article = 0; article < starts.length - 1; article++) {
    const end = starts[article + 1] ?? 0;
    for (let at = starts[article] ?? 0; at < end; at++) {
      const entry = entries[values[at] ?? 0];
      if (!entry || entry.last === article) continue;
      entry.articles++;
      entry.last = article;
    }
  }
  return Array.from(known, ([name, { others, articles }]) => {
    const all = [...others].sort(byCodePoint);
    const isAlias = (other: string) => kind === "机构" || isOtherName(other, name);
    return { name, kind, aliases: all.filter(isAlias), misread: all.filter((other) => !isAlias(other)), articles };
  })
    .filter((one) => one.articles >= fewest)
    .sort((a, b) => byCodePoint(a.name, b.name));
}

/**
 * Whether somebody is called by another name of his: the last of several parts, or the surname of
 * two characters of a Japanese name. Any other beginning of a name has been cut off it.
 */
function isOtherName(other: string, name: string): boolean {
  if (other.includes("·") || name.includes("·")) return Math.min(other.length, name.length) > 2;
  return name.length === 4 && other.length === 2 && lookUpTag(other) === "x";
}
