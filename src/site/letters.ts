import { groupBy } from "../lib/group-by.ts";

/** A page of a letter of an index in the order of pinyin. */
export interface LetterPart<T> {
  readonly letter: string;
  /** Which of the letter's pages, the first being 1. */
  readonly number: number;
  readonly items: readonly T[];
}

/**
 * Parts what is in the order of pinyin by its letters, and the items of a letter by pages of so
 * many.
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

/** What a part is called: its letter, and its number where that has several. */
export function labelOf({ letter, number }: Pick<LetterPart<unknown>, "letter" | "number">): string {
  return number === 1 ? letter : letter + number;
}
