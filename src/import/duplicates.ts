import { isPlainAddress } from "../addresses/page-address.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { dayOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Candidate } from "./candidate.ts";

/** An article, and the other saved pages and records that are the same. */
export interface KeptCandidate<C extends Candidate> {
  readonly kept: C;
  readonly duplicates: readonly C[];
}

/**
 * Finds what is the same article: of one address, whatever its spelling, or of the same title, day
 * and text. Of these the one with the longest body is kept; of equal ones that with the greatest
 * claim to a seed of an earlier run (`claimOf`), then the one at the plainest address, as links in
 * its body lead on from there, and its seed is named after it.
 *
 * Two of one address that have other titles are two articles: a table may give all of its rows the
 * address of the site. Titles of one day are the same if one has the other in it.
 */
export function settleDuplicates<C extends Candidate>(candidates: readonly C[], claimOf: (one: C) => number): KeptCandidate<C>[] {
  const sameAs = new Map<C, C>();
  const first = (one: C): C => {
    let found = one;
    for (let next = sameAs.get(found); next !== undefined; next = sameAs.get(found)) found = next;
    // What has been found is one step away from now on.
    if (found !== one) sameAs.set(one, found);
    return found;
  };
  const join = (one: C, other: C) => {
    const [a, b] = [first(one), first(other)];
    if (a !== b) sameAs.set(b, a);
  };
  for (const same of groupBy(candidates, ({ text }) => text).values()) for (const other of same.slice(1)) if (same[0]) join(same[0], other);
  const keyed = candidates.filter(({ key }) => key !== null);
  for (const same of groupBy(keyed, ({ key }) => key).values()) joinAlike(same, join);
  return Array.from(groupBy(candidates, first).values(), (same) => {
    const [kept, ...duplicates] = same.sort((a, b) => betterFirst(a, b, claimOf));
    if (kept === undefined) throw new Error("a group has a member");
    return { kept, duplicates };
  });
}

/** Joins those of one address that have the same title, or nearly so on the same day. */
function joinAlike<C extends Candidate>(same: readonly C[], join: (one: C, other: C) => void): void {
  if (same.length === 1) return;
  for (const [one, ...others] of groupBy(same, ({ title }) => title).values()) for (const other of others) if (one) join(one, other);
  for (const ofDay of groupBy(same, ({ date }) => dayOf(date) ?? date).values()) {
    // The shortest title is in all that have more around it.
    const [shortest, ...others] = ofDay.sort((a, b) => a.title.length - b.title.length || byCodePoint(a.record, b.record));
    for (const other of others) if (shortest && other.title.includes(shortest.title)) join(shortest, other);
  }
}

function betterFirst<C extends Candidate>(a: C, b: C, claimOf: (one: C) => number): number {
  return (
    b.characters - a.characters ||
    claimOf(b) - claimOf(a) ||
    byPlainness(a, b) ||
    byCodePoint(a.key ?? "", b.key ?? "") ||
    byCodePoint(a.record, b.record)
  );
}

/**
 * An address with the mark of a print version or a session comes last; then one of which its page
 * does not say that it is its own; then one of a program (`content.jsp?id=1`), which has other
 * folders around it than the static page; then the longer one, and what has no address.
 */
function byPlainness(a: Candidate, b: Candidate): number {
  const isOfProgram = ({ key }: Candidate) => Number(key?.includes("?") ?? false);
  const lengthOf = ({ address }: Candidate) => address?.length ?? Number.MAX_SAFE_INTEGER;
  const isMarked = ({ address }: Candidate) => Number(address !== null && !isPlainAddress(address));
  return (
    isMarked(a) - isMarked(b) ||
    Number(b.isCanonical) - Number(a.isCanonical) ||
    isOfProgram(a) - isOfProgram(b) ||
    lengthOf(a) - lengthOf(b)
  );
}
