import { posix } from "node:path";
import { decodedPath } from "../lib/decoded-path.ts";

/** Where a local address leads: to a file of the folder, to none, or out of the folder. */
export type FoundFile = { readonly file: string } | { readonly fault: "missing" | "outside" };

/** Finds the file that an article at `article` names by an address; both paths below the folder. */
export type FindFile = (address: string, article: string) => FoundFile;

/**
 * Folders from which site generators publish: what lies in `static/images/` is named `/images/`.
 */
const publicFolders = ["", "static", "public", "source", "assets", ".vuepress/public", ".vitepress/public"];

/**
 * Makes a function that finds files by their addresses, as sites and their generators write them:
 * beside the article, in a folder of the article's own name (Hexo), or from the root of the site,
 * which is any folder above the article or what is published from there. Case, percent-encoding,
 * Unicode normalization and backslashes may differ, as they do between systems. `files` are all
 * paths below the folder.
 */
export function createFileFinder(files: Iterable<string>): FindFile {
  const exact = new Set(files);
  const alike = new Map<string, string | null>();
  const names = new Set<string>();
  for (const file of exact) {
    // Of several files that differ in case alone, none is meant by a third spelling.
    alike.set(folded(file), alike.has(folded(file)) ? null : file);
    names.add(folded(posix.basename(file)));
  }
  const at = (path: string) => (exact.has(path) ? path : (alike.get(folded(path)) ?? null));
  return (address, article) => {
    // Most files lie where the address says, and most that are missing have a name of their own: a
    // large archive has millions of addresses.
    const beside = posix.join(posix.dirname(article), address);
    if (!address.startsWith("/") && exact.has(beside)) return { file: beside };
    let leadsOut = false;
    for (const written of spellings(address)) {
      if (!written.startsWith("/")) leadsOut ||= posix.join(posix.dirname(article), written).startsWith("../");
      if (!names.has(folded(posix.basename(written)))) continue;
      for (const path of candidates(written, article)) {
        const file = at(path);
        if (file !== null) return { file };
      }
    }
    return { fault: leadsOut ? "outside" : "missing" };
  };
}

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** An address as it is, without query and fragment, and without its percent-encoding. */
function spellings(address: string): ReadonlySet<string> {
  const path = address.trim().replaceAll("\\", "/");
  const bare = path.replace(/[?#].*$/s, "");
  return new Set([path, bare, decodedPath(path), decodedPath(bare)]);
}

/** The paths that an address may mean, the likeliest first. */
function* candidates(written: string, article: string): Iterable<string> {
  const folder = posix.dirname(article);
  const stem = posix.basename(article, posix.extname(article));
  if (!written.startsWith("/")) yield posix.join(folder, written);
  // What leads upwards from the article is meant from there alone.
  if (written.startsWith("../")) return;
  if (!written.startsWith("/")) yield posix.join(folder, stem, written);
  const fromRoot = written.replace(/^\/+/, "");
  for (let root = folder; ; root = posix.dirname(root)) {
    for (const published of publicFolders) yield posix.join(root, published, fromRoot);
    if (root === ".") return;
  }
}
