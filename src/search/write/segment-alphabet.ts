import { createUnitReader, type ReadUnits } from "../text/text-units.ts";
import { foldCharacter, isOfWord } from "./folding-table.ts";

/** The characters of a segment's texts that a browser cannot read by itself as the build does. */
export interface Alphabet {
  /** The characters that are folded, each with what it is folded to. */
  readonly folded: ReadonlyMap<string, string>;
  /** The characters of words beyond ASCII. */
  readonly letters: ReadonlySet<string>;
}

/** A reader of units, and the alphabet of all that it has read. */
export function createAlphabet(): { readonly readUnits: ReadUnits; readonly alphabet: Alphabet } {
  const folded = new Map<string, string>();
  const letters = new Set<string>();
  const readUnits = createUnitReader({
    fold: (character) => {
      const to = foldCharacter(character);
      if (to !== character) folded.set(character, to);
      return to;
    },
    isOfWord: (character) => {
      const isLetter = isOfWord(character);
      if (isLetter && character > "\x7f") letters.add(character);
      return isLetter;
    },
  });
  return { readUnits, alphabet: { folded, letters } };
}
