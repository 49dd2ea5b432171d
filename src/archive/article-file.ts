import { groupBy } from "../lib/group-by.ts";
import type { MediaFile } from "../media/media-file.ts";

/** A file of the folder that an article names, as it is published with the article. */
export interface ArticleFile extends MediaFile {
  /** Its path below the folder. */
  readonly file: string;
  /**
   * The addresses by which the article names it, as written; none if it is only the web page of
   * which the article was made.
   */
  readonly addresses: readonly string[];
}

/** Whether an article itself names a file, as it does a picture or an attachment. */
export function isNamed({ addresses }: ArticleFile): boolean {
  return addresses.length > 0;
}

/** A file of the folder, what it is, and an address by which an article names it. */
export interface NamedMedia {
  /** Null for the web page of which the article was made. */
  readonly address: string | null;
  readonly file: string;
  readonly media: MediaFile;
}

/**
 * The files of an article, each once, in the order in which it names them. Files of the same name
 * and the same bytes are one. Where two of one name differ, each has the beginning of its hash in
 * its name, so that none depends on the order; upper and lower case do not tell names apart, as
 * they do not on every disk.
 */
export function articleFiles(named: readonly NamedMedia[]): ArticleFile[] {
  const files = new Map<string, ArticleFile & { readonly addresses: string[] }>();
  for (const { address, file, media } of named) {
    const key = `${media.sha256} ${foldedName(media.name)}`;
    const known = files.get(key);
    if (!known) files.set(key, { ...media, file, addresses: address === null ? [] : [address] });
    else if (address !== null && !known.addresses.includes(address)) known.addresses.push(address);
  }
  const all = [...files.values()];
  const names = groupBy(all, ({ name }) => foldedName(name));
  return all.map((file) => ((names.get(foldedName(file.name)) ?? []).length > 1 ? { ...file, name: withHash(file) } : file));
}

function foldedName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function withHash({ name, sha256 }: MediaFile): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  return `${stem}-${sha256.slice(0, 8)}${extension}`;
}
