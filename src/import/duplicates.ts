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

/** What is known of candidates beside themselves. */
export interface KnownOfCandidates<C extends Candidate> {
  /** How great a claim an article has to a seed of an earlier run. */
  readonly claimOf: (one: C) => number;
  /** The bare text of its body; null if that is not at hand. */
  readonly bodyOf: (one: C) => string | null;
}

/**
 * Finds what is the same article: of the same title, day and text; or of one address and day, if
 * one title is in the other, and one text. Nothing is the same if it has files that the other has
 * not. Of these the one with the longest body is kept; of equal ones that with the most files, then
 * that with the greatest claim to a seed of an earlier run, then the one at the plainest address,
 * as links in its body lead on from there, and its seed is named after it.
 */
export function settleDuplicates<C extends Candidate>(candidates: readonly C[], known: KnownOfCandidates<C>): KeptCandidate<C>[] {
  const isInClash = clashing(candidates);
  const bodies = new Map<C, string | null>();
  const bodyOf = (one: C): string | null => {
    const body = bodies.get(one) ?? known.bodyOf(one);
    bodies.set(one, body);
    return body;
  };
  interface Group {
    readonly kept: C;
    readonly duplicates: C[];
  }
  const byText = new Map<string, Group[]>();
  const atAddress = new Map<string, { readonly one: C; readonly group: Group }[]>();
  const groups: Group[] = [];
  for (const one of [...candidates].sort((a, b) => betterFirst(a, b, known.claimOf))) {
    const place = placeOf(one);
    const there = place !== null && isInClash(one) ? (atAddress.get(place) ?? []) : [];
    const alike = there.filter((other) => isPartOf(one, other.one, bodyOf)).map(({ group }) => group);
    const found = [...(byText.get(one.text) ?? []), ...alike].find(({ kept }) => hasFilesOf(kept, one));
    const group = found ?? { kept: one, duplicates: [] };
    if (found) found.duplicates.push(one);
    else groups.push(group);
    const ofText = byText.get(one.text) ?? [];
    if (!ofText.includes(group)) byText.set(one.text, [...ofText, group]);
    if (place !== null) atAddress.set(place, [...there, { one, group }]);
  }
  return groups;
}

/** Whether there are several texts at the address of an article on its day. */
export function clashing<C extends Candidate>(candidates: readonly C[]): (one: C) => boolean {
  const texts = groupBy(candidates, placeOf);
  const clashes = new Set(
    [...texts].flatMap(([place, same]) => (place !== null && new Set(same.map(({ text }) => text)).size > 1 ? [place] : [])),
  );
  return (one) => clashes.has(placeOf(one) ?? "");
}

/** The address with the day: what is of another day is another article. */
function placeOf({ key, date }: Candidate): string | null {
  return key === null ? null : `${dayOf(date) ?? date} ${key}`;
}

function isPartOf<C extends Candidate>(one: C, whole: C, bodyOf: (one: C) => string | null): boolean {
  if (!one.title.includes(whole.title) && !whole.title.includes(one.title)) return false;
  const [part, all] = [bodyOf(one), bodyOf(whole)];
  return part !== null && all?.includes(part) === true;
}

/** Whether nothing is lost of the files of `one` if `kept` alone is kept. */
function hasFilesOf({ files: kept }: Candidate, { files: one }: Candidate): boolean {
  const [saved, names] = [new Set(kept.saved), kept.names && new Set(kept.names)];
  return one.saved.every((hash) => saved.has(hash)) && (names === null || (one.unsaved ?? []).every((name) => names.has(name)));
}

function betterFirst<C extends Candidate>(a: C, b: C, claimOf: (one: C) => number): number {
  return (
    b.characters - a.characters ||
    b.files.saved.length - a.files.saved.length ||
    claimOf(b) - claimOf(a) ||
    byPlainness(a, b) ||
    byCodePoint(a.key ?? "", b.key ?? "") ||
    // Where a row stands in its table may change.
    byCodePoint(a.title, b.title) ||
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
