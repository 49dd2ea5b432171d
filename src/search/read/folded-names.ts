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
    // What is no longer as it was written has lost its places.
    const isNormal = normalised(name) === name;
    const parts = [...normalised(name)].flatMap((character, at) =>
      [...characters.fold(character)].map((folded) => ({ folded, syllable: isNormal ? (syllables[at] ?? "") : "" })),
    );
    return { name, characters: parts.map(({ folded }) => folded), syllables: parts.map(({ syllable }) => syllable) };
  });
}

/** The characters of a text as they are in folded names. */
export function foldedCharacters(text: string, { fold }: Characters): string[] {
  return [...normalised(text)].flatMap((character) => [...fold(character)]);
}
