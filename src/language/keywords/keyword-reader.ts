import { findCandidates } from "./candidate-search.ts";
import { fillSlots, type Slot, type Weighed } from "./keyword-slot.ts";
import { leastWeight, weigh } from "./keyword-weight.ts";
import type { Part } from "./term-part.ts";

/**
 * Finds what an article may be about: at most eight slots, the best first. `parts` are the words of
 * the article, its title in the first line; the same word must be the same object wherever it
 * stands. The slots follow from these words alone, so that they can be cached.
 */
export function readKeywords(parts: readonly Part[]): Slot[] {
  const titleEnd = parts.findIndex(({ text }) => text === "\n");
  const counts = countParts(parts);
  const weighed: Weighed[] = [];
  for (const candidate of findCandidates(parts, titleEnd)) {
    const { start, words, count } = candidate;
    const first = parts[start] as Part;
    const last = parts[start + words - 1] as Part;
    let rarest = Number.POSITIVE_INFINITY;
    for (let at = start; at < start + words; at++) rarest = Math.min(rarest, counts.get(parts[at] as Part) ?? 0);
    const weight = weigh(candidate, first, last, count / rarest);
    if (weight >= leastWeight) weighed.push({ candidate, rarest, weight });
  }
  return fillSlots(weighed);
}

function countParts(parts: readonly Part[]): ReadonlyMap<Part, number> {
  const counts = new Map<Part, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}
