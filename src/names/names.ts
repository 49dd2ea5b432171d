import type { Word } from "../words/tagger.ts";
import { type Cut, createCut } from "./cut.ts";
import { readInstitutions } from "./institutions.ts";
import { type Office, officesBeside } from "./offices.ts";
import { readPeople } from "./people.ts";

/** Somebody whom an article names, with the offices that stand beside the name anywhere in it. */
export interface Person {
  readonly name: string;
  readonly offices: readonly Office[];
}

/** Who and what an article names, each once. */
export interface Names {
  readonly people: readonly Person[];
  readonly institutions: readonly string[];
}

/**
 * The people and institutions that an article names. It is given as paragraphs (the title may be the first), each cut into words with
 * ICTCLAS tags. The tag `x` marks words the dictionary does not know, so that a paragraph may also be given as one word of this tag.
 */
export function readNames(paragraphs: readonly (readonly Word[])[]): Names {
  const cuts = paragraphs.map(createCut);
  return { people: peopleIn(cuts, readPeople(cuts)), institutions: readInstitutions(cuts) };
}

/** Those of the names that stand somewhere by themselves and not only inside a longer one (云祥 in 和云祥), the longest first. */
function peopleIn(cuts: readonly Cut[], names: readonly string[]): Person[] {
  const taken = cuts.map(({ text }) => new Uint8Array(text.length));
  return [...names]
    .sort((a, b) => b.length - a.length)
    .flatMap((name) => {
      const offices = new Map<string, Office>();
      let stands = false;
      for (const [index, { text }] of cuts.entries()) {
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
          if (taken[index]?.[at] === 1) continue;
          taken[index]?.fill(1, at, at + name.length);
          stands = true;
          for (const office of officesBeside(text, at, at + name.length)) {
            if ((offices.get(office.title)?.institution ?? null) === null) offices.set(office.title, office);
          }
        }
      }
      return stands ? [{ name, offices: [...offices.values()] }] : [];
    });
}
