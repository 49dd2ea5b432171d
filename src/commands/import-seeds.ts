import { posix } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type PageAddress, pageAddress } from "../addresses/page-address.ts";
import type { JoinedArticle } from "../import/article-parts.ts";
import type { Candidate } from "../import/candidate.ts";
import { isNumbered } from "../import/earlier-seeds.ts";
import type { FileIndex } from "../import/file-index.ts";
import { isFormerAddress } from "../import/found-article.ts";
import { emptyRow, isOfAnother, type ReportRow } from "../import/import-report.ts";
import { createSeedNames, nameOfAddress, nameOfDay, type SeedNames } from "../import/seed-name.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { withoutTime, yearOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import { sha256 } from "../lib/sha256.ts";
import { addAliases } from "./import-aliases.ts";
import { joinedCandidate } from "./import-joining.ts";
import { type AnyCandidate, isCandidate, keyOf, type ReadCandidate } from "./import-reading.ts";
import { stands, type WritingOptions, writeSeed } from "./import-writing.ts";

/** What decides about seeds, beside the articles themselves. */
export interface SeedContext {
  readonly index: FileIndex;
  /** The addresses of all pages. */
  readonly addresses: readonly PageAddress[];
  readonly earlier: readonly ReportRow[];
  /** Those of `earlier` of pages that belong to others, and are in none of the sources. */
  readonly others: readonly ReportRow[];
  /** The row of the seed that an article has from an earlier run. */
  readonly rowOf: (one: AnyCandidate) => ReportRow | null;
  readonly madeBy: string;
  readonly writing: WritingOptions;
}

/** The rows of all articles and their duplicates, and how many seeds were written. */
export interface SettledSeeds {
  readonly rows: readonly ReportRow[];
  /** The rows of earlier runs of which the pages were not read in this one. */
  readonly earlierRows: readonly ReportRow[];
  readonly written: number;
  /** The rows of those that were written over what a person had changed. */
  readonly writtenOver: readonly ReportRow[];
}

/** Gives each article its seed, in the order of their records, and writes those that are new. */
export async function settleSeeds(articles: readonly JoinedArticle<AnyCandidate>[], context: SeedContext): Promise<SettledSeeds> {
  const pathOf = createSeedPaths(articles, context);
  const elsewhere = groupBy(context.others, ({ seed }) => seed);
  const [rows, earlierRows, writtenOver]: [ReportRow[], ReportRow[], ReportRow[]] = [[], [], []];
  const tellOf = (one: AnyCandidate, row: ReportRow) => (one.kind === "known" && one.readAgain === null ? earlierRows : rows).push(row);
  let written = 0;
  for (const article of [...articles].sort((a, b) => byCodePoint(a.kept.record, b.kept.record))) {
    // Without a pause the memory of files that were copied would not be given back.
    await setImmediate();
    const { kept, duplicates, parts } = article;
    const seed = pathOf(article);
    const { row, isWritten, isOver, reason } = await settleSeed(article, seed, elsewhere.get(seed) ?? [], context);
    if (isWritten) written++;
    if (isOver) writtenOver.push(row);
    const of = kept.address ?? kept.record;
    const tell = (one: AnyCandidate, result: "duplicate" | "part") =>
      rowOfAnother(one, result, [`${result} of ${of}`, reason].filter(Boolean).join("; "), row.seed);
    tellOf(kept, row);
    for (const one of [...duplicates, ...parts.flatMap((part) => part.duplicates)]) tellOf(one, tell(one, "duplicate"));
    for (const part of parts) tellOf(part.kept, tell(part.kept, "part"));
  }
  return { rows, earlierRows, written, writtenOver };
}

interface SettledSeed {
  readonly row: ReportRow;
  readonly isWritten: boolean;
  readonly isOver?: boolean;
  /** What is to be told of all pages that belong to it. */
  readonly reason?: string;
}

async function settleSeed(
  article: JoinedArticle<AnyCandidate>,
  seed: string,
  elsewhere: readonly ReportRow[],
  { index, rowOf, madeBy, writing }: SeedContext,
): Promise<SettledSeed> {
  const { kept, parts, isWhole, missingParts } = article;
  const members = membersOf(article);
  const aliases = aliasesOf(kept, [...members.slice(1), ...elsewhere.map(({ address }) => ({ address, key: keyOf(address) }))], index);
  const original = kept.kind === "known" ? kept.row.original : kept.original.sha256;
  // What has several pages, or should have, is read anew in each run, as a page may have come.
  const isParted = parts.length + missingParts.length > 0;
  const hash = sha256(Buffer.from(JSON.stringify([original, aliases, seed]))).slice(0, 16);
  const madeFrom = `${madeBy}${isParted ? "+" : "-"}${hash}`;
  if (kept.kind === "known") {
    const { row, readAgain } = kept;
    const isCurrent = row.madeFrom === madeFrom && stands(row, writing.folder) && !writing.force;
    if (isCurrent) return { row, isWritten: false };
    if (readAgain === null) {
      const added = members.length === 1 ? { row, isWritten: false, reason: "" } : addAliases(row, aliases, writing);
      const apart = parts.length === 0 ? "" : "its first page is in none of the sources; name that too, so that they are joined";
      return { ...added, reason: [added.reason, apart].filter(Boolean).join("; ") };
    }
  }
  const pages = await readAll(isWhole ? [kept] : [kept, ...parts.map((part) => part.kept)]);
  if (!("first" in pages)) return { row: pages, isWritten: false };
  const earlier = members.map(rowOf).find((row) => row?.seed === seed) ?? null;
  const candidate = joinedCandidate(pages.first, pages.further);
  const { row, ...done } = writeSeed({ candidate, seed, aliases, madeFrom, earlier }, writing);
  const lacking = missingParts.map((address) => `its page ${address} is missing; save it and import again`);
  return { row: { ...row, reason: [row.reason, ...lacking].filter(Boolean).join("; ") }, ...done };
}

