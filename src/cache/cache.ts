import { createHash, hash } from "node:crypto";
import { existsSync, lstatSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, parse, relative } from "node:path";
import { clearUnfinished, writeWhole } from "../lib/atomic-write.ts";
import { Failure, writing } from "../lib/failure.ts";
import { namesIn } from "../lib/folder-names.ts";
import { makeFolderBelow } from "../lib/make-folder.ts";
import { readRegularFile } from "../lib/regular-file.ts";

/**
 * The memory of earlier builds of one archive: files that may be lost, as they only save work. Each
 * has a hash in the first line, then the text in UTF-16, which needs no decoding. The hash covers
 * the text and the version of what wrote it, so that a file which is cut off, edited by hand or of
 * another version counts as missing.
 */
export interface Cache {
  /** Its folder, which need not exist. */
  readonly folder: string;
  /** The names of what is in it. */
  readonly names: () => string[];
  /** Reads a file; null if it is missing or not valid. */
  readonly read: (name: string, version: string) => string | null;
  /**
   * Writes a file whole or not at all; a long text may be in pieces. What stands in its way within
   * the cache is removed. Throws a `Failure` where the system refuses.
   */
  readonly write: (name: string, version: string, text: string | readonly string[]) => void;
  /** Removes a file, which need not exist. Throws a `Failure` where the system refuses. */
  readonly remove: (name: string) => void;
  /** Removes the folder with all that is in it. Throws a `Failure` where the system refuses. */
  readonly clear: () => void;
  /** Removes files that killed processes have left half written, below this folder. */
  readonly clearUnfinished: () => void;
  /** The part of the cache in a folder of it. */
  readonly within: (folder: string) => Cache;
  /**
   * Calls a function that writes to the cache, as far as the system lets it: a build goes on
   * without its cache.
   */
  readonly remember: (write: () => void) => void;
  /** The message of the first failure of what was to be remembered; null if there was none. */
  readonly refusal: () => string | null;
}

/** How a cache is kept. */
export interface CacheOptions {
  /** If it is not kept, nothing is remembered in it. */
  readonly isKept?: boolean;
  /** The folder above it that must be there: without it the cache is not made. */
  readonly base?: string;
}

/** A cache in `folder`. */
export function createCache(folder: string, { isKept = true, base = parse(folder).root }: CacheOptions = {}): Cache {
  let refusal: string | null = null;
  const remember = (write: () => void) => {
    try {
      if (isKept) write();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refusal ??= error.message;
    }
  };
  const within = (inner: string): Cache => ({
    folder: inner,
    names: () => (inner !== folder && isLink(inner) ? [] : namesIn(inner)),
    read: (name, version) => read(join(inner, name), version),
    write: (name, version, text) => {
      const path = join(inner, name);
      const pieces = typeof text === "string" ? [text] : text;
      writing(path, () => {
        makeFolder(inner, { root: folder, base });
        if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
        writeWhole(path, sealed(version, pieces));
      });
    },
    remove: (name) => removeAll(join(inner, name)),
    clear: () => removeAll(inner),
    clearUnfinished: () => clearUnfinished(inner),
    within: (name) => within(join(inner, name)),
    remember,
    refusal: () => refusal,
  });
  return within(folder);
}

/** The name under which a cache keeps what belongs to a folder (a real path). */
export function cacheNameOf(folder: string): string {
  return hash("sha256", folder).slice(0, 16);
}

function read(path: string, version: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readRegularFile(path, Number.POSITIVE_INFINITY);
  } catch {
    // Whatever keeps it from being read, it is only a cache: what it held is worked out again.
    return null;
  }
  const end = bytes.indexOf("\n");
  const content = bytes.subarray(end + 1);
  return bytes.subarray(0, Math.max(end, 0)).toString("latin1") === seal(version, [content]) ? content.toString("utf16le") : null;
}

function removeAll(path: string): void {
  // If its folder is missing, or is a file, there is nothing to remove.
  if (isFolder(dirname(path))) writing(path, () => rmSync(path, { recursive: true, force: true }));
}

/**
 * Makes a folder of the cache in `root`. A file or link in its place, or in the place of a folder
 * between, is removed first: everything in the cache is Jiuwen's own, but not what stands in the
 * place of the cache itself.
 */
function makeFolder(folder: string, { root, base }: { readonly root: string; readonly base: string }): void {
  if (folder !== root) makeFolder(dirname(folder), { root, base });
  if (isFolder(folder) && (folder === root || !isLink(folder))) return;
  if (folder !== root) rmSync(folder, { force: true });
  makeFolderBelow(base, relative(base, folder));
  // No repository is to hold it, whatever its own .gitignore says.
  if (folder === root) writeFileSync(join(root, ".gitignore"), "*\n");
}

/** Whether a link stands there: what it leads to is somebody else's. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    // Nothing stands there, or a folder above it is a file.
    return false;
  }
}

/** Whether there is a folder, or a link to one. */
function isFolder(path: string): boolean {
  return existsSync(`${path}/.`);
}

/** The format of these files, with a number that changes when the format does. */
const format = "UTF-16LE 1";

function seal(version: string, contents: Iterable<Uint8Array>): string {
  const seal = createHash("sha256").update(`${format}\n`).update(version).update("\n");
  for (const content of contents) seal.update(content);
  return seal.digest("hex");
}

/** The bytes of a file, piece by piece. */
function* sealed(version: string, pieces: readonly string[]): Iterable<Uint8Array> {
  const contents = function* () {
    for (const piece of pieces) yield Buffer.from(piece, "utf16le");
  };
  let head: Uint8Array = Buffer.from(`${seal(version, contents())}\n`);
  for (const content of contents()) {
    yield Buffer.concat([head, content]);
    head = Buffer.of();
  }
}
