import { hash } from "node:crypto";
import type { Article } from "../ingest/article.ts";
import { limitProblems } from "../ingest/problem-limit.ts";
import { type IngestOptions, readArticle } from "../ingest/read-article.ts";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { sha256 } from "../lib/sha256.ts";
import { readSeed } from "./article-files.ts";
import { Interrupted, TooLong, withinTime } from "./time-limit.ts";

/**
 * What reading one seed file gave, but for its body. The same bytes under the same name and options
 * always give the same.
 */
export interface Reading {
  readonly file: string;
  /**
   * SHA-256 of its bytes in lower-case hexadecimal; null when it could not be read, and may be the
   * next time.
   */
  readonly sha256: string | null;
  /** Null when it has errors. */
  readonly article: Article | null;
  readonly problems: readonly Problem[];
}

/**
 * A reading as JSON, with its hash: 132 bits of SHA-256, as it is written anew for each page that
 * shows the article. So it passes from thread to thread in two thirds of the time, and none of its
 * texts is a part of the file's, the whole of which V8 would keep alive for it: 5 KB for each
 * article of 1,600 characters.
 */
export interface WrittenReading {
  readonly json: string;
  readonly digest: string;
}

/**
 * A file to read, and the hash of its bytes if it was read before: while that is the same, so is
 * the reading.
 */
export interface ToRead {
  readonly file: string;
  readonly known: string | null;
}

/**
 * Reads files of `folder` one after the other. Null stands for a file whose bytes are the known
 * ones. Whatever one of them does, the others are read.
 */
export function readSeeds(folder: string, files: readonly ToRead[], options: IngestOptions): (WrittenReading | null)[] {
  return files.map(({ file, known }) => {
    const read = readSeed(folder, file);
    if ("problem" in read) return written({ file, sha256: null, article: null, problems: [read.problem] });
    const { bytes } = read;
    if (known !== null && sha256(bytes) === known) return null;
    try {
      const work = () => readArticle(file, bytes, options);
      const { article, problems } = bytes.length > large ? withinTime(timeFor(bytes), work) : work();
      return written({ file, sha256: article?.origin.sha256 ?? sha256(bytes), article, problems: limitProblems(problems) });
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      return written({ file, sha256: null, article: null, problems: [unreadable(error)] });
    }
  });
}

/**
 * Files of more bytes are read under a time limit, which would be a tenth of the time of most
 * articles.
 */
const large = 100_000;

/**
 * How many milliseconds reading a file may take: a hundred times what it takes, so that no slow
 * machine is a reason.
 */
function timeFor({ length }: Uint8Array): number {
  return 10_000 + Math.ceil(length / 100);
}

/** The last net, behind the limits that each part of reading has. */
function unreadable(error: unknown): Problem {
  const what = error instanceof TooLong ? `takes ${error.message} to read` : `cannot be read (${String(error)})`;
  return problem("error", "unreadable-article", `this article ${what}, which is a fault of Jiuwen; please report it`);
}

function written(reading: Reading): WrittenReading {
  const json = JSON.stringify(reading);
  return { json, digest: hash("sha256", json, "base64url").slice(0, 22) };
}
