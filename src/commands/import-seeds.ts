import { posix } from "node:path";
import { type PageAddress, pageAddress } from "../addresses/page-address.ts";
import type { Candidate } from "../import/candidate.ts";
import type { KeptCandidate } from "../import/duplicates.ts";
import { type FindEarlier, isNumbered } from "../import/earlier-seeds.ts";
import type { FileIndex } from "../import/file-index.ts";
import { emptyRow, type ReportRow } from "../import/import-report.ts";
import { createSeedNames, nameOfAddress, nameOfDay, type SeedNames } from "../import/seed-name.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { withoutTime, yearOf } from "../lib/date-parts.ts";
import { sha256 } from "../lib/sha256.ts";
import { isCandidate, type KnownCandidate, keyOf, type ReadCandidate } from "./import-reading.ts";
import { stands, type WritingOptions, writeSeed } from "./import-writing.ts";

/** What decides about seeds, beside the articles themselves. */
export interface SeedContext {
  readonly index: FileIndex;
  /** The addresses of all pages. */
  readonly addresses: readonly PageAddress[];
  readonly earlier: readonly ReportRow[];
  readonly findEarlier: FindEarlier;
  readonly madeBy: string;
  readonly writing: WritingOptions;
}

/** The rows of all articles and their duplicates, and how many seeds were written. */
export interface SettledSeeds {
  readonly rows: readonly ReportRow[];
  readonly written: number;
}

type AnyCandidate = ReadCandidate | KnownCandidate;

/** Gives each article its seed, in the order of their records, and writes those that are new. */
export async function settleSeeds(groups: readonly KeptCandidate<AnyCandidate>[], context: SeedContext): Promise<SettledSeeds> {
  const pathOf = createSeedPaths(groups, context);
  const rows: ReportRow[] = [];
  let written = 0;
  for (const group of [...groups].sort((a, b) => byCodePoint(a.kept.record, b.kept.record))) {
    const seed = pathOf(group);
    const { row, isWritten } = await settleSeed(group, seed, context);
    if (isWritten) written++;
    rows.push(row, ...group.duplicates.map((one) => duplicateRow(one, group.kept, row.seed)));
  }
  return { rows, written };
}

async function settleSeed(
  { kept, duplicates }: KeptCandidate<AnyCandidate>,
  seed: string,
  { index, findEarlier, madeBy, writing }: SeedContext,
): Promise<{ readonly row: ReportRow; readonly isWritten: boolean }> {
  const aliases = aliasesOf(kept, duplicates, index);
  const original = kept.kind === "known" ? kept.row.original : kept.original.sha256;
  const madeFrom = `${madeBy}-${sha256(Buffer.from(JSON.stringify([original, aliases, seed]))).slice(0, 16)}`;
  let candidate: ReadCandidate;
  if (kept.kind === "read") candidate = kept;
  else {
    const { row, readAgain } = kept;
    const isCurrent = row.madeFrom === madeFrom && stands(row, writing.folder) && !writing.force;
    if (isCurrent || readAgain === null) return { row, isWritten: false };
    const read = await readAgain();
    if (!isCandidate(read)) return { row: read, isWritten: false };
    candidate = read;
  }
  const earlier = [kept, ...duplicates].map((one) => findEarlier(one)).find((row) => row?.seed === seed) ?? null;
  return writeSeed({ candidate, seed, aliases, madeFrom, earlier }, writing);
}

/**
 * Gives the paths of seeds: those that earlier runs have given to the article, or to one that is
 * the same, else `YYYY/NAME.md` with a name of their own.
 */
function createSeedPaths(groups: readonly KeptCandidate<AnyCandidate>[], { addresses, earlier, findEarlier }: SeedContext) {
  const given = earlier.flatMap(({ seed, result }) => (seed === null || result === "duplicate" ? [] : seed));
  const names = createSeedNames(
    addresses,
    given.map((seed) => posix.basename(seed, ".md")),
  );
  const keys = new Set<string>();
  const shared = new Set<string>();
  for (const { kept } of groups) if (kept.key !== null) (keys.has(kept.key) ? shared : keys).add(kept.key);
  const used = new Set<string>();
  return ({ kept, duplicates }: KeptCandidate<AnyCandidate>): string => {
    const known = [kept, ...duplicates].map((one) => findEarlier(one)?.seed ?? null).find((seed) => seed !== null && !used.has(seed));
    const seed = known ?? `${yearOf(kept.date)}/${newName(kept, names, shared)}.md`;
    used.add(seed);
    return seed;
  };
}

function newName({ key, address, record, title, date }: Candidate, names: SeedNames, shared: ReadonlySet<string>): string {
  const told = `${title}\n${withoutTime(date)}`;
  const ofDay = nameOfDay(withoutTime(date), told);
  if (key === null || address === null) return names.nameFor(isNumbered(record) ? told : record, ofDay);
  // An address of several articles names none of them.
  if (shared.has(key)) return names.nameFor(`${key}\n${told}`, ofDay);
  const found = pageAddress(address);
  return names.nameFor(key, (found && nameOfAddress(found)) ?? ofDay);
}

/** Where else the article stood, and whence readers were sent on to it, each page once. */
function aliasesOf(kept: Candidate, duplicates: readonly Candidate[], index: FileIndex): string[] {
  const all = [kept, ...duplicates].flatMap(({ address, key }) => [address, ...(key === null ? [] : index.leadingTo(key))]);
  // A path that only tells where the page lies among the saved files is an address too.
  const isOwn = (address: string) => keyOf(address) === kept.key && /^https?:/i.test(kept.address ?? "");
  const byKey = new Map<string | null, string>();
  for (const address of all) if (address !== null && !isOwn(address) && !byKey.has(keyOf(address))) byKey.set(keyOf(address), address);
  return [...byKey.values()].sort(byCodePoint);
}

function duplicateRow(
  { record, address, title, date, text, characters, ...one }: AnyCandidate,
  kept: Candidate,
  seed: string | null,
): ReportRow {
  const original = one.kind === "known" ? one.row.original : one.original.sha256;
  const reason = `duplicate of ${kept.address ?? kept.record}`;
  return { ...emptyRow, record, address, result: "duplicate", reason, seed, title, date, text, kept: characters, original };
}
