import { hash } from "node:crypto";
import type { SitePath } from "../site/paths.ts";

/** A file that Jiuwen has put into an output folder. */
export interface PublishedFile {
  /** The hash of what it was made from. */
  readonly input: string;
  /** SHA-256 of its bytes in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

export type PublishedFiles = ReadonlyMap<SitePath, PublishedFile>;

/**
 * What Jiuwen has put into one folder of the output, as the cache holds it. For most folders only
 * the hash is compared, so that the lines need not be parsed.
 */
export interface PublishedFolder {
  /** The hash of all that its files are made from (`folderHash`). */
  readonly hash: string;
  /** Its files, to be read with `filesIn`. */
  readonly lines: string;
  readonly totals: FolderTotals;
}

/** What the files of a folder come to, those in its own folders not counted. */
export interface FolderTotals {
  readonly files: number;
  readonly bytes: number;
  /** The bytes of the largest file. */
  readonly largest: number;
}

/** A hash of the inputs of a folder's files, in the order of the plan. */
export function folderHash(inputs: readonly string[]): string {
  return hash("sha256", inputs.map((text) => `${text.length}\n${text}`).join("\n"), "base64url");
}

/** A folder with these files, in the form in which the cache holds it. */
export function publishedFolder(hash: string, files: PublishedFiles): PublishedFolder {
  const lines = Array.from(files, ([path, { input, sha256, bytes }]) => [nameOf(path), input, sha256, bytes].join("\n"));
  const sizes = Array.from(files.values(), ({ bytes }) => bytes);
  const totals = {
    files: files.size,
    bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
    largest: sizes.reduce((largest, bytes) => Math.max(largest, bytes), 0),
  };
  return { hash, lines: lines.join("\n"), totals };
}

/** The files that Jiuwen has put into a folder, by their paths. */
export function filesIn(folder: string, { lines }: Pick<PublishedFolder, "lines">): Map<SitePath, PublishedFile> {
  const files = new Map<SitePath, PublishedFile>();
  // No field has a line end in it.
  const fields = lines.split("\n");
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [name = "", input = "", sha256 = "", bytes] = fields.slice(at, at + 4);
    // Whatever the cache holds, nothing outside the folder is ever deleted by it.
    if (/[\\/]/.test(name)) continue;
    files.set((folder === "." ? name : `${folder}/${name}`) as SitePath, { input, sha256, bytes: Number(bytes) });
  }
  return files;
}

function nameOf(path: SitePath): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
