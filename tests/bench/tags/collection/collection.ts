import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Archive } from "../../../../src/archive/archive.ts";
import type { Tag } from "../../../../src/archive/tags.ts";
import { openCache } from "../../../../src/cache/cache-folder.ts";
import { findFolder } from "../../../../src/input/archive-folder.ts";
import { openArchive } from "../../../../src/input/archive-source.ts";
import { readArchive } from "../../../../src/input/read-archive.ts";
import { readArticleBlocks } from "../../../../src/input/source-file.ts";
import { packageVersion } from "../../../../src/lib/package-root.ts";
import { withBuildPool } from "../../../../src/tasks/build-pool.ts";
import { termKinds } from "../../../../src/vocabulary/term.ts";

/** What a reader sees of an article. */
export interface Text {
  readonly title: string;
  /** The words of the body, a line for each paragraph. */
  readonly body: string;
}

/** A collection of articles whose tags are measured, by that which tells it from others. */
export interface CollectionId {
  readonly folder: string;
  readonly articles: number;
  /** The beginning of a SHA-256 of the sorted list of files. */
  readonly files: string;
  /** The version of the program, and the beginning of the hash of its code. */
  readonly program: string;
}

export interface Collection {
  readonly id: CollectionId;
  readonly archive: Archive;
  /** The texts of the archive's articles, in their order. */
  readonly texts: readonly Text[];
  /** The tags that were found in texts: no columns, and none that only sources declare. */
  readonly tags: readonly Tag[];
}

/** Reads the sound articles of a folder, which is called `name` in reports and sheets. */
export async function readCollection(folder: string, name: string): Promise<Collection> {
  const input = findFolder(folder);
  const source = await openArchive(input, openCache(input, { isKept: false }));
  const options = { jobs: availableParallelism(), renders: false, signal: new AbortController().signal };
  const { archive } = await withBuildPool(source, options, (pool) => readArchive(source, pool));
  const texts = archive.articles.map(({ header, origin }) => ({
    title: header.title,
    body: readArticleBlocks(input, origin)
      .map(({ text }) => text)
      .join("\n"),
  }));
  const files = archive.articles.map(({ origin }) => origin.file);
  const found = new Set<string>(termKinds);
  return {
    id: {
      folder: name,
      articles: files.length,
      files: digestOf(files),
      program: `${packageVersion} ${source.version.slice(0, 12)}`,
    },
    archive,
    texts,
    tags: archive.tags.filter(({ kind, articles }) => found.has(kind) && articles.length > 0),
  };
}

/** The beginning of a SHA-256 of a list of files, which may come in any order. */
function digestOf(files: readonly string[]): string {
  return hash("sha256", files.toSorted().join("\n")).slice(0, 12);
}
