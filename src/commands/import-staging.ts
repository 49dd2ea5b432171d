import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { addressHash } from "../import/files-beside.ts";
import type { FoundArticle } from "../import/found-article.ts";
import { createFileNames, type NamedInPage, withoutMarks } from "../import/seed-files.ts";
import { writing } from "../lib/failure.ts";
import { mediaTypeOf } from "../media/media-type.ts";

/** Bytes that are kept for later. */
export type Kept = () => Buffer;

/** A picture or an attachment that was found. */
export interface StagedFile {
  readonly name: string;
  /** A hash of the address for which it is there. */
  readonly of: string;
  readonly bytes: Kept;
}

/** An article that was read, with its body and its files, which are not the archive's yet. */
export interface StagedArticle {
  readonly article: Omit<FoundArticle, "body" | "beside">;
  /** How many visible characters the chosen body has, and how many of them are kept. */
  readonly characters: number;
  readonly kept: number;
  /** Its body as Markdown with marks. */
  readonly body: Kept;
  /** The files that were found, by their marks. */
  readonly files: ReadonlyMap<string, StagedFile>;
  /** Copies of its pages, if they are to lie beside the seed. */
  readonly copies: readonly Kept[];
  /** Pictures and attachments beside the body: marks, or addresses of what was not saved. */
  readonly pictures: readonly string[];
  readonly attachments: readonly string[];
  /** How many pictures and attachments were not found. */
  readonly missing: number;
}

/** Keeps what has been read and is not decided upon, on the disk as it may be much. */
export interface Staging {
  readonly stage: (article: FoundArticle, named: NamedInPage, copy: Uint8Array | null) => Promise<StagedArticle>;
  readonly clear: () => void;
}

/**
 * Creates a staging, which is one file in `folder`: thousands of small ones would take long. Its
 * name is new, and is taken away at once where the system allows that for an open file, so that
 * nothing is left of an import that is killed.
 */
export function createStaging(folder: string): Staging {
  const path = join(folder, `.import-${randomUUID()}.${process.pid}.new`);
  const file = writing(path, () => openSync(path, "wx+"));
  remove(path);
  let end = 0;
  const append = (bytes: Uint8Array) => {
    const [start, length] = [end, bytes.length];
    writing(path, () => {
      for (let done = 0; done < length; ) done += writeSync(file, bytes, done, length - done, start + done);
    });
    end += length;
    return { start, length };
  };
  const keep = (bytes: Uint8Array): Kept => keptAt(file, append(bytes));
  const stage = async ({ body, beside, ...article }: FoundArticle, named: NamedInPage, copy: Uint8Array | null): Promise<StagedArticle> => {
    const besides = beside.map((one) => ({ ...one, address: named.rewrite(one) }));
    const told = new Set([...body.files, ...beside].map(({ address }) => address));
    const nameFor = createFileNames();
    const files = new Map<string, StagedFile>();
    const lost = new Set<string>();
    let markdown = body.markdown;
    let missing = [...named.missing].filter((address) => told.has(address)).length;
    for (const { address, mark, read, away } of named.wanted.values()) {
      if (!markdown.includes(mark) && !besides.some((one) => one.address === mark)) continue;
      const bytes = await read().catch(() => null);
      if (bytes !== null && bytes.length > 0)
        files.set(mark, { ...detached({ name: nameFor(address, await mediaTypeOf(bytes)), of: addressHash(away) }), bytes: keep(bytes) });
      else {
        // What cannot be read is as good as not saved.
        missing++;
        lost.add(mark);
        markdown = markdown.replaceAll(mark, () => away);
      }
    }
    const of = (use: string) => besides.filter((one) => one.use === use && !lost.has(one.address)).map(({ address }) => address);
    return {
      ...{ article: detached(article), characters: body.characters, kept: body.kept, body: keep(Buffer.from(markdown)), files, missing },
      ...{ copies: copy === null ? [] : [keep(copy)], pictures: detached(of("shown")), attachments: detached(of("linked")) },
    };
  };
  const clear = () => {
    closeSync(file);
    remove(path);
  };
  return { stage, clear };
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is hidden, and the next import clears it away.
  }
}

/** A function of its own, as what is made beside `bytes` would keep these in memory. */
function keptAt(file: number, { start, length }: { readonly start: number; readonly length: number }): Kept {
  return () => {
    const found = Buffer.allocUnsafe(length);
    for (let done = 0, more = -1; more !== 0 && done < length; done += more)
      more = readSync(file, found, done, length - done, start + done);
    return found;
  };
}

/**
 * Plain values in memory of their own: a short text that was cut out of a page would keep the whole
 * page in memory.
 */
export function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** A text of a staged article, with the paths of its files below `name` in the place of marks. */
export function withNames(text: string, { files }: StagedArticle, name: string): string {
  return withoutMarks(text, new Map(Array.from(files, ([mark, file]) => [mark, file.name])), name);
}
