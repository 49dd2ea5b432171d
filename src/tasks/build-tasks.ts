import { createFieldNames, type OwnNames } from "../ingest/field-names.ts";
import type { ReadTasks } from "../input/read-archive.ts";
import { readSeeds } from "../input/readings.ts";
import { once } from "../lib/once.ts";
import { copyMedia } from "../render/media-copies.ts";
import { recordsMember } from "../render/records-file.ts";
import type { RenderTasks } from "../render/render-changed.ts";
import { renderPages } from "../render/render-pages.ts";
import { stageSegment } from "../render/segment-files.ts";
import { stagePack } from "../render/source-pack-file.ts";
import { createStage } from "../render/stage.ts";
import type { Term } from "../vocabulary/term.ts";
import { createVocabulary } from "../vocabulary/vocabulary.ts";

/**
 * What all tasks of a build share: the folder of articles (a real path), and what their reading
 * depends on.
 */
export interface Context {
  readonly folder: string;
  readonly timeZone: string;
  readonly fields: OwnNames;
  readonly strict: boolean;
  readonly terms: readonly Term[];
  /** Whether articles get keywords, not terms. */
  readonly automaticKeywords: boolean;
  /** Whether pages will be rendered. */
  readonly renders: boolean;
}

/**
 * Loads the reader of subjects, only where subjects are wanted, as its dictionary takes long to
 * load.
 */
async function loadSubjectReader() {
  const { createSubjectReader } = await import("../ingest/subjects.ts");
  return createSubjectReader();
}

/** The tasks of a build that several threads can do at once. */
export interface BuildTasks extends ReadTasks, RenderTasks {}

/**
 * Creates the tasks of a build, which read the articles again where a page or an index needs their
 * texts. A task throws a `Failure` if a file has changed since it was read.
 */
export function createTasks({ folder, timeZone, fields, strict, terms, automaticKeywords }: Context): BuildTasks {
  const options = once(async () => ({
    timeZone,
    names: createFieldNames(fields),
    strict,
    vocabulary: createVocabulary(terms),
    readSubjects: automaticKeywords ? await loadSubjectReader() : null,
  }));
  return {
    read: async (files) => readSeeds(folder, files, await options()),
    media: async (files) => {
      // What tells types and sizes is loaded only where articles name files.
      const { readMediaFiles } = await import("../input/media-reader.ts");
      return readMediaFiles(folder, files);
    },
    render: ({ kind, pages, staging }) => renderPages(kind, pages, folder, staging),
    copy: async ({ copies, staging }) => copyMedia(copies, folder, staging),
    segment: async ({ plan, staging }) => {
      const stage = createStage(staging);
      const made = await stageSegment(plan, folder, stage, staging);
      return { files: stage.files, made };
    },
    records: async (run) => recordsMember(run, folder),
    pack: async ({ plan, staging }) => {
      const stage = createStage(staging);
      const sections = stagePack(plan, folder, stage);
      return { files: stage.files, sections };
    },
  };
}
