import { isWordUnit, notHan } from "../key.ts";
import type { Entry, SegmentReader } from "./segment.ts";

/** What a phrase is made of: units of a segment, and whether each is separated from the one before. */
export interface Phrase {
  readonly units: readonly number[];
  readonly separated: readonly boolean[];
}

/** A term with the place of its first unit in the phrase, counted as places are. A divided pair stands for all that begins with it. */
export interface Piece {
  readonly entry: Entry;
  readonly offset: number;
}

/**
 * Terms that together say where a phrase stands: every unit is in one of them, and every two that are separated are one. Where units follow one another directly,
 * their places tell. Null where one of the terms is in no article.
 */
export async function coverPhrase(segment: SegmentReader, { units, separated }: Phrase): Promise<Piece[] | null> {
  const offsets = offsetsOf(separated);
  const find: FindPiece = async (at, third) => {
    const entry = await segment.find({
      first: units[at] ?? 0,
      separated: separated[at + 1] === true,
      second: units[at + 1] ?? 0,
      third,
    });
    return entry && { entry, offset: offsets[at] ?? 0 };
  };
  const joints = units.flatMap((_, at) => (at > 0 && separated[at] ? at - 1 : []));
  const starts = [0, ...joints.map((at) => at + 1)];
  const parts = await Promise.all([
    ...joints.map(async (at) => listOf(await find(at, 0))),
    ...starts.map((start, at) => coverClause({ units, find, start, end: starts[at + 1] ?? units.length })),
  ]);
  const pieces = parts.flatMap((part) => part ?? []);
  return parts.includes(null) ? null : pieces;
}

/** The term that begins with a unit of the phrase, and the next one; null where no article has it. */
type FindPiece = (at: number, third: number) => Promise<Piece | null>;

interface Clause {
  readonly units: readonly number[];
  readonly find: FindPiece;
  /** The first unit of the clause, and the first behind it. */
  readonly start: number;
  readonly end: number;
}

/** Covers units that follow one another directly. One unit by itself is covered by what separates it from others. */
async function coverClause(clause: Clause): Promise<Piece[] | null> {
  const { units, find, start, end } = clause;
  if (end - start < 2) return [];
  // If no pair is divided, these are all that is needed: they are asked for side by side.
  for (let at = start; at + 1 < end; at += 2) find(at, 0).catch(() => {});
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    // A last unit is covered with the one before it.
    const pairStart = Math.min(at, end - 2);
    const pair = await find(pairStart, 0);
    at = pairStart + 2;
    let piece = pair;
    if (pair?.entry.isDivided) {
      if (at < units.length) {
        const third = at < end && !isWordUnit(units[at] ?? 0) ? (units[at] ?? 0) + 1 : notHan;
        piece = await find(pairStart, third);
        if (third > notHan) at++;
      } else if (pairStart > start) piece = await lastPiece(pair, pairStart, clause);
    }
    if (piece === null) return null;
    pieces.push(piece);
  }
  return pieces;
}

/** What covers the end of a phrase, of which anything can follow: the last three units as one term, where the two before the last are a divided pair, too. */
async function lastPiece(pair: Piece, pairStart: number, { units, find }: Clause): Promise<Piece | null> {
  const before = await find(pairStart - 1, 0);
  return before?.entry.isDivided ? find(pairStart - 1, (units[pairStart + 1] ?? 0) + 1) : before && pair;
}

function listOf(piece: Piece | null): Piece[] | null {
  return piece && [piece];
}

/** The places of units relative to the first: what separates takes a place. */
function offsetsOf(separated: readonly boolean[]): number[] {
  const offsets: number[] = [];
  for (const [at, isSeparated] of separated.entries()) offsets.push(at === 0 ? 0 : (offsets[at - 1] ?? 0) + (isSeparated ? 2 : 1));
  return offsets;
}
