import { existsSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { besideText, type FileBeside, parseBeside, shortened } from "../import/files-beside.ts";
import { damageTold, hasSeed, type ImportResult, type ReportRow } from "../import/import-report.ts";
import { plainBody, seedFault } from "../import/seed-check.ts";
import { originalName } from "../import/seed-files.ts";
import { type SeedHeader, seedText } from "../import/seed-text.ts";
import type { IngestOptions } from "../ingest/read-article.ts";
import { writeWhole } from "../lib/atomic-write.ts";
import { errorCode } from "../lib/error-code.ts";
import { writing } from "../lib/failure.ts";
import { sha256 } from "../lib/sha256.ts";
import type { FolderFault } from "./import-folders.ts";
import type { ReadCandidate } from "./import-reading.ts";
import { type Kept, withNames } from "./import-staging.ts";

/** How seeds are written. */
export interface WritingOptions {
  /** The folder of articles. */
  readonly folder: string;
  readonly folderFault: FolderFault;
  readonly ingest: IngestOptions;
  /** Whether to write over what a person has changed, and again what a person has deleted. */
  readonly force: boolean;
  /** Is told of a seed right before it is written. */
  readonly onWrite: (row: ReportRow) => void;
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

/** A seed with its row in the report, after it was written or left. */
export interface WrittenSeed {
  readonly row: ReportRow;
  readonly isWritten: boolean;
  /** Whether something was written over that a person had changed. */
  readonly isOver: boolean;
}

/**
 * Writes a seed with its files, unless that would undo what a person has done, and gives its row in
 * the report.
 */
export function writeSeed({ candidate, seed, aliases, madeFrom, earlier }: SeedToWrite, options: WritingOptions): WrittenSeed {
  const { staged, original, record, address, text } = candidate;
  const name = posix.basename(seed, ".md");
  const header = headerOf(candidate, aliases, name);
  const { title, date } = header;
  const exact = fitSeed(seed, header, withNames(staged.body().toString("utf8"), staged, name), options.ingest);
  const row = {
    ...{ record, address, seed, title, date, text, characters: staged.characters, kept: staged.kept },
    ...{ files: staged.files.size, missing: staged.missing, original: original.sha256 },
  };
  const lost = staged.characters - staged.kept;
  if ("fault" in exact) {
    return {
      row: { ...row, result: "unfit", reason: exact.fault, seed: null, fileHashes: null, written: null, madeFrom: null },
      ...{ isWritten: false, isOver: false },
    };
  }
  const { bytes, isPlain } = exact;
  const written = sha256(bytes);
  const path = join(options.folder, seed);
  const copies = staged.copies.map((bytes, at) => ({ name: originalName(at + 1), of: null, bytes }));
  const besideSeed = posix.join(posix.dirname(seed), name);
  const closed = options.folderFault(staged.files.size + copies.length === 0 ? posix.dirname(seed) : besideSeed);
  const { isToWrite, isOver, ...decided } = closed === null ? decide(path, written, earlier, options.force) : occupied(closed);
  const folder = join(dirname(path), name);
  if (decided.result !== "article") {
    // The next run is to know what import last wrote.
    const { written: own = null, madeFrom: from = null, fileHashes: before = null } = earlier ?? {};
    // A copy of the page undoes nothing of what a person has made of its seed.
    const beside = decided.result === "edited" ? putFiles(copies, folder, earlier, false).put : [];
    const told = parseBeside(before);
    const fileHashes = besideText([...told, ...beside.filter((one) => !told.some(({ hash }) => hash === one.hash))]);
    return { row: { ...row, ...decided, fileHashes, written: own, madeFrom: from }, isWritten: false, isOver };
  }
  const { kept, replaced, put } = putFiles([...staged.files.values(), ...copies], folder, earlier, options.force);
  const reasons = [
    lost > 0 ? `${lost} of ${staged.characters} characters of the body are not in the seed` : "",
    candidate.damaged > 0 ? damageTold(candidate.damaged) : "",
    isPlain ? "its body is written as plain paragraphs, as it would not read back otherwise" : "",
    isOver ? "it was changed by hand, and --force has written over it" : "",
    replaced.length === 0 ? "" : `${replaced.join(", ")} beside it was another file, and --force has written over it`,
    kept.length === 0 ? "" : `${kept.join(", ")} beside it is another file than that of the page, and is kept`,
  ];
  const reason = reasons.filter(Boolean).join("; ");
  const done: ReportRow = { ...row, result: "article", reason, fileHashes: besideText(put), written, madeFrom };
  if (isToWrite) {
    options.onWrite(done);
    writing(path, () => {
      mkdirSync(dirname(path), { recursive: true });
      writeWhole(path, bytes);
    });
  }
  return { row: done, isWritten: isToWrite, isOver: isOver || replaced.length > 0 };
}

/** A seed that reads back as the article, or why there is none. */
type FitSeed = { readonly bytes: Buffer; readonly isPlain: boolean } | { readonly fault: string };

/** Writes a seed that reads back: if it must be, with its body as plain paragraphs. */
function fitSeed(seed: string, header: SeedHeader, body: string, ingest: IngestOptions): FitSeed {
  const { title, date } = header;
  const attempt = (text: string) => {
    const bytes = Buffer.from(seedText(header, text));
    return { bytes, fault: seedFault(seed, bytes, { title, date, body: text }, ingest) };
  };
  const exact = attempt(body);
  if (exact.fault === null) return { bytes: exact.bytes, isPlain: false };
  const plain = attempt(plainBody(body));
  return plain.fault === null ? { bytes: plain.bytes, isPlain: true } : { fault: exact.fault };
}

/** What is to be done about a seed, of which the file may be there already. */
interface Decision {
  readonly result: ImportResult;
  readonly reason: string;
  readonly isToWrite: boolean;
  readonly isOver: boolean;
}

function decide(path: string, written: string, earlier: ReportRow | null, force: boolean): Decision {
  const found = hashAt(path);
  const own = earlier?.written ?? null;
  const write = { result: "article", reason: "", isToWrite: true, isOver: false } as const;
  if (found === noFile) return occupied(`what stands at ${path} is no file; move it away`);
  if (found === written) return { ...write, isToWrite: false };
  if ((found === null && own === null) || (found !== null && found === own)) return write;
  if (force) return { ...write, isOver: found !== null };
  const leave = { isToWrite: false, isOver: false } as const;
  if (found === null) return { ...leave, result: "deleted", reason: "its seed was deleted; --force writes all such seeds again" };
  if (own === null) return occupied("a file stands there that import has not written; --force replaces all such files");
  // The seed was changed, and import would write what it wrote before.
  if (own === written) return { ...write, isToWrite: false };
  return { ...leave, result: "edited", reason: "both the seed and what import would write have changed; --force replaces all such seeds" };
}

function occupied(reason: string): Decision {
  return { result: "occupied", reason, isToWrite: false, isOver: false };
}

/** What stands for the hash of a folder, a link or the like. */
const noFile = "";

/** The hash of the file at a path; null if there is none. */
function hashAt(path: string): string | null {
  try {
    return lstatSync(path).isFile() ? sha256(readFileSync(path)) : noFile;
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

/** A picture, an attachment or a copy of a page; `of` is null for the last. */
interface FileToPut {
  readonly name: string;
  readonly of: string | null;
  readonly bytes: Kept;
}

/** What lies beside a seed after its files were copied there. */
interface PutFiles {
  /** The names of files that are there, and are neither those of the page nor what import wrote. */
  readonly kept: readonly string[];
  /** The names of such files that were written over, as that was asked for. */
  readonly replaced: readonly string[];
  readonly put: readonly FileBeside[];
}

/** Copies files beside a seed, also in the place of those that import wrote there before. */
function putFiles(files: readonly FileToPut[], folder: string, earlier: ReportRow | null, force: boolean): PutFiles {
  const own = parseBeside(earlier?.fileHashes ?? null);
  const kept: string[] = [];
  const replaced: string[] = [];
  const put: FileBeside[] = [];
  for (const { name, of, bytes } of files) {
    const path = join(folder, name);
    const content = bytes();
    const [hash, there] = [sha256(content), hashAt(path)];
    const isOwn = there === null || own.some((one) => one.hash === shortened(there));
    const known = own.find((one) => of !== null && one.of?.address === of && one.of.name === name);
    // What somebody has put in the place of a picture stays that of its address.
    if (known && !isOwn && !force) put.push(known);
    if (there === noFile || (there !== hash && !isOwn && !force)) {
      kept.push(name);
      continue;
    }
    if (!known || isOwn || force) put.push({ hash: shortened(hash), of: of === null ? null : { address: of, name } });
    if (there === hash) continue;
    if (!isOwn) replaced.push(name);
    writing(path, () => {
      mkdirSync(folder, { recursive: true });
      writeWhole(path, content);
    });
  }
  return { kept, replaced, put };
}

/** Whether the seed of which a row tells stands in the folder. */
export function stands(row: ReportRow, folder: string): boolean {
  return hasSeed(row.result) && row.seed !== null && existsSync(join(folder, row.seed));
}
