import type { ArticleOrigin } from "../ingest/article.ts";
import type { Block } from "../ingest/block.ts";
import { formatReaders } from "../ingest/format-table.ts";
import { readBody } from "../ingest/seed.ts";
import { Failure } from "../lib/failure.ts";
import { sha256 } from "../lib/sha256.ts";
import { type ReadBytes, readMediaFile, readSeedFile } from "./article-files.ts";

/**
 * The bytes of an article's file in `folder`. Throws a `Failure` if they have changed since the
 * article was read.
 */
export function readSource(folder: string, { file, sha256: expected }: Pick<ArticleOrigin, "file" | "sha256">): Uint8Array {
  return unchanged(file, readSeedFile(folder, file), expected);
}

/**
 * The bytes of a picture or document in `folder`. Throws a `Failure` if they have changed since it
 * was looked at.
 */
export function readMediaSource(
  folder: string,
  { file, sha256: expected }: { readonly file: string; readonly sha256: string },
): Uint8Array {
  return unchanged(file, readMediaFile(folder, file), expected);
}

function unchanged(file: string, read: ReadBytes, expected: string): Uint8Array {
  if ("problem" in read || sha256(read.bytes) !== expected) {
    throw new Failure(`${file} was changed while the site was being built; nothing was published, build again`);
  }
  return read.bytes;
}

/** The body of an article as written, read from its file in `folder` again (`readSource`). */
export function readArticleBody(folder: string, origin: BlockPlace): string {
  return readBody(readSource(folder, origin), origin);
}

/** Where the body of an article is, and how its blocks are read. */
export type BlockPlace = Pick<ArticleOrigin, "file" | "sha256" | "format" | "bodyStart">;

/** The plain text of an article's body, block by block, read from its file in `folder` again. */
export function readArticleBlocks(folder: string, origin: BlockPlace): readonly Block[] {
  return blocksIn(readSource(folder, origin), origin);
}

/** The plain text of the body in an article's file, block by block. */
export function blocksIn(bytes: Uint8Array, origin: BlockPlace): readonly Block[] {
  return formatReaders[origin.format].blocks(readBody(bytes, origin));
}