/** All pages of an article, the first one first, or the row of one that cannot be read again. */
async function readAll(
  candidates: readonly AnyCandidate[],
): Promise<{ readonly first: ReadCandidate; readonly further: readonly ReadCandidate[] } | ReportRow> {
  const read: ReadCandidate[] = [];
  for (const one of candidates) {
    const found = one.kind === "read" ? one : await one.readAgain?.();
    if (found === undefined) continue;
    if (!isCandidate(found)) return found;
    read.push(found);
  }
  const [first, ...further] = read;
  if (first === undefined) throw new Error("an article that is written was read");
  return { first, further };
}

/** All pages and records of an article, the kept one first. */
function membersOf({ kept, duplicates, parts }: JoinedArticle<AnyCandidate>): readonly [AnyCandidate, ...AnyCandidate[]] {
  return [kept, ...duplicates, ...parts.flatMap((part) => [part.kept, ...part.duplicates])];
}

/**
 * Gives the paths of seeds: those that earlier runs have given to the article, or to one that is
 * the same, else `YYYY/NAME.md` with a name of their own.
 */
function createSeedPaths(articles: readonly JoinedArticle<AnyCandidate>[], { addresses, earlier, rowOf }: SeedContext) {
  const given = earlier.flatMap(({ seed, result }) => (seed === null || isOfAnother(result) ? [] : seed));
  const names = createSeedNames(
    addresses,
    given.map((seed) => posix.basename(seed, ".md")),
  );
  const keys = new Set<string>();
  const shared = new Set<string>();
  for (const { kept } of articles) (keys.has(kept.key ?? toldOf(kept)) ? shared : keys).add(kept.key ?? toldOf(kept));
  const used = new Set<string>();
  return (article: JoinedArticle<AnyCandidate>): string => {
    const { kept } = article;
    const known = membersOf(article)
      .map((one) => rowOf(one)?.seed ?? null)
      .find((seed) => seed !== null && !used.has(seed));
    const seed = known ?? `${yearOf(kept.date)}/${newName(kept, names, shared)}.md`;
    used.add(seed);
    return seed;
  };
}

function newName(one: Candidate, names: SeedNames, shared: ReadonlySet<string>): string {
  const { key, address, record, date, text } = one;
  const told = toldOf(one);
  const ofDay = nameOfDay(withoutTime(date), told);
  // An address of several articles names none of them, and nor do title and day.
  if (shared.has(key ?? told)) return names.nameFor(`${key ?? ""}\n${told}\n${text}`, nameOfDay(withoutTime(date), `${told}\n${text}`));
  if (key === null || address === null) return names.nameFor(isNumbered(record) ? told : record, ofDay);
  const found = pageAddress(address);
  return names.nameFor(key, (found && nameOfAddress(found)) ?? ofDay);
}

/** What is told of an article in short. */
function toldOf({ title, date }: Candidate): string {
  return `${title}\n${withoutTime(date)}`;
}

/** Where else the article stood, and whence readers were sent on to it, each page once. */
function aliasesOf(kept: Candidate, others: readonly Pick<Candidate, "address" | "key">[], index: FileIndex): string[] {
  const all = [kept, ...others].flatMap(({ address, key }) => [address, ...(key === null ? [] : index.leadingTo(key))]);
  // A path that only tells where the page lies among the saved files is an address too.
  const isOwn = (address: string) => keyOf(address) === kept.key && /^https?:/i.test(kept.address ?? "");
  const byKey = new Map<string | null, string>();
  for (const address of all)
    if (address !== null && isFormerAddress(address) && !isOwn(address) && !byKey.has(keyOf(address))) byKey.set(keyOf(address), address);
  return [...byKey.values()].sort(byCodePoint);
}

function rowOfAnother(
  { record, address, title, date, text, characters, ...one }: AnyCandidate,
  result: "duplicate" | "part",
  reason: string,
  seed: string | null,
): ReportRow {
  const original = one.kind === "known" ? one.row.original : one.original.sha256;
  return { ...emptyRow, record, address, result, reason, seed, title, date, text, kept: characters, original };
}
