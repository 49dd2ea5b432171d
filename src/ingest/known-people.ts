import type { Person } from "../language/names/names.ts";
import { type Office, officesBeside } from "../language/names/offices.ts";
import { createTitleLists } from "../language/names/title-lists.ts";
import { createUnfolding } from "../lib/fold.ts";
import { once } from "../lib/once.ts";
import type { Occurrence } from "../vocabulary/finder.ts";
import { counts } from "../vocabulary/vocabulary.ts";

/** A text, and the occurrences of the vocabulary's terms in it, in units of the folded text. */
export interface TextWithTerms {
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

/**
 * The people of the vocabulary whom the texts of an article name, under the names of their terms,
 * with all offices that stand beside their names.
 */
export function knownPeople(texts: readonly TextWithTerms[]): Person[] {
  const people = new Map<string, Map<string, Office>>();
  for (const { text, occurrences } of texts) {
    const listed = { text, titleLists: createTitleLists(text) };
    const unfolding = once(() => createUnfolding(text));
    for (const occurrence of occurrences) {
      const { start, end, spelling } = occurrence;
      if (spelling.term.kind !== "人物" || !counts(occurrence)) continue;
      const { name } = spelling.term;
      const offices = people.get(name) ?? new Map<string, Office>();
      people.set(name, offices);
      for (const office of officesBeside(listed, unfolding()(start), unfolding()(end))) {
        offices.set(`${office.title}\n${office.institution ?? ""}`, office);
      }
    }
  }
  return Array.from(people, ([name, offices]) => ({ name, offices: [...offices.values()] }));
}
