import type { Word } from "../words/tagger.ts";
import { findCandidates } from "./candidate.ts";
import { createJudge, type Part } from "./part.ts";
import { fillSlots, type Slot } from "./slot.ts";
import { weigh } from "./weight.ts";

/** Reads the words of an article, its title in the first line, for what it may be about. */
export type KeywordReader = (words: readonly Word[]) => Slot[];

/** The reading depends on nothing but the words, so that it can be kept. At most eight slots, best first. */
export function createKeywordReader(): KeywordReader {
  const judge = createJudge();
  return (words) => {
    const parts = words.map(judge);
    const counts = countWords(parts);
    const weighed = findCandidates(
      parts,
      parts.findIndex(({ text }) => text === "\n"),
    ).map((candidate) => {
      const rarest = Math.min(...candidate.parts.map(({ text }) => counts.get(text) ?? 1));
      return { candidate, rarest, weight: weigh(candidate, candidate.count / rarest) };
    });
    return fillSlots(weighed);
  };
}

function countWords(parts: readonly Part[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of parts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
