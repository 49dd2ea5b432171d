import type { Word } from "../words/tagger.ts";
import { findCandidates } from "./candidate.ts";
import { createJudge, type Part } from "./part.ts";
import { fillSlots, type Slot } from "./slot.ts";
import { weigh } from "./weight.ts";

/** Reads the words of an article, its title in the first line, for what it may be about: at most eight slots, the best first. */
export type KeywordReader = (words: readonly Word[]) => Slot[];

/** What is read depends on nothing but the words, so that it can be kept by the article's digest. */
export function createKeywordReader(): KeywordReader {
  const judge = createJudge();
  return (words) => {
    const parts = words.map(judge);
    const titleEnd = parts.findIndex(({ text }) => text === "\n");
    const counts = countParts(parts);
    const weighed = findCandidates(parts, titleEnd).map((candidate) => {
      const { start, words, count } = candidate;
      const first = parts[start] as Part;
      const last = parts[start + words - 1] as Part;
      let rarest = Number.POSITIVE_INFINITY;
      for (let at = start; at < start + words; at++) rarest = Math.min(rarest, counts.get(parts[at] as Part) ?? 0);
      return { candidate, rarest, weight: weigh(candidate, first, last, count / rarest) };
    });
    return fillSlots(weighed);
  };
}

function countParts(parts: readonly Part[]): ReadonlyMap<Part, number> {
  const counts = new Map<Part, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}
