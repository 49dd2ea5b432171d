import { counted, createHitPositions, type HitPositions, placesWith } from "./hit-positions.ts";
import { coverOf } from "./phrase-cover.ts";
import type { Counts } from "./posting-reader.ts";
import type { UnitSequence } from "./query-parser.ts";
import type { SegmentReader, TermEntry } from "./segment-reader.ts";

/**
 * Units of a segment that follow one another, and whether each is separated from the one before.
 */
export interface Phrase {
  readonly units: readonly number[];
  readonly separated: readonly boolean[];
}

/** The counts of no article. */
export const nothing: Counts = { articles: new Uint32Array(), hits: new Uint32Array(), inTitle: new Uint32Array() };

/**
 * How many units of a phrase are looked up at a time. If these are in no article, the rest of a
 * long pasted text need not be looked up.
 */
const longestPart = 24;

/** The articles of a segment in which units of a text follow one another, and how often. */
export async function findTerm(segment: SegmentReader, { units, separated }: UnitSequence): Promise<Counts> {
  const known: number[] = [];
  for (const unit of await Promise.all(units.map((unit) => (typeof unit === "number" ? unit : segment.unitOfWord(unit))))) {
    if (unit === null) return nothing;
    known.push(unit);
  }
  return findPhrase(segment, { units: known, separated });
}

/** The articles of a segment in which a phrase stands, and how often. */
async function findPhrase(segment: SegmentReader, { units, separated }: Phrase): Promise<Counts> {
  const [first = 0, second = 0] = units;
  if (units.length <= 2) {
    const entry = await segment.find({ first, separated: separated[1] === true, second });
    return entry ? await entry.counts() : nothing;
  }
  const offsets = offsetsOf(separated);
  let found: HitPositions | null = null;
  // Each part begins with the last unit of the one before.
  for (let start = 0; start + 1 < units.length; start += longestPart - 1) {
    const cover = coverOf([false, ...separated.slice(start + 1, start + longestPart)]).map((at) => start + at);
    const entries = await Promise.all(
      cover.map((at) => segment.find({ first: units[at] ?? 0, separated: separated[at + 1] === true, second: units[at + 1] ?? 0 })),
    );
    const pieces = entries.flatMap((entry, at): PhrasePiece[] => (entry ? [{ entry, offset: offsets[cover[at] ?? 0] ?? 0 }] : []));
    if (pieces.length < entries.length) return nothing;
    // The rarest come first: once nothing is left in common, no more is read.
    for (const { entry, offset } of pieces.sort((a, b) => a.entry.length - b.entry.length)) {
      const hits = await entry.hits();
      found = found === null ? createHitPositions(hits, offset) : placesWith(found, hits, offset);
      if (found.articles.length === 0) return nothing;
    }
  }
  return found === null ? nothing : counted(found);
}

/** A pair of neighbouring units, and the place of its first unit in the phrase. */
interface PhrasePiece {
  readonly entry: TermEntry;
  readonly offset: number;
}

/** The places of units relative to the first one; a separator takes a place, too. */
function offsetsOf(separated: readonly boolean[]): number[] {
  const offsets: number[] = [];
  for (const [at, isSeparated] of separated.entries()) offsets.push(at === 0 ? 0 : (offsets[at - 1] ?? 0) + (isSeparated ? 2 : 1));
  return offsets;
}
