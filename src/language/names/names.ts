import { apart, occurrencesOf } from "../words/occurrences.ts";
import { type Cut, createCut } from "./cut-text.ts";
import { institutionsIn } from "./institutions.ts";
import { type Office, officesBeside } from "./offices.ts";
import { peopleIn } from "./people.ts";

/** A person whom an article names, with the offices that stand beside the name anywhere in it. */
export interface Person {
  readonly name: string;
  readonly offices: readonly Office[];
}

/** The people and institutions that an article names, each once, in the order of the text. */
export interface Names {
  readonly people: readonly Person[];
  readonly institutions: readonly string[];
}

/**
 * Finds the people and institutions that an article names. `text` may have the title as its first
 * line. Most evidence comes from lists of words; where that is not enough the words of a clause
 * tell whether a string is an ordinary word (高峰), where it ends, and which verb does not begin an
 * institution's name.
 */
export function readNames(text: string): Names {
  const cut = createCut(text);
  return { people: withOffices(cut, peopleIn(cut)), institutions: institutionsIn(text) };
}

/**
 * The people with their offices: those whose names stand somewhere by themselves, and not only
 * inside a longer one, as 云祥 in 和云祥.
 */
function withOffices(cut: Cut, names: readonly string[]): Person[] {
  const { text } = cut;
  const starts = occurrencesOf(text, names);
  const taken = new Uint8Array(text.length);
  const people: (Person & { readonly first: number })[] = [];
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const offices = new Map<string, Office>();
    let first = -1;
    for (const start of apart(starts.get(name) ?? [], name.length)) {
      const end = start + name.length;
      if (taken[start] === 1) continue;
      taken.fill(1, start, end);
      if (first < 0) first = start;
      for (const office of officesBeside(cut, start, end)) {
        if ((offices.get(office.title)?.institution ?? null) === null) offices.set(office.title, office);
      }
    }
    if (first >= 0) people.push({ name, offices: [...offices.values()], first });
  }
  return people.sort((a, b) => a.first - b.first).map(({ name, offices }) => ({ name, offices }));
}
