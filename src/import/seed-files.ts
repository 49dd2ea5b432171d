import { posix } from "node:path";
import { formatOf } from "../ingest/format.ts";
import { windowsReserved } from "../ingest/id.ts";
import { decodedPath } from "../lib/decoded-path.ts";
import { foldFileName } from "../lib/fold.ts";
import { sha256 } from "../lib/sha256.ts";
import { isWebAddress } from "../media/address.ts";
import { isFileName } from "../media/media-name.ts";
import type { MediaType } from "../media/media-type.ts";
import { publishedName } from "../media/published-name.ts";
import type { SavedFile } from "../sources/source-entry.ts";
import type { BodyFile, RewriteAddress } from "../webpage/page-reading.ts";
import { absolute, type FileIndex, type PagePlace, rootPath } from "./file-index.ts";
import { reportName } from "./import-report.ts";
import { savedKind } from "./saved-page.ts";

/** A picture or an attachment of a page that is there to be copied beside its seed. */
export interface WantedFile {
  /** The address as written in the page. */
  readonly address: string;
  /** What stands in its place in the Markdown until its name is known. */
  readonly mark: string;
  /** The address that stands there if it cannot be read. */
  readonly away: string;
  readonly read: () => Promise<Uint8Array>;
}

/** Which files a page names, as its addresses are rewritten. */
export interface NamedInPage {
  readonly rewrite: RewriteAddress;
  /** Those that were saved, and the addresses of those that were not, each once. */
  readonly wanted: ReadonlyMap<string, WantedFile>;
  readonly missing: ReadonlySet<string>;
}

/** Reads what an earlier run put beside a seed for an address on the web; null if it did not. */
export type FindBeside = (address: string) => (() => Promise<Uint8Array>) | null;

/**
 * Finds the files that a page names while its body is rewritten. What was saved gets a mark in the
 * place of its address, as its name follows from its bytes; what was not keeps its address on the
 * web, and so does each link to a page. What an earlier run has saved is in the archive.
 */
export function createNaming(index: FileIndex, from: PagePlace, findBeside: FindBeside): NamedInPage {
  const wanted = new Map<string, WantedFile>();
  const missing = new Set<string>();
  const rewrite: RewriteAddress = (file) => {
    const { address } = file;
    const known = wanted.get(address);
    if (known) return known.mark;
    const read = readerOf(file, index, from) ?? findBeside(awayAddress(address, index, from));
    if (read !== null) {
      // Only what has the extension of a file can be a link to one.
      const mark = `jiuwen-file-${sha256(Buffer.from(address)).slice(0, 16)}.jpg`;
      wanted.set(address, { address, mark, read, away: awayAddress(address, index, from) });
      return mark;
    }
    const isFile = file.use === "shown" || isFileName(address);
    if (isFile && !/^(?:data|javascript|mailto|tel|about|blob):/i.test(address)) missing.add(address);
    return awayAddress(address, index, from);
  };
  return { rewrite, wanted, missing };
}

/** Reads a file that is there; null for a page, and for what was not saved. */
function readerOf({ use, address }: BodyFile, index: FileIndex, from: PagePlace): (() => Promise<Uint8Array>) | null {
  const data = /^data:[^,]{0,200},/i.exec(address)?.[0];
  if (data !== undefined) return use === "shown" ? async () => bytesOfData(data, address) : null;
  const file = index.find(address, from);
  return file === null || isPage(file, use) ? null : file.read;
}

function isPage(file: SavedFile, use: BodyFile["use"]): boolean {
  const kind = savedKind(file);
  // What is shown as a picture is one, though a program gave it, and no type is known.
  return use === "shown" && file.mediaType === null ? kind === "redirect" || kind === "failure" : kind !== "file";
}

function bytesOfData(head: string, address: string): Uint8Array {
  const content = address.slice(head.length);
  return /;\s*base64\s*,$/i.test(head) ? Buffer.from(decodedPath(content), "base64") : Buffer.from(decodedPath(content));
}

/** An address as it leads on from wherever the seed lies. */
function awayAddress(address: string, index: FileIndex, from: PagePlace): string {
  if (/^(?:#|(?!https?:)[a-z][a-z\d+.-]*:)/i.test(address.trim())) return address;
  const whole = absolute(address, from.url) ?? index.find(address, from)?.url;
  return whole ?? (isWebAddress(address) ? address : (rootPath(address, from.place) ?? address));
}

/** Names of the files in the folder of one seed, each but once, whatever the case. */
export function createFileNames(): (address: string, type: MediaType) => string {
  const taken = new Set<string>();
  return (address, type) => {
    const name = safeName(address, type);
    const [stem, extension] = [name.slice(0, name.length - posix.extname(name).length), posix.extname(name)];
    for (let number = 1; ; number++) {
      const own = number === 1 ? name : `${stem}-${number}${extension}`;
      if (taken.has(foldFileName(own))) continue;
      taken.add(foldFileName(own));
      return own;
    }
  };
}

/** The longest name of a copied file without its extension. */
const longestStem = 60;

/** A name of letters, digits and hyphens with the extension of what the file is. */
function safeName(address: string, type: MediaType): string {
  const base = /^data:/i.test(address) ? "" : posix.basename(decodedPath(address.replace(/[?#].*$/s, "")).replaceAll("\\", "/"));
  const extension = /\.[a-z\d]{1,5}$/i.exec(base)?.[0] ?? "";
  const stem = base
    .slice(0, base.length - extension.length)
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}_]+/gu, "-")
    .replace(/^[-_]+|-+$/g, "")
    .slice(0, longestStem)
    .toWellFormed()
    .replaceAll("\uFFFD", "");
  const isKnown = isFileName(extension);
  // A program's name says nothing of what it gave: `download.jsp` becomes `download.pdf`.
  const own = isKnown || type.extension === null ? extension : `.${type.extension}`;
  const name = withoutArticle(publishedName(`${stem || (type.use === "picture" ? "picture" : "file")}${own}`, type));
  return isOfOtherUse(name) ? `file-${name}` : name;
}

/** A name by which no build takes a saved text for an article of the archive. */
function withoutArticle(name: string): string {
  return formatOf(name) === null ? name : `${name.slice(0, -posix.extname(name).length)}.text`;
}

/** Whether a name means something else in the archive, or is one that Windows reserves. */
function isOfOtherUse(name: string): boolean {
  return /^(?:readme|licen[cs]e|package|node_modules)\b|^index\./i.test(name) || windowsReserved.test(name) || name === reportName;
}

/** The name under which a copy of the page itself, or of its part, lies beside its seed. */
export function originalName(part: number): string {
  return part === 1 ? "original.html" : `original-${part}.html`;
}

/** Marks of files, as they stand in a text. */
const marks = /jiuwen-file-[\da-f]{16}\.jpg/g;

/** A text with the paths of files below `folder` in the place of their marks. */
export function withoutMarks(text: string, names: ReadonlyMap<string, string>, folder: string): string {
  return text.replace(marks, (mark) => {
    const name = names.get(mark);
    return name === undefined ? mark : `${folder}/${name}`;
  });
}
