import { isWordUnit, notHan } from "../key.ts";
import type { Entry, SegmentReader } from "./segment.ts";

/** What a phrase is made of: units of a segment, and whether each is separated from the one before. */
export interface Phrase {
  readonly units: readonly number[];
  readonly separated: readonly boolean[];
}

/** Terms with the place of their first unit in the phrase, counted as places are. Several are alternatives: of a divided pair whose next unit is not known. */
export interface Piece {
  readonly entries: readonly Entry[];
  readonly offset: number;
}

/**
 * Terms that together say where a phrase stands: every unit is in one of them, and every two that are separated are one. Where units follow one another directly,
 * their places tell. Null where one of the terms is in no article.
 */
export async function coverPhrase(segment: SegmentReader, { units, separated }: Phrase): Promise<Piece[] | null> {
  const offsets = offsetsOf(separated);
  const find = (at: number, third: number) =>
    segment.find({ first: units[at] ?? 0, separated: separated[at + 1] === true, second: units[at + 1] ?? 0, third });
  const joints = units.flatMap((_, at) => (at > 0 && separated[at] ? at - 1 : []));
  const starts = [0, ...joints.map((at) => at + 1)];
  const parts = await Promise.all([
    ...joints.map(async (at) => pieceOf(await find(at, 0), offsets[at] ?? 0)),
    ...starts.map((start, at) => coverClause({ segment, units, offsets, find, start, end: starts[at + 1] ?? units.length })),
  ]);
  const pieces = parts.flatMap((part) => part ?? []);
  return parts.includes(null) ? null : pieces;
}

interface Clause {
  readonly segment: SegmentReader;
  readonly units: readonly number[];
  readonly offsets: readonly number[];
  readonly find: (at: number, third: number) => Promise<Entry | null>;
  /** The first unit of the clause, and the first behind it. */
  readonly start: number;
  readonly end: number;
}

/** Covers units that follow one another directly. One unit by itself is covered by what separates it from others. */
async function coverClause({ segment, units, offsets, find, start, end }: Clause): Promise<Piece[] | null> {
  if (end - start < 2) return [];
  // If no pair is divided, these are all that is needed: they are asked for side by side.
  for (let at = start; at + 1 < end; at += 2) find(at, 0).catch(() => {});
  const isHan = (at: number) => at < end && !isWordUnit(units[at] ?? 0);
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    // A last unit is covered with the one before it.
    const pairStart = Math.min(at, end - 2);
    const after = pairStart + 2;
    const pair = await find(pairStart, 0);
    if (pair === null) return null;
    at = after;
    const offset = offsets[pairStart] ?? 0;
    if (!pair.isDivided) pieces.push({ entries: [pair], offset });
    else if (after < end) {
      const piece = pieceOf(await find(pairStart, isHan(after) ? (units[after] ?? 0) + 1 : notHan), offset);
      if (piece === null) return null;
      pieces.push(...piece);
      if (isHan(after)) at = after + 1;
    } else if (end < units.length) {
      const piece = pieceOf(await find(pairStart, notHan), offset);
      if (piece === null) return null;
      pieces.push(...piece);
    } else {
      const piece = pairStart > start ? await lastThird({ units, offsets, find, pairStart, isHan }) : null;
      // What follows the phrase can be anything.
      pieces.push(piece ?? { entries: await segment.thirdsOf(pair.key), offset });
    }
  }
  return pieces;
}

/** The last three units as one term, where the two before the last are a divided pair. */
async function lastThird({
  units,
  offsets,
  find,
  pairStart,
  isHan,
}: Pick<Clause, "units" | "offsets" | "find"> & {
  readonly pairStart: number;
  readonly isHan: (at: number) => boolean;
}): Promise<Piece | null> {
  if (!isHan(pairStart - 1)) return null;
  const before = await find(pairStart - 1, 0);
  if (!before?.isDivided) return null;
  const entry = await find(pairStart - 1, (units[pairStart + 1] ?? 0) + 1);
  return { entries: entry ? [entry] : [], offset: offsets[pairStart - 1] ?? 0 };
}

function pieceOf(entry: Entry | null, offset: number): Piece[] | null {
  return entry && [{ entries: [entry], offset }];
}

/** The places of units relative to the first: what separates takes a place. */
function offsetsOf(separated: readonly boolean[]): number[] {
  const offsets: number[] = [];
  for (const [at, isSeparated] of separated.entries()) offsets.push(at === 0 ? 0 : (offsets[at - 1] ?? 0) + (isSeparated ? 2 : 1));
  return offsets;
}
