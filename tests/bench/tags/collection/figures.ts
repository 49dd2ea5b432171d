import { mkdtempSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { TermKind } from "../../../../src/vocabulary/term.ts";
import { writeGoldArchive } from "../../../tags/gold.ts";
import { type BuildFigures, copyCollection, measureBuilds } from "./builds.ts";
import { type CollectionId, readCollection } from "./collection.ts";
import { type Share, tagCoverage } from "./coverage.ts";
import { drawRows } from "./drawn.ts";
import { type JudgedFigures, judgedFigures, readSheets, type SheetOrigin, sheetOrigins, writeSheets } from "./judged.ts";
import { countLonely, type LonelyArticles, relatedIn } from "./related.ts";
import { type FollowedStory, followStories, readStories } from "./stories.ts";
import { measureSubjects, readSubjects, type SubjectFigures } from "./subjects.ts";

/** The word that stands for the folder of the gold texts and the seeds. */
const goldName = "gold";

/** What was measured of the tags of a collection. */
export interface CollectionFigures {
  readonly of: CollectionId;
  readonly tags: { readonly count: number; readonly byKind: Readonly<Partial<Record<TermKind, number>>>; readonly anArticle: number };
  /** By the plain rule, and where each place belongs to the longest tag alone. */
  readonly coverage: { readonly plain: Share; readonly longestAlone: Share };
  readonly subjects: SubjectFigures;
  readonly stories: readonly FollowedStory[];
  readonly related: LonelyArticles;
  /** Null where nothing was built, and where no sheets were given. */
  readonly builds: BuildFigures | null;
  readonly judged: { readonly figures: JudgedFigures; readonly origins: readonly SheetOrigin[] } | null;
}

/** How a collection is measured. */
export interface CollectionOptions {
  /** The folder of articles, or `gold` for the gold texts and the seeds. */
  readonly folder: string;
  readonly runs: number;
  readonly builds: boolean;
  /** Where sheets go, and where filled ones are; null for neither. */
  readonly sheets: string | null;
  readonly judged: string | null;
  readonly scratch: string;
  readonly onStep: (step: string) => void;
}

/** Measures the tags of a folder of articles, which stays as it is. */
export async function measureCollection(options: CollectionOptions): Promise<CollectionFigures> {
  const { runs, sheets, judged, onStep } = options;
  // Both are looked at first: what is wrong with them must not cost the builds.
  const known = judged === null ? {} : readSheets(judged);
  const scratch = mkdtempSync(join(options.scratch, "collection-"));
  const isGold = options.folder === goldName;
  const folder = isGold ? writeGoldArchive(join(scratch, goldName)) : resolve(options.folder);
  onStep("the articles are read");
  const copy = copyCollection(folder, scratch);
  const collection = await readCollection(copy, basename(folder));
  const { archive, tags, texts, id } = collection;
  onStep("the tags are counted");
  const related = relatedIn(archive);
  const newest = archive.articles.slice(0, Math.min(runs, Math.floor(texts.length / 2))).map(({ origin }) => origin.file);
  const counted = {
    of: id,
    tags: {
      count: tags.length,
      byKind: Object.fromEntries(
        [...new Set(tags.map(({ kind }) => kind))].map((kind) => [kind, tags.filter((tag) => tag.kind === kind).length]),
      ),
      anArticle: tags.reduce((sum, { articles }) => sum + articles.length, 0) / texts.length,
    },
    coverage: { plain: tagCoverage(collection), longestAlone: tagCoverage(collection, true) },
    subjects: measureSubjects(collection, readSubjects()),
    stories: followStories(collection, readStories()),
    related: countLonely(collection, related),
  };
  const built = options.builds ? await measureBuilds(scratch, newest, onStep) : null;
  const firstPage = new Set(archive.names.人物.flatMap(({ name }) => (built?.peoplePage.has(name) ? name : [])));
  const drawn = drawRows(collection, related, firstPage);
  if (sheets !== null) writeSheets(sheets, id, drawn, known);
  return {
    ...counted,
    builds: built?.figures ?? null,
    judged: judged === null ? null : { figures: judgedFigures(drawn, known), origins: sheetOrigins(known, id) },
  };
}
