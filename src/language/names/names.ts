import { apart, occurrencesOf } from "../words/occurrences.ts";
import type { Word } from "../words/tagger.ts";
import { type Cut, createCut } from "./cut.ts";
import { institutionsIn } from "./institutions.ts";
import { type Office, officesBeside } from "./offices.ts";
import { peopleIn } from "./people.ts";

/** Somebody whom an article names, with the offices that stand beside the name anywhere in it. */
export interface Person {
  readonly name: string;
  readonly offices: readonly Office[];
}

/** Who and what an article names, each once, in the order of the text. */
export interface Names {
  readonly people: readonly Person[];
  readonly institutions: readonly string[];
}

/**
 * The people and institutions that an article names: its text (the title may be the first line) and
 * the words it is cut into, every character in exactly one of them, with ICTCLAS tags. The tag `x`
 * marks words that the dictionary does not know. Most evidence is lexical; the words tell of a
 * string whether it is an ordinary one (高峰), where it ends, and which verb an institution's name
 * does not begin with.
 */
export function readNames(text: string, words: readonly Word[]): Names {
  const cut = createCut(text, words);
  return { people: withOffices(cut, peopleIn(cut)), institutions: institutionsIn(cut) };
}

/**
 * Those of the names that stand somewhere by themselves and not only inside a longer one, as 云祥
 * in 和云祥.
 */
function withOffices(cut: Cut, names: readonly string[]): Person[] {
  const { text } = cut;
  const places = occurrencesOf(text, names);
  const taken = new Uint8Array(text.length);
  const people: (Person & { readonly first: number })[] = [];
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const offices = new Map<string, Office>();
    let first = -1;
    for (const start of apart(places.get(name) ?? [], name.length)) {
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
