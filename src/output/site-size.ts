import type { Archive } from "../archive/archive.ts";
import { foldersAround } from "../site/folder-of.ts";
import type { PublishedFolders } from "./manifest.ts";
import { filesIn } from "./published-folder.ts";

/** How large a site is, by all files of Jiuwen's in it. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** How many folders are in it. */
  readonly folders: number;
  /** The folder that has most files, those in its own folders not counted. */
  readonly fullest: { readonly folder: string; readonly files: number };
  /** The files that were asked for as large, the largest first. */
  readonly large: readonly { readonly path: string; readonly bytes: number }[];
}

/** How large a site is expected to be, and how many files the fullest of its folders has. */
export interface ExpectedSize extends Pick<SiteSize, "files" | "bytes"> {
  readonly fullest: number;
}

/**
 * About how large the site of an archive will be with a source beside each page. Measured on 20,000
 * articles of 500 characters and on as many of 1,600 (2026-11-30): 2.24 files an article, and 7 KB
 * and 3.4 times its source; to which come pictures and documents, each once for each article. The
 * folder of a month has two files for each of its articles.
 */
export function expectedSize({ articles, months, filesOf }: Pick<Archive, "articles" | "months" | "filesOf">): ExpectedSize {
  const sources = articles.reduce((sum, { origin }) => sum + origin.bytes, 0);
  const media = [...filesOf.values()].flat();
  return {
    files: Math.ceil(2.24 * articles.length) + media.length,
    bytes: Math.ceil(7_000 * articles.length + 3.4 * sources) + media.reduce((sum, { bytes }) => sum + bytes, 0),
    fullest: 2 * months.reduce((most, { articles: { length } }) => Math.max(most, length), 0),
  };
}

/** The size of the site that has these folders; a file of more than `large` bytes is named. */
export function sizeOf(published: PublishedFolders, large: number): SiteSize {
  let [files, bytes] = [0, 0];
  let fullest: SiteSize["fullest"] = { folder: ".", files: 0 };
  const found: { path: string; bytes: number }[] = [];
  const folders = new Set<string>();
  for (const [path, folder] of published) {
    const { totals } = folder;
    files += totals.files;
    bytes += totals.bytes;
    if (totals.files > fullest.files) fullest = { folder: path, files: totals.files };
    for (const one of foldersAround(path)) folders.add(one);
    if (totals.largest <= large) continue;
    for (const [name, file] of filesIn(path, folder)) if (file.bytes > large) found.push({ path: name, bytes: file.bytes });
  }
  return { files, bytes, folders: folders.size, fullest, large: found.sort((a, b) => b.bytes - a.bytes) };
}
