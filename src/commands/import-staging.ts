import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FoundArticle } from "../import/found-article.ts";
import { createFileNames, type NamedInPage, originalName, withoutMarks } from "../import/seed-files.ts";
import { mediaTypeOf } from "../media/media-type.ts";

/** An article that was read, with its body and files in a folder that is not the archive's yet. */
export interface StagedArticle {
  readonly article: Omit<FoundArticle, "body" | "beside">;
  /** How many visible characters the chosen body has, and how many of them are kept. */
  readonly characters: number;
  readonly kept: number;
  /** Where its body lies, as Markdown with marks, and its files by their names. */
  readonly folder: string;
  /** What each mark in the Markdown stands for: a file that was found. */
  readonly marks: ReadonlyMap<string, string>;
  /** Pictures and attachments beside the body: marks, or addresses of what was not saved. */
  readonly pictures: readonly string[];
  readonly attachments: readonly string[];
  /** How many pictures and attachments were found, and how many were not. */
  readonly files: number;
  readonly missing: number;
}

/** A folder for what has been read and is not decided upon. */
export interface Staging {
  /** Stages an article; `original` is what is to lie beside its seed as a copy of the page, if any. */
  readonly stage: (article: FoundArticle, named: NamedInPage, original: Uint8Array | null) => Promise<StagedArticle>;
  readonly clear: () => void;
}

/** The name of the body in the folder of a staged article. */
const bodyName = ".body.md";

/** Creates a staging folder, which is hidden in the folder of articles so that moving is quick. */
export function createStaging(path: string): Staging {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  let number = 0;
  const stage = async (
    { body, beside, ...article }: FoundArticle,
    named: NamedInPage,
    original: Uint8Array | null,
  ): Promise<StagedArticle> => {
    const folder = join(path, String(number++));
    mkdirSync(folder);
    const besides = beside.map((file) => ({ ...file, address: named.rewrite(file) }));
    const nameFor = createFileNames();
    const marks = new Map<string, string>();
    let markdown = body.markdown;
    const isNamed = (mark: string) => markdown.includes(mark) || besides.some(({ address }) => address === mark);
    let missing = 0;
    for (const address of named.missing) if (isTold(address, body.files) || beside.some((file) => file.address === address)) missing++;
    const lost = new Set<string>();
    for (const wanted of named.wanted.values()) {
      if (!isNamed(wanted.mark)) continue;
      const bytes = await wanted.read().catch(() => null);
      if (bytes === null || bytes.length === 0) {
        // What cannot be read is as good as not saved.
        missing++;
        lost.add(wanted.mark);
        markdown = markdown.replaceAll(wanted.mark, wanted.away);
        continue;
      }
      const name = nameFor(wanted.address, await mediaTypeOf(bytes));
      writeFileSync(join(folder, name), bytes);
      marks.set(wanted.mark, name);
    }
    writeFileSync(join(folder, bodyName), markdown);
    if (original !== null) writeFileSync(join(folder, originalName), original);
    const of = (use: string) => besides.filter((one) => one.use === use && !lost.has(one.address)).map(({ address }) => address);
    return {
      ...{ article, folder, marks, missing, characters: body.characters, kept: body.kept },
      ...{ pictures: of("shown"), attachments: of("linked"), files: marks.size },
    };
  };
  return { stage, clear: () => rmSync(path, { recursive: true, force: true }) };
}

function isTold(address: string, files: FoundArticle["body"]["files"]): boolean {
  return files.some((file) => file.address === address);
}

/** The body of a staged article, with the paths of its files below `name` in the place of marks. */
export function stagedBody({ folder, marks }: StagedArticle, name: string): string {
  return withoutMarks(readFileSync(join(folder, bodyName), "utf8"), marks, name);
}
