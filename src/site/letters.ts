import { groupBy } from "../lib/group-by.ts";

/** A page of a letter of an index in the order of pinyin. */
export interface LetterPart<T> {
  readonly letter: string;
  /** Which of the letter's pages, the first being 1. */
  readonly number: number;
  readonly items: readonly T[];
}

/**
 * Divides items in the order of pinyin by their letters, and those of a letter into pages of
 * `aPage` items.
 */
export function partsByLetter<T>(inOrder: readonly T[], letterOf: (item: T) => string, aPage: number): LetterPart<T>[] {
  return [...groupBy(inOrder, letterOf)].flatMap(([letter, items]) =>
    Array.from({ length: Math.ceil(items.length / aPage) }, (_, index) => ({
      letter,
      number: index + 1,
      items: items.slice(index * aPage, (index + 1) * aPage),
    })),
  );
}

/** The label of a page of a letter: the letter, and a number from the second page on. */
export function labelOf({ letter, number }: Pick<LetterPart<unknown>, "letter" | "number">): string {
  return number === 1 ? letter : letter + number;
}
