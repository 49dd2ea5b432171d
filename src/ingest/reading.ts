import { hash } from "node:crypto";
import type { Problem } from "../diagnostics.ts";
import { type Article, type IngestOptions, readArticle } from "./article.ts";
import { readSeed } from "./files.ts";
import { sha256 } from "./seed.ts";

/** What reading one seed file gave, but for its body. The same bytes under the same name and options always give the same. */
export interface Reading {
  readonly file: string;
  /** SHA-256 of its bytes in lower-case hexadecimal; null when they could not be read. */
  readonly sha256: string | null;
  /** Null when it has errors. */
  readonly article: Article | null;
  /** A hash of all that the article is; empty where there is none. */
  readonly digest: string;
  readonly problems: readonly Problem[];
}

/** A file to read, and the hash of its bytes if it was read before: while that is the same, so is the reading. */
export interface ToRead {
  readonly file: string;
  readonly known: string | null;
}

/** Reads files of `folder` one after the other. Null stands for a file whose bytes are the known ones. */
export function readSeeds(folder: string, files: readonly ToRead[], options: IngestOptions): (Reading | null)[] {
  return files.map(({ file, known }) => {
    const read = readSeed(folder, file);
    if ("problem" in read) return { file, sha256: null, article: null, digest: "", problems: [read.problem] };
    if (known !== null && sha256(read.bytes) === known) return null;
    const { article, problems } = readArticle(file, read.bytes, options);
    if (article === null) return { file, sha256: sha256(read.bytes), article, digest: "", problems };
    const written = JSON.stringify(article);
    // A copy, as V8 keeps a whole text alive for a few words cut out of it: 5 KB for each article of 1,600 characters.
    return { file, sha256: article.sha256, article: JSON.parse(written), digest: hash("sha256", written, "base64url"), problems };
  });
}
