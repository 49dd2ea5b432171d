import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { writing } from "../failure.ts";
import { sha256 } from "../ingest/sha256.ts";
import type { SitePath } from "../site/paths.ts";

/** A file that stands in the staging folder. */
export interface StagedFile {
  readonly path: SitePath;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
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
    if (!made.has(folder)) writing(folder, () => mkdirSync(folder, { recursive: true }));
    made.add(folder);
    return place;
  };
  return {
    files,
    put: (path, content, hash = sha256(content)) => {
      const place = placeFor(path);
      writing(place, () => writeFileSync(place, content));
      files.push({ path, sha256: hash, bytes: content.length });
    },
    putText: (path, pieces) => {
      const place = placeFor(path);
      const file = writing(place, () => openSync(place, "w"));
      const hash = createHash("sha256");
      let size = 0;
      try {
        for (const text of inPortions(pieces)) {
          const bytes = Buffer.from(text);
          hash.update(bytes);
          size += bytes.length;
          for (let written = 0; written < bytes.length; ) written += writing(place, () => writeSync(file, bytes, written));
        }
      } finally {
        closeSync(file);
      }
      files.push({ path, sha256: hash.digest("hex"), bytes: size });
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
