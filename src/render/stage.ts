import { createHash } from "node:crypto";
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { writing } from "../lib/failure.ts";
import { makeFolderBelow } from "../lib/make-folder.ts";
import { sha256 } from "../lib/sha256.ts";
import type { SitePath } from "../site/paths.ts";

/** A file that stands in the staging folder. */
export interface StagedFile {
  readonly path: SitePath;
  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The part of the staging folder that one thread writes. */
export interface Stage {
  /**
   * Writes a file, and the folders it stands in: bytes, or a text as UTF-8. `hash` is its SHA-256,
   * if that is known.
   */
  readonly put: (path: SitePath, content: Uint8Array | string, hash?: string) => void;
  /**
   * Writes a file from pieces, which are texts or bytes of UTF-8, without ever holding all of it in
   * memory.
   */
  readonly putText: (path: SitePath, pieces: Iterable<string | Uint8Array>) => void;
  /** The files that were written. */
  readonly files: StagedFile[];
}

/** How much text is written at a time, in UTF-16 units. */
const portion = 1_000_000;

/**
 * Creates a stage in the staging folder at `root`. It throws a `Failure` where the system refuses
 * to write.
 */
export function createStage(root: string): Stage {
  const files: StagedFile[] = [];
  const made = new Set<string>();
  /** The path of a new file, whose folder is there. */
  const makeRoomFor = (path: SitePath) => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    if (!made.has(folder)) writing(join(root, folder), () => makeFolderBelow(root, folder));
    made.add(folder);
    return `${root}/${path}`;
  };
  const utf8 = createEncoder();
  return {
    files,
    put: (path, content, hash) => {
      const bytes = typeof content === "string" ? utf8(content) : content;
      const target = makeRoomFor(path);
      writing(target, () => writeFileSync(target, bytes));
      files.push({ path, sha256: hash ?? sha256(bytes), bytes: bytes.length });
    },
    putText: (path, pieces) => {
      const target = makeRoomFor(path);
      const file = writing(target, () => openSync(target, "w"));
      const hash = createHash("sha256");
      let size = 0;
      try {
        for (const piece of inPortions(pieces)) {
          const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
          hash.update(bytes);
          size += bytes.length;
          for (let written = 0; written < bytes.length; ) written += writing(target, () => writeSync(file, bytes, written));
        }
      } finally {
        closeSync(file);
      }
      files.push({ path, sha256: hash.digest("hex"), bytes: size });
    },
  };
}

/**
 * Makes a function that encodes texts as UTF-8. Each result is valid until the next call, as all
 * share one buffer, which saves allocating one for every page.
 */
function createEncoder(): (text: string) => Uint8Array {
  let room = Buffer.allocUnsafeSlow(0);
  return (text) => {
    const most = 3 * text.length;
    if (most > room.length) room = Buffer.allocUnsafeSlow(2 * most);
    return room.subarray(0, room.write(text));
  };
}

function* inPortions(pieces: Iterable<string | Uint8Array>): Iterable<string | Uint8Array> {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    if (typeof piece === "string" && text.length < portion) continue;
    yield text;
    text = "";
    if (typeof piece !== "string") yield piece;
  }
  yield text;
}
