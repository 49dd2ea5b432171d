import { readSeeds } from "./ingest/reading.ts";
import { createVocabulary, type Term } from "./ingest/vocabulary.ts";
import type { ReadTasks } from "./input.ts";
import { stageRecords } from "./publish/data.ts";
import { renderBatch } from "./publish/render.ts";
import type { PageTasks } from "./publish/staging.ts";

/** What all tasks of a build share: the folder of articles (a real path), and what their reading depends on. */
export interface Context {
  readonly folder: string;
  readonly timeZone: string;
  readonly terms: readonly Term[];
}

/** The parts of a build that can be done on several threads at once. */
export type BuildTasks = ReadTasks & PageTasks;

export function createTasks({ folder, timeZone, terms }: Context): BuildTasks {
  const options = { timeZone, vocabulary: createVocabulary(terms) };
  return {
    read: async (files) => readSeeds(folder, files, options),
    render: ({ kind, pages, staging }) => renderBatch(kind, pages, folder, staging),
    records: async ({ page, staging }) => [stageRecords(page, folder, staging)],
  };
}
