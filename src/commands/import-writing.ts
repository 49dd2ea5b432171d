import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { besideText, type FileBeside, parseBeside, shortened } from "../import/files-beside.ts";
import { hasSeed, type ImportResult, type ReportRow } from "../import/import-report.ts";
import { seedFault } from "../import/seed-check.ts";
import { originalName } from "../import/seed-files.ts";
import { type SeedHeader, seedText } from "../import/seed-text.ts";
import type { IngestOptions } from "../ingest/read-article.ts";
import { writeWhole } from "../lib/atomic-write.ts";
import { errorCode } from "../lib/error-code.ts";
import { writing } from "../lib/failure.ts";
import { sha256 } from "../lib/sha256.ts";
import type { ReadCandidate } from "./import-reading.ts";
import { withNames } from "./import-staging.ts";

/** How seeds are written. */
export interface WritingOptions {
  /** The folder of articles. */
  readonly folder: string;
  readonly ingest: IngestOptions;
  /** Whether to write over what a person has changed, and again what a person has deleted. */
  readonly force: boolean;
}

/** A seed that is to stand in the folder of articles. */
export interface SeedToWrite {
  readonly candidate: ReadCandidate;
  /** Its path below the folder. */
  readonly seed: string;
  readonly aliases: readonly string[];
  /** A hash of all that it is made from. */
  readonly madeFrom: string;
  /** What an earlier run has said of it. */
  readonly earlier: ReportRow | null;
}

/**
 * Writes a seed with its files, unless that would undo what a person has done, and gives its row in
 * the report.
 */
export function writeSeed(
  { candidate, seed, aliases, madeFrom, earlier }: SeedToWrite,
  options: WritingOptions,
): { readonly row: ReportRow; readonly isWritten: boolean } {
  const { staged, original, record, address, text } = candidate;
  const name = posix.basename(seed, ".md");
  const header = headerOf(candidate, aliases, name);
  const body = withNames(staged.body().toString("utf8"), staged, name);
  const bytes = Buffer.from(seedText(header, body));
  const { title, date } = header;
  const row = {
    ...{ record, address, seed, title, date, text, characters: staged.characters, kept: staged.kept },
    ...{ files: staged.files.size, missing: staged.missing, original: original.sha256 },
  };
  const lost = staged.characters - staged.kept;
  const reason = lost > 0 ? `${lost} of ${staged.characters} characters of the body are not in the seed` : "";
  const fault = seedFault(seed, bytes, { title, date, body }, options.ingest);
  if (fault !== null) {
    return {
      row: { ...row, result: "unfit", reason: fault, seed: null, fileHashes: null, written: null, madeFrom: null },
      isWritten: false,
    };
  }
  const written = sha256(bytes);
  const path = join(options.folder, seed);
  const { isToWrite, ...decided } = decide(path, written, earlier, options.force);
  if (decided.result !== "article") {
    // The next run is to know what import last wrote.
    const { written: own = null, madeFrom: from = null, fileHashes = null } = earlier ?? {};
    return { row: { ...row, ...decided, fileHashes, written: own, madeFrom: from }, isWritten: false };
  }
  const { kept, fileHashes } = putFiles(candidate, join(dirname(path), name), earlier, options.force);
  if (isToWrite) {
    writing(path, () => {
      mkdirSync(dirname(path), { recursive: true });
      writeWhole(path, bytes);
    });
  }
  const beside = kept.length === 0 ? "" : `${kept.join(", ")} beside it is another file than that of the page, and is kept`;
  return {
    row: { ...row, result: "article", reason: [reason, beside].filter(Boolean).join("; "), fileHashes, written, madeFrom },
    isWritten: isToWrite,
  };
}

/** What is to be done about a seed, of which the file may be there already. */
interface Decision {
  readonly result: ImportResult;
  readonly reason: string;
  readonly isToWrite: boolean;
}

function decide(path: string, written: string, earlier: ReportRow | null, force: boolean): Decision {
  const found = hashAt(path);
  const own = earlier?.written ?? null;
  const write = { result: "article", reason: "", isToWrite: true } as const;
  if (found === written) return { ...write, isToWrite: false };
  if (force || (found === null && own === null) || (found !== null && found === own)) return write;
  const leave = { isToWrite: false } as const;
  if (found === null) return { ...leave, result: "deleted", reason: "its seed was deleted; --force writes it again" };
  if (own === null) return { ...leave, result: "occupied", reason: "a file stands there that import has not written; --force replaces it" };
  // The seed was changed, and import would write what it wrote before.
  if (own === written) return { ...write, isToWrite: false };
  return { ...leave, result: "edited", reason: "both the seed and what import would write have changed; --force replaces the seed" };
}

/** The hash of the file at a path; null if there is none. */
function hashAt(path: string): string | null {
  try {
    return sha256(readFileSync(path));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

function headerOf({ staged, original }: ReadCandidate, aliases: readonly string[], name: string): SeedHeader {
  const { fetched: _, aliases: own, ...article } = staged.article;
  const paths = (addresses: readonly string[]) => addresses.map((address) => withNames(address, staged, name));
  const file = staged.copies.length === 0 ? original.file : `${name}/${originalName(1)}`;
  return {
    ...article,
    url: original.url ?? article.url,
    aliases: [...new Set([...own, ...aliases])],
    ...{ pictures: paths(staged.pictures), attachments: paths(staged.attachments), original: { ...original, file } },
  };
}

/** What lies beside a seed after its files were copied there. */
interface PutFiles {
  /** The names of files that are there, and are neither those of the page nor what import wrote. */
  readonly kept: readonly string[];
  readonly fileHashes: string | null;
}

/** Copies files beside a seed, also in the place of those that import wrote there before. */
function putFiles({ staged }: ReadCandidate, folder: string, earlier: ReportRow | null, force: boolean): PutFiles {
  const copies = staged.copies.map((bytes, at) => ({ name: originalName(at + 1), of: null, bytes }));
  const own = parseBeside(earlier?.fileHashes ?? null);
  const kept: string[] = [];
  const put: FileBeside[] = [];
  for (const { name, of, bytes } of [...staged.files.values(), ...copies]) {
    const path = join(folder, name);
    const content = bytes();
    const [hash, there] = [sha256(content), hashAt(path)];
    const isOwn = there === null || own.some((one) => one.hash === shortened(there));
    const known = own.find((one) => of !== null && one.of?.address === of && one.of.name === name);
    // What somebody has put in the place of a picture stays that of its address.
    if (known && !isOwn && !force) put.push(known);
    if (there !== hash && !isOwn && !force) {
      kept.push(name);
      continue;
    }
    if (!known || isOwn || force) put.push({ hash: shortened(hash), of: of === null ? null : { address: of, name } });
    if (there === hash) continue;
    writing(path, () => {
      mkdirSync(folder, { recursive: true });
      writeWhole(path, content);
    });
  }
  return { kept, fileHashes: besideText(put) };
}

/** Whether the seed of which a row tells stands in the folder. */
export function stands(row: ReportRow, folder: string): boolean {
  return hasSeed(row.result) && row.seed !== null && existsSync(join(folder, row.seed));
}
