import { type Problem, problem } from "../lib/diagnostics.ts";
import { isLocal, isWebAddress } from "../media/address.ts";
import { isFileName } from "../media/media-name.ts";
import type { Seed } from "./header-field.ts";
import type { Original } from "./original.ts";
import { quoted } from "./quoted.ts";

/**
 * A file that an article names. It is `shown` where it is named as a picture or a recording, and
 * `linked` where readers are to open it; a `page` is another article of the same site, and the
 * `original` the web page of which the article was made.
 */
export interface NamedFile {
  readonly use: "shown" | "linked" | "page" | "original";
  /** The address as the source has it: a path, or a web address. */
  readonly address: string;
  /** The line of the article's file that names it, counted from 1. */
  readonly line: number;
}

/** The files that a field of the header names, by their addresses. */
export function namedIn(fields: Seed["fields"], key: "pictures" | "attachments", addresses: readonly string[]): NamedFile[] {
  const line = fields.get(key)?.line ?? 1;
  return addresses.map((address) => ({ use: key === "pictures" ? "shown" : "linked", address, line }));
}

/** The web page of which an article was made, as a file that may lie in the folder. */
export function namedAsOriginal(fields: Seed["fields"], { file }: Original): NamedFile[] {
  if (file === null) return [];
  return [{ use: "original", address: file, line: fields.get("original.file")?.line ?? 1 }];
}

/** Whether the address of a link is the path of a file, which would be published along. */
export function isFilePath(address: string): boolean {
  return isLocal(address) && isFileName(address);
}

/**
 * Whether the address of a link is the path of a page of the site on which the article stood: from
 * its root, from the article's own place, or to a source or a page by its extension.
 */
export function isPagePath(address: string): boolean {
  return (
    isLocal(address) &&
    !isFileName(address) &&
    /^(?:\/|\.{1,2}\/)\S*$|^[^\s:]+\.(?:md|markdown|html?|php|aspx?|jsp)(?:[?#]|$)/i.test(address)
  );
}

/**
 * The files that an article names, each address once for each use, as one may stand in several
 * places.
 */
export function eachOnce(files: readonly NamedFile[]): NamedFile[] {
  const told = new Set<string>();
  return files.filter(({ use, address }) => {
    // A picture that is written out in the text itself is no file.
    if (address === "" || /^data:/i.test(address) || told.has(`${use} ${address}`)) return false;
    told.add(`${use} ${address}`);
    return true;
  });
}

/** A note of pictures that lie on other sites, of which only the addresses are kept. */
export function farPictures(files: readonly NamedFile[]): Problem[] {
  const far = files.filter(({ use, address }) => use === "shown" && isWebAddress(address));
  const [first] = far;
  if (!first) return [];
  const what = far.length === 1 ? "a picture lies" : `${far.length} pictures lie`;
  const reason = `${what} on the web (${quoted(first.address)}), where it may vanish; only the address is kept: save it into the folder and name it by its path`;
  return [problem("info", "far-picture", reason, { line: first.line, column: 1 })];
}
