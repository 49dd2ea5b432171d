import { hanNumber } from "../text/han-numbers.ts";
import type { Characters } from "../text/text-units.ts";
import { LoadFailure, type LoadFile } from "./search-interface.ts";
import type { SegmentReader } from "./segment-reader.ts";

/**
 * How the characters of a query are read: those of the archive as the index has them, all others by
 * the table of all characters.
 */
export interface KnownCharacters {
  /** The rules for the characters that the archive has. */
  readonly known: Characters;
  /**
   * The rules for the characters of a text. The table of all characters is loaded first if the text
   * holds one that the archive does not.
   */
  readonly charactersFor: (text: string) => Promise<Characters>;
}

/** Creates the rules for the characters of an index; `load` gives the table of all characters. */
export function createKnownCharacters(segments: readonly SegmentReader[], load: LoadFile): KnownCharacters {
  const folding = foldingOf(segments.flatMap(({ directory }) => directory.folded));
  const letters = new Set(segments.flatMap(({ directory }) => [...directory.letters]));
  const isKnown = (character: string) => {
    if (character <= "\x7f" || folding.has(character) || letters.has(character)) return true;
    const number = hanNumber(character.codePointAt(0) ?? 0);
    return segments.some(({ hans }) => hans.has(number));
  };
  const isOfWord = (character: string) =>
    character <= "\x7f" ? /[a-z0-9]/.test(character) : letters.has(character) || isLetter.test(character);
  let table: Promise<ReadonlyMap<string, string>> | null = null;
  const wholeTable = () => {
    table ??= load("folding", "").then(
      (text) => foldingOf(text.split("\n")),
      (error) => {
        table = null;
        throw error;
      },
    );
    return table;
  };
  const fold = (character: string) => folding.get(character) ?? smallLetter(character);
  return {
    known: { fold, isOfWord },
    charactersFor: async (text) => {
      if ([...text].every((character) => isKnown(character) || !mayFold(character))) return { fold, isOfWord };
      const all = await wholeTable();
      return { fold: (character) => folding.get(character) ?? all.get(character) ?? smallLetter(character), isOfWord };
    },
  };
}

/**
 * Letters, digits and marks as the browser knows them, which only matters for characters that no
 * article has.
 */
const isLetter = /[\p{L}\p{N}\p{M}]/u;

/**
 * Whether a character that no article has may fold to one that some have. Signs that separate
 * cannot.
 */
function mayFold(character: string): boolean {
  return isLetter.test(character) || /\p{Cn}|\p{Cf}/u.test(character) || hanNumber(character.codePointAt(0) ?? 0) > 0;
}

function smallLetter(character: string): string {
  return character >= "A" && character <= "Z" ? character.toLowerCase() : character;
}

/** A table of folding, from lines of a character and what it folds to. */
export function foldingOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const folding = new Map<string, string>();
  for (const line of lines) {
    const [character] = line;
    if (character === undefined) throw new LoadFailure("the table of characters is damaged");
    folding.set(character, line.slice(character.length));
  }
  return folding;
}
