import { createUnfolding } from "../lib/fold.ts";
import type { Occurrence } from "../vocabulary/finder.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/**
 * An occurrence of a term in an article: in its title, or in a paragraph of its body, the first
 * being 1.
 */
export interface TermOccurrence {
  readonly paragraph: number | "title";
  /**
   * The text of that title or paragraph as written, and the offsets of the term in it, in UTF-16
   * units.
   */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly occurrence: Occurrence;
}

/** The texts of an article in which terms are looked for. */
export interface PlainText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** All occurrences of terms in an article, in the order of reading. */
export function termOccurrences({ title, paragraphs }: PlainText, { occurrences }: Pick<Vocabulary, "occurrences">): TermOccurrence[] {
  const placed = (text: string, paragraph: TermOccurrence["paragraph"]) => {
    const found = occurrences(text);
    if (found.length === 0) return [];
    const unfolded = createUnfolding(text);
    return found.map((occurrence): TermOccurrence => {
      const [start, end] = [unfolded(occurrence.start), unfolded(occurrence.end)];
      return { paragraph, text, start, end, occurrence };
    });
  };
  return [...placed(title, "title"), ...paragraphs.flatMap((text, index) => placed(text, index + 1))];
}
