import { countryName, countryOf } from "../language/names/countries.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import type { CountedPerson } from "./named-people.ts";

/** What the articles that hold a name say of it. */
interface Told {
  articles: number;
  /** Its titles, each with the countries of which it was, or "" where none is told. */
  readonly titles: Map<string, Set<string>>;
}

/** Characters behind a name that a reader may take for its last one: 李强乘专机. */
const behind = new Set("在作乘于对与等同向将赴抵率出就以和及也说称指强表会主前发离任到参被为从是访正可提能让给已曾未");

/**
 * Tells the full name of each person whom articles name. A cut name joins the longer one (高市:
 * 高市早苗), a longer one that has a word behind the name in it joins the shorter (李强乘: 李强),
 * and the parts of a name with · join the whole, where both have the same office. Which of two is
 * the name depends on how many articles hold each.
 */
export function joinedNames(people: readonly CountedPerson[]): (name: string) => string {
  const told = toldOf(people);
  const rival = new Map<string, string>();
  const join = (name: string, full: string) => {
    const before = rival.get(name);
    if (before === undefined || isFirmer(told, full, before)) rival.set(name, full);
  };
  for (const [long, b] of told) {
    for (const short of partsOf(long)) {
      const a = told.get(short);
      if (!a || !shareOffice(a, b)) continue;
      if (isLongerName(short, a.articles, long, b.articles)) join(short, long);
      else join(long, short);
    }
  }
  return (name) => {
    let full = name;
    // Each step leads to another name; two names never lead to one another.
    for (let next = rival.get(full), steps = 0; next !== undefined && steps < 4; next = rival.get(full), steps++) full = next;
    return full;
  };
}

/** What articles say of each name that is a part of another one, or has another one as a part. */
function toldOf(people: readonly CountedPerson[]): Map<string, Told> {
  const names = new Set(people.map(({ name }) => name));
  const told = new Map<string, Told>();
  for (const long of names) {
    for (const part of partsOf(long)) {
      if (!names.has(part)) continue;
      for (const name of [long, part]) if (!told.has(name)) told.set(name, { articles: 0, titles: new Map() });
    }
  }
  for (const { name, offices, articles } of people) {
    const known = told.get(name);
    if (!known) continue;
    known.articles += articles;
    for (const { title, institution } of offices) {
      const country = institution === null ? "" : (countryName(institution) ?? countryOf(institution) ?? institution);
      known.titles.set(title, (known.titles.get(title) ?? new Set()).add(country));
    }
  }
  return told;
}

function isFirmer(told: ReadonlyMap<string, Told>, one: string, other: string): boolean {
  const [a, b] = [told.get(one)?.articles ?? 0, told.get(other)?.articles ?? 0];
  return a > b || (a === b && byCodePoint(one, other) < 0);
}

/** The shorter names that may stand for a name: its beginnings, and what stands beside its dots. */
function partsOf(name: string): string[] {
  const parts: string[] = [];
  for (let end = 2; end < name.length; end++) if (name[end - 1] !== "·") parts.push(name.slice(0, end));
  for (let dot = name.indexOf("·"); dot !== -1; dot = name.indexOf("·", dot + 1)) {
    if (dot + 2 < name.length && !name.endsWith("·")) parts.push(name.slice(dot + 1));
  }
  return parts;
}

/** Whether both have a title of the same country or institution, or of which one tells none. */
function shareOffice(a: Told, b: Told): boolean {
  for (const [title, places] of a.titles) {
    const others = b.titles.get(title);
    if (others && (places.has("") || others.has("") || [...places].some((place) => others.has(place)))) return true;
  }
  return false;
}

/** Whether of two names of one person the longer is the right one. */
function isLongerName(short: string, shorts: number, long: string, longs: number): boolean {
  if (long.endsWith(`·${short}`) || long.startsWith(`${short}·`)) return longs >= shorts;
  const rest = long.slice(short.length);
  if (rest.length === 1 && behind.has(rest)) return longs > shorts;
  return rest.length > 1 || longs * 8 >= shorts;
}
