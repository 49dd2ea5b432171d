import { type Candidate, isOpenLeft, isOpenRight } from "./keyword-candidate.ts";
import type { Part } from "./term-part.ts";
import { eventNouns } from "./word-lists.ts";

/** A candidate of less weight is neither a keyword nor an alternative to one. */
export const leastWeight = -1.8;

/**
 * The weight of a candidate as a keyword, in log-odds. `first` and `last` are its outer words;
 * `cohesion` is how often it occurs, divided by how often the rarest of its words does. The numbers
 * were fitted by logistic regression (ridge 3) to the texts of tests/tags/gold with even numbers,
 * and rounded.
 */
export function weigh(candidate: Candidate, first: Part, last: Part, cohesion: number): number {
  const { text, count, words } = candidate;
  const openSides = (isOpenLeft(candidate) ? 1 : 0) + (isOpenRight(candidate) ? 1 : 0);
  let weight = -1.4 - 1.1 * cohesion - 0.5 * openSides;
  if (candidate.inTitle) weight += 0.6;
  if (candidate.quoted) weight += 1;
  if (candidate.announced) weight += 0.9;
  if (candidate.besideDe) weight += 0.7;
  if (count > 1) weight += (words > 1 ? 1.3 : 0.6) - 1.1 * openSides;
  weight += 0.4 * (Math.min(2, candidate.leftChanges) + Math.min(2, candidate.rightChanges));
  weight += byLength[text.length] ?? 0;
  weight += byLastKind[last.kind] ?? 0;
  if (last.tag === "ns") weight -= 0.4;
  if (last.text.length === 1) weight -= 0.7;
  if (eventNouns.has(last.text)) weight -= 0.4;
  if (first.kind === "verb") weight -= 0.4;
  if (words === 1) weight += last.kind === "unknown" ? -0.4 : -0.7;
  if (words === 2 && isNominal(first) && isVerbal(last)) weight += 0.5;
  // A phrase that stands between quotation marks once is mostly a figure of speech.
  if (!candidate.regular && count === 1 && !candidate.inTitle) weight -= 1;
  return weight;
}

const byLength = [0, 0, -1.8, -0.4, 0.4, 0, 0, -0.8, -0.8];
const byLastKind: Partial<Record<Part["kind"], number>> = { noun: -0.3, verb: -0.4, adjective: -0.7 };

/** 人才培养, 教育扶贫. */
function isVerbal({ kind }: Part): boolean {
  return kind === "verb" || kind === "verbal";
}

function isNominal({ kind }: Part): boolean {
  return kind === "noun" || kind === "verbal";
}
