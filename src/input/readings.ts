import { limitProblems } from "../ingest/problem-limit.ts";
import { type IngestOptions, readArticle } from "../ingest/read-article.ts";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { sha256 } from "../lib/sha256.ts";
import { shortDigest } from "../lib/short-digest.ts";
import { readSeedFile } from "./article-files.ts";
import type { HashedReading, Reading } from "./reading.ts";
import { fromRow, type ReadingRow, rowOf } from "./reading-row.ts";
import { Interrupted, TooLong, withinTime } from "./time-limit.ts";

/**
 * A reading's row as JSON, with the hash of it. As JSON it passes faster from thread to thread, and
 * none of its texts is a slice of the file's text, the whole of which V8 would keep alive for it.
 */
export interface WrittenReading {
  readonly json: string;
  readonly digest: string;
}

/** The reading that was written of a file, whose path is the text that the listing has, too. */
export function parseReading({ json, digest }: WrittenReading, file: string): HashedReading {
  const [, ...row]: ReadingRow = JSON.parse(json);
  return { reading: fromRow([file, ...row]), digest };
}

/**
 * A file to read, and the SHA-256 of its bytes if it was read before: while the bytes are the same,
 * so is the reading.
 */
export interface ToRead {
  readonly file: string;
  readonly knownSha256: string | null;
}

/**
 * Reads files of `folder` one after the other. Null stands for a file whose bytes have not changed.
 * A fault that one file causes does not keep the others from being read.
 */
export function readSeeds(folder: string, files: readonly ToRead[], options: IngestOptions): (WrittenReading | null)[] {
  return files.map(({ file, knownSha256 }) => {
    const read = readSeedFile(folder, file);
    if ("problem" in read) return written({ file, sha256: null, article: null, problems: [read.problem], written: null });
    const { bytes } = read;
    if (knownSha256 !== null && sha256(bytes) === knownSha256) return null;
    try {
      const work = () => readArticle(file, bytes, options);
      const { article, problems, written: date } = bytes.length > large ? withinTime(timeFor(bytes), work) : work();
      return written({ file, sha256: article?.origin.sha256 ?? sha256(bytes), article, problems: limitProblems(problems), written: date });
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      return written({ file, sha256: null, article: null, problems: [unreadableArticle(error)], written: null });
    }
  });
}

/**
 * Larger files, in bytes, are read under a time limit; for a small article the limit itself would
 * cost a considerable share of the time.
 */
const large = 100_000;

/** The time limit for a file in milliseconds, so generous that no slow machine reaches it. */
function timeFor({ length }: Uint8Array): number {
  return 10_000 + Math.ceil(length / 100);
}

/** The problem of an article on which reading itself has failed, after all limits of its parts. */
function unreadableArticle(error: unknown): Problem {
  const what = error instanceof TooLong ? `takes ${error.message} to read` : `cannot be read (${String(error)})`;
  return problem("error", "unreadable-article", `this article ${what}, which is a fault of Jiuwen; please report it`);
}

function written(reading: Reading): WrittenReading {
  const json = JSON.stringify(rowOf(reading));
  return { json, digest: shortDigest(json) };
}
