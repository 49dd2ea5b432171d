import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../ingest/seed.ts";
import { type Stamp, stampOf } from "../ingest/stamp.ts";
import type { SitePath } from "../site/paths.ts";

/** A file that stands in the staging folder. */
export interface StagedFile {
  readonly path: SitePath;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Its state in the staging folder; moving that folder as a whole does not change it. */
  readonly stamp: Stamp;
}

/** The staging folder, as far as one thread writes into it. */
export interface Stage {
  /** Writes a file, with the folders it stands in. `hash` is its SHA-256 where that is known. */
  readonly put: (path: SitePath, content: Uint8Array, hash?: string) => void;
  /** Writes a file from pieces of text, as UTF-8, without ever holding more than a small part of it. */
  readonly putText: (path: SitePath, pieces: Iterable<string>) => void;
  /** What was written. */
  readonly files: StagedFile[];
}

/** How much text is written at a time, in UTF-16 units. */
const portion = 1_000_000;

export function createStage(root: string): Stage {
  const files: StagedFile[] = [];
  const made = new Set<string>();
  const placeFor = (path: SitePath) => {
    const place = join(root, path);
    const folder = dirname(place);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return place;
  };
  const note = (path: SitePath, hash: string) => {
    const stats = statSync(join(root, path), { bigint: true });
    files.push({ path, sha256: hash, bytes: Number(stats.size), stamp: stampOf(stats) });
  };
  return {
    files,
    put: (path, content, hash = sha256(content)) => {
      writeFileSync(placeFor(path), content);
      note(path, hash);
    },
    putText: (path, pieces) => {
      const file = openSync(placeFor(path), "w");
      const hash = createHash("sha256");
      try {
        for (const text of inPortions(pieces)) {
          const bytes = Buffer.from(text);
          hash.update(bytes);
          for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
        }
      } finally {
        closeSync(file);
      }
      note(path, hash.digest("hex"));
    },
  };
}

function* inPortions(pieces: Iterable<string>): Iterable<string> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < portion) continue;
    yield text;
    text = "";
  }
  yield text;
}
