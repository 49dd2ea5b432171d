import { randomUUID } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../ingest/article.ts";
import type { Block } from "../ingest/block.ts";
import { blocksIn, readArticleBlocks } from "../input/source-file.ts";
import { writing } from "../lib/failure.ts";
import type { SegmentLevel } from "../search/format/segment-levels.ts";
import { readState, stateText } from "../search/write/segment-state.ts";
import { type TextChange, updateSegment } from "../search/write/segment-update.ts";
import { fileNamesOf, type IndexFile, type SegmentState, writeSegment } from "../search/write/segment-writer.ts";
import type { Texts } from "../search/write/unit-occurrences.ts";
import type { Store } from "../search/write/waiting-hits.ts";
import { indexFilePath, type SitePath, searchScriptName } from "../site/paths.ts";
import { readPublishedSource } from "./published-source.ts";
import { scriptPieces, scriptText } from "./script-file.ts";
import { articleReader, type PackedArticles } from "./searched-articles.ts";
import type { Stage } from "./stage.ts";

/**
 * How many hits may be in memory at a time while a segment is sorted; it bounds the memory that a
 * build needs.
 */
const hitsInMemory = 500_000;

/** A segment of the search index that is to be made. */
export interface SegmentPlan {
  readonly level: SegmentLevel;
  /** Its articles, the oldest first. */
  readonly articles: PackedArticles;
  /** The segment as it stands in an output folder, if only some of its articles have changed. */
  readonly earlier: EarlierSegment | null;
}

/** A segment of the same articles, of which some have other texts. */
export interface EarlierSegment {
  /** The output folder, in which its files stand. */
  readonly output: string;
  /** What is known of it (`stateText`). */
  readonly state: string;
  /** The articles that have changed, by their numbers in the segment, as they were before. */
  readonly changed: readonly { readonly article: number; readonly before: Article }[];
}

/** What was made of a segment, beside the files on the stage. */
export interface MadeSegment {
  /** Those of its files that stay as they are. */
  readonly kept: readonly SitePath[];
  /** What must be known of it to update it the next time (`stateText`). */
  readonly state: string;
}

/**
 * Stages the files of a segment of the search index: those that change, where it is known how it
 * stands, else all. The articles' files are read from `folder` again. What does not fit into memory
 * is kept in temporary files beside `staging`.
 */
export async function stageSegment(plan: SegmentPlan, folder: string, stage: Stage, staging: string): Promise<MadeSegment> {
  const { level, articles } = plan;
  const put = ({ name, pieces }: IndexFile) => {
    const path = indexFilePath(level, name);
    stage.putText(path, scriptPieces(searchScriptName(path), pieces));
  };
  const updated = await updatedSegment(plan, folder);
  for (const file of updated?.files.values() ?? []) put(file);
  const state = updated?.state ?? wholeSegment(articles, folder, staging, put);
  const kept = updated ? fileNamesOf(state).filter((name) => !updated.files.has(name)) : [];
  return { kept: kept.map((name) => indexFilePath(level, name)), state: stateText(state) };
}

/** Makes a segment of all its articles. */
function wholeSegment(articles: PackedArticles, folder: string, staging: string, put: (file: IndexFile) => void): SegmentState {
  const spools = createSpools(staging);
  try {
    const articleAt = articleReader(articles);
    const textsAt = (at: number) => {
      const article = articleAt(at);
      return textsOf(article.title, readArticleBlocks(folder, article));
    };
    return writeSegment({ articles: articles.length, textsOf: textsAt, hitsInMemory, createStore: spools.create }, put);
  } finally {
    spools.close();
  }
}

/**
 * The files of a segment that change with some articles. Null where it has to be made of all:
 * nothing is known of how it stands, an earlier text or shard is not there, or all shards change.
 */
async function updatedSegment({ level, articles, earlier }: SegmentPlan, folder: string) {
  if (earlier === null) return null;
  const { output, state, changed } = earlier;
  const articleAt = articleReader(articles);
  const changes: TextChange[] = [];
  for (const { article, before } of changed) {
    const bytes = await readPublishedSource(output, before);
    if (!bytes) return null;
    const own = articleAt(article);
    const after = textsOf(own.title, readArticleBlocks(folder, own));
    changes.push({ article, before: textsOf(before.header.title, blocksIn(bytes, before.origin)), after });
  }
  const files = new Map<string, IndexFile>();
  const read = (name: string) => {
    const path = indexFilePath(level, name);
    return scriptText(searchScriptName(path), readFile(join(output, path)));
  };
  try {
    const updated = updateSegment(readState(state), changes, read, (file) => files.set(file.name, file));
    return updated && { files, state: updated };
  } catch (fault) {
    // A shard was edited in place, which no stamp shows, or went while the site was being built.
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** The text of a file. Throws a `RangeError` if it cannot be read. */
function readFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new RangeError(`${path} cannot be read`);
  }
}

/**
 * The texts of an article that are searched. A line feed separates the paragraphs of the body, like
 * punctuation.
 */
function textsOf(title: string, blocks: readonly Block[]): Texts {
  return { title, body: blocks.map(({ text }) => text).join("\n") };
}

/**
 * Creates temporary files whose names are removed at once, so that none is left behind, however the
 * build ends.
 */
function createSpools(staging: string) {
  const files: number[] = [];
  return {
    create: (): Store => {
      const path = `${staging}-${randomUUID()}`;
      const file = writing(path, () => openSync(path, "w+"));
      rmSync(path);
      files.push(file);
      return {
        append: (bytes) => {
          for (let written = 0; written < bytes.length; ) written += writing(path, () => writeSync(file, bytes, written));
        },
        read: (into, position) => {
          if (readSync(file, into, 0, into.length, position) < into.length)
            throw new Error(`${path} is shorter than what was written to it`);
        },
      };
    },
    close: () => {
      for (const file of files) closeSync(file);
    },
  };
}
