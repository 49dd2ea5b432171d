import type { Term } from "../format/index-term.ts";
import { type Counts, nothing } from "./counts.ts";
import { counted, createHitPositions, type HitPositions, placesWith } from "./hit-positions.ts";
import { coverOf } from "./phrase-cover.ts";
import type { UnitSequence } from "./query-parser.ts";
import type { SegmentReader, TermEntry } from "./segment-reader.ts";

/**
 * How many units of a phrase are looked up at a time. If these are in no article, the rest of a
 * long pasted text need not be looked up.
 */
const longestPart = 24;

/** The articles of a segment in which units of a text follow one another, and how often. */
export async function findTerm(segment: SegmentReader, phrase: UnitSequence): Promise<Counts> {
  const { units, separated } = phrase;
  if (units.length <= 2) return segment.find(termAt(phrase, 0)).counts();
  const offsets = offsetsOf(separated);
  let found: HitPositions | null = null;
  // Each part begins with the last unit of the one before.
  for (let start = 0; start + 1 < units.length; start += longestPart - 1) {
    const cover = coverOf([false, ...separated.slice(start + 1, start + longestPart)]).map((at) => start + at);
    const pieces = cover.map((at): PhrasePiece => ({ entry: segment.find(termAt(phrase, at)), offset: offsets[at] ?? 0 }));
    if (pieces.some(({ entry }) => entry.shards === 0)) return nothing;
    for (const { entry, offset } of await rarestFirst(pieces)) {
      // Of terms in many shards only those are loaded whose articles are left.
      const hits = await entry.hits(found?.articles);
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

/** The term of a unit of a phrase and the one that follows it, if any. */
function termAt({ units, separated }: UnitSequence, at: number): Term {
  return { first: units[at] ?? 0, separated: separated[at + 1] === true, second: units[at + 1] ?? null };
}

/**
 * Pieces in the order in which they are best read: once nothing is left in common, no more is.
 * Those in one shard, which are loaded together, come before those in several.
 */
async function rarestFirst(pieces: readonly PhrasePiece[]): Promise<readonly PhrasePiece[]> {
  const sized = await Promise.all(
    pieces.map(async (piece) => ({ piece, articles: piece.entry.shards === 1 ? (await piece.entry.counts()).articles.length : 0 })),
  );
  return sized.sort((a, b) => a.piece.entry.shards - b.piece.entry.shards || a.articles - b.articles).map(({ piece }) => piece);
}

/** The places of units relative to the first one; a separator takes a place, too. */
function offsetsOf(separated: readonly boolean[]): number[] {
  const offsets: number[] = [];
  for (const [at, isSeparated] of separated.entries()) offsets.push(at === 0 ? 0 : (offsets[at - 1] ?? 0) + (isSeparated ? 2 : 1));
  return offsets;
}
