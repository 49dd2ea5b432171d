import { createHash, type Hash } from "node:crypto";
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

/** What is known of a file that has just been written below `root`. */
export function stagedFile(root: string, path: SitePath, hash: string): StagedFile {
  const stats = statSync(join(root, path), { bigint: true });
  return { path, sha256: hash, bytes: Number(stats.size), stamp: stampOf(stats) };
}

/** Writes a file below `root`, with the folders it stands in. */
export function stageFile(root: string, path: SitePath, content: Uint8Array): StagedFile {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  return stagedFile(root, path, sha256(content));
}

/** How much text is written at a time, in UTF-16 units. */
const portion = 1_000_000;

/** Writes a file below `root` from pieces of text, as UTF-8, without ever holding more than a small part of it. */
export function stageText(root: string, path: SitePath, pieces: Iterable<string>): StagedFile {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const file = openSync(join(root, path), "w");
  const hash = createHash("sha256");
  try {
    let text = "";
    for (const piece of pieces) {
      text += piece;
      if (text.length < portion) continue;
      append(file, hash, text);
      text = "";
    }
    append(file, hash, text);
  } finally {
    closeSync(file);
  }
  return stagedFile(root, path, hash.digest("hex"));
}

function append(file: number, hash: Hash, text: string): void {
  const bytes = Buffer.from(text);
  hash.update(bytes);
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
