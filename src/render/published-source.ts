import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../ingest/article.ts";
import { Failure } from "../lib/failure.ts";
import { sha256 } from "../lib/sha256.ts";
import { sourceName, sourcePackPath, sourcePath } from "../site/paths.ts";

/** A published archive of sources is of this many bytes, unpacked, at most. */
const mostBytes = 10 ** 9;

/**
 * The untouched source of an article as it stands in the output folder, beside its page or in an
 * archive; null if it is not there, or no more what it was.
 */
export async function readPublishedSource(output: string, article: Article): Promise<Uint8Array | null> {
  const isIt = (bytes: Uint8Array) => sha256(bytes) === article.origin.sha256;
  const beside = readRegular(join(output, sourcePath(article)));
  if (beside && isIt(beside)) return beside;
  // What opens archives is loaded only where there are any.
  const { bytesOf, openZip } = await import("../sources/zip-archive.ts");
  for (let number = 1; ; number++) {
    const pack = join(output, sourcePackPath(article.summary.date, number));
    if (!existsSync(pack)) return null;
    try {
      const { entries, close } = await openZip(pack, mostBytes);
      try {
        const entry = entries.get(sourceName(article));
        const bytes = entry && (await bytesOf(entry));
        if (bytes && isIt(bytes)) return bytes;
      } finally {
        close();
      }
    } catch (fault) {
      // An archive that was damaged has nothing that could be read.
      if (!(fault instanceof Failure)) throw fault;
    }
  }
}

/** The bytes of a file; null if there is none. */
function readRegular(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
