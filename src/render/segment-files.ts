import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import type { Article } from "../ingest/article.ts";
import { readArticleBlocks } from "../input/source-file.ts";
import { writing } from "../lib/failure.ts";
import { writeSegment } from "../search/write/segment-writer.ts";
import type { Texts } from "../search/write/unit-occurrences.ts";
import type { Store } from "../search/write/waiting-hits.ts";
import { indexFilePath, searchScriptName } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { scriptPieces } from "./script-file.ts";
import type { Stage } from "./stage.ts";

/**
 * How many hits may be in memory at a time while a segment is sorted; it bounds the memory that a
 * build needs.
 */
const hitsInMemory = 500_000;

/**
 * Stages the files of a segment of the search index. The articles' files are read from `folder`
 * again. What does not fit into memory is kept in temporary files beside `staging`.
 */
export function stageSegment({ props }: PlannedPage<"search-segment">, folder: string, stage: Stage, staging: string): void {
  const { level, articles } = props;
  const spools = createSpools(staging);
  try {
    writeSegment(
      {
        articles: articles.length,
        textsOf: (at) => textsOf(articles[at] as Article, folder),
        hitsInMemory,
        createStore: spools.create,
      },
      ({ name, pieces }) => {
        const path = indexFilePath(level, name);
        stage.putText(path, scriptPieces(searchScriptName(path), pieces));
      },
    );
  } finally {
    spools.close();
  }
}

/**
 * The texts of an article that are searched. A line feed separates the paragraphs of the body, like
 * punctuation.
 */
function textsOf({ header, origin }: Article, folder: string): Texts {
  return {
    title: header.title,
    body: readArticleBlocks(folder, origin)
      .map(({ text }) => text)
      .join("\n"),
  };
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
