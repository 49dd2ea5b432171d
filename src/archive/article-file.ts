import type { MediaFile } from "../media/media-file.ts";

/** A file of the folder that an article names, as it is published with the article. */
export interface ArticleFile extends MediaFile {
  /** Its path below the folder. */
  readonly file: string;
  /** The addresses by which the article names it, as written. */
  readonly addresses: readonly string[];
}

/** A file of the folder, what it is, and an address by which an article names it. */
export interface NamedMedia {
  readonly address: string;
  readonly file: string;
  readonly media: MediaFile;
}

/**
 * The files of an article, each once, in the order in which it names them. Files of the same bytes
 * are one. Where two differ and have the same name, the later ones get a name with the beginning of
 * their hash; upper and lower case do not tell names apart, as they do not on every disk.
 */
export function articleFiles(named: readonly NamedMedia[]): ArticleFile[] {
  const files = new Map<string, ArticleFile & { readonly addresses: string[] }>();
  const names = new Set<string>();
  for (const { address, file, media } of named) {
    const known = files.get(media.sha256);
    if (known) {
      if (!known.addresses.includes(address)) known.addresses.push(address);
      continue;
    }
    const name = names.has(foldedName(media.name)) ? withHash(media) : media.name;
    names.add(foldedName(name));
    files.set(media.sha256, { ...media, name, file, addresses: [address] });
  }
  return [...files.values()];
}

function foldedName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function withHash({ name, sha256 }: MediaFile): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  return `${stem}-${sha256.slice(0, 8)}${extension}`;
}
