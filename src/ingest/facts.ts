import type { FieldNames, NameMeaning } from "./field-names.ts";
import { longestName } from "./header-limits.ts";

/**
 * A fact in a line, such as `点击：123次`: its name, its value, and where that begins in the line.
 */
export interface Fact {
  readonly name: string;
  readonly meaning: NameMeaning;
  readonly value: string;
  /** Offsets in the line, in UTF-16 units. */
  readonly start: number;
  readonly valueStart: number;
}

/**
 * What parts two facts on one line, and a name with its colon behind that. Each part is bounded, as
 * a damaged file may have hundreds of thousands of blanks in a row.
 */
const partedName = /(?<=[\s|｜;；])([^\s|｜;；:：,，。]{1,12})\s{0,4}[:：]/g;

/**
 * Takes a line apart into facts, as pages print them on one line: `审核：李四 点击：123次`.
 * The line begins with a name; a further fact begins at each name that is known. A title is not
 * taken apart, as it may hold anything; nor is what follows a name that is not known. Null for a
 * line that does not begin with a name and a colon.
 */
export function factsIn(line: string, names: FieldNames): readonly Fact[] | null {
  const colon = line.search(/[:：]/);
  const name = line.slice(0, Math.max(colon, 0)).trim();
  if (name === "" || name.length > longestName) return null;
  const meaning = names.inText(name);
  const further = mayBeParted(meaning) ? furtherFacts(line, colon + 1, meaning, names) : [];
  return withValues(line, [{ name, meaning, start: 0, valueStart: colon + 1 }, ...further]);
}

/** Whether other facts may follow one of this meaning on its line. */
function mayBeParted(meaning: NameMeaning): boolean {
  return meaning.is !== "unknown" && meaning.is !== "body" && !("key" in meaning && meaning.key === "title");
}

/** The facts in a line whose beginning is something else; none if no known name stands in it. */
export function factsWithin(line: string, names: FieldNames): readonly Fact[] {
  return withValues(line, furtherFacts(line, 0, { is: "unknown" }, names));
}

type BegunFact = Omit<Fact, "value">;

/** The facts with their values, each of which ends where the next fact begins. */
function withValues(line: string, begun: readonly BegunFact[]): Fact[] {
  return begun.map(({ name, meaning, start, valueStart }, index) => {
    const next = begun[index + 1];
    const written = line.slice(valueStart, next?.start);
    const indent = written.length - written.trimStart().length;
    // What parts a fact from the next is no part of it.
    const value = (next ? written.replace(/[\s|｜;；]{1,9}$/, "") : written).trim();
    return { name, meaning, value, start, valueStart: valueStart + indent };
  });
}

function furtherFacts(line: string, from: number, before: NameMeaning, names: FieldNames): BegunFact[] {
  const facts: BegunFact[] = [];
  // Most lines have one colon, and to look for more names takes longer.
  if (!line.includes("：", from) && !line.includes(":", from)) return facts;
  let last = before;
  for (const { 0: found, 1: name = "", index } of line.slice(from).matchAll(partedName)) {
    const meaning = names.inText(name);
    // The same again is a label within the value: `发布日期: 日期：2024-04-24`.
    if (!mayBeParted(meaning) || ("key" in meaning && "key" in last && meaning.key === last.key)) continue;
    const end = from + index + found.length;
    facts.push({ name, meaning, start: from + index, valueStart: end });
    last = meaning;
  }
  return facts;
}
