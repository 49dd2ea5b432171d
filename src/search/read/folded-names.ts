import type { SpelledName } from "../format/names-file.ts";
import { type Characters, normalised } from "../text/text-units.ts";

/** A name by which what was typed is compared: its characters folded, each with its syllable. */
export interface FoldedName {
  /** As it is shown. */
  readonly name: string;
  readonly characters: readonly string[];
  /** Empty for a character that has none. */
  readonly syllables: readonly string[];
}

/** Folds names, in their order. */
export function foldedNames(names: readonly SpelledName[], characters: Characters): FoldedName[] {
  return names.map(({ name, syllables }) => {
    const normal = normalised(name);
    const [folded, read]: [string[], string[]] = [[], []];
    for (const [at, character] of [...normal].entries()) {
      for (const one of characters.fold(character)) {
        folded.push(one);
        // What is no longer as it was written has lost its places.
        read.push(normal === name ? (syllables[at] ?? "") : "");
      }
    }
    return { name, characters: folded, syllables: read };
  });
}

/** The characters of a text as they are in folded names. */
export function foldedCharacters(text: string, { fold }: Characters): string[] {
  return [...normalised(text)].flatMap((character) => [...fold(character)]);
}
