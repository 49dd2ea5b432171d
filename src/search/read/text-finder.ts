import type { TextHit } from "./search-interface.ts";

/** Matches a letter, a digit or a mark of one, but no Han character. */
const ofWord = String.raw`(?!\p{Script=Han})[\p{L}\p{N}\p{M}]`;
const beginsWithWord = new RegExp(`^${ofWord}`, "u");
const endsWithWord = new RegExp(`${ofWord}$`, "u");

/**
 * Creates a function that finds given texts in another, the longest at each place. White space of
 * any length is one space. A text that begins or ends within a word is none: AI is not in OpenAI,
 * nor 5.2 in 15.2.
 */
export function createTextFinder(texts: readonly string[]): (text: string) => readonly TextHit[] {
  if (texts.length === 0) return () => [];
  const longestFirst = [...texts].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(patternOf).join("|"), "gu");
  return (text) => {
    const hits: TextHit[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const { 0: found, index: start } = match;
      // Safari 16.0 knows no look-behind.
      if (beginsWithWord.test(found) && endsWithWord.test(text.slice(Math.max(0, start - 2), start))) {
        pattern.lastIndex = start + ([...found][0]?.length ?? 1);
      } else hits.push({ start, end: start + found.length });
    }
    return hits;
  };
}

function patternOf(text: string): string {
  const pattern = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", "\\s+");
  return endsWithWord.test(text) ? `${pattern}(?!${ofWord})` : pattern;
}
