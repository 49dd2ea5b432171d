import { setImmediate } from "node:timers/promises";
import { groupBy } from "../lib/group-by.ts";
import { settleAll } from "../lib/settle-all.ts";
import type { Kind } from "../site/page.ts";
import type { PageInput } from "../site/page-input.ts";
import { isPage } from "../site/page-kinds.ts";
import type { SitePath } from "../site/paths.ts";
import { asMessage, type PlannedPage } from "../site/planned-page.ts";
import type { Work } from "../threads/pool.ts";
import { stageAddressFile } from "./address-files.ts";
import { RecordsFile, type RecordsRun } from "./records-file.ts";
import { stageSearchFile } from "./search-files.ts";
import type { EarlierFile, Section, SectionsOf } from "./section-file.ts";
import type { MadeSegment, SegmentPlan } from "./segment-files.ts";
import type { AssetFile, MediaCopy, SiteFile } from "./site-file.ts";
import { type PackPlan, planPack } from "./source-pack-file.ts";
import { createStage, type StagedFile } from "./stage.ts";
import { StagedFiles } from "./staged-files.ts";
import { stageTable } from "./table-file.ts";

/** The tasks of rendering that several threads can do at once. */
export interface RenderTasks {
  readonly render: (sheet: {
    readonly kind: Kind;
    readonly pages: readonly PlannedPage<Kind>[];
    readonly staging: string;
  }) => Promise<StagedFile[]>;
  readonly segment: (data: {
    readonly plan: SegmentPlan;
    readonly staging: string;
  }) => Promise<{ readonly files: StagedFile[]; readonly made: MadeSegment }>;
  readonly copy: (data: { readonly copies: readonly MediaCopy[]; readonly staging: string }) => Promise<StagedFile[]>;
  readonly records: (run: RecordsRun) => Promise<Uint8Array>;
  readonly pack: (data: { readonly plan: PackPlan; readonly staging: string }) => Promise<StagedSections>;
}

/** A file that was put together from sections. */
export interface StagedSections {
  readonly files: readonly StagedFile[];
  readonly sections: readonly Section[];
}

/** Where and how changed files are rendered. */
export interface RenderOptions {
  readonly staging: string;
  /** The work on a number of files. */
  readonly workOn: (files: number) => Work<RenderTasks>;
  /** The file that stands at a path of the output folder, if it is whole and of sections. */
  readonly earlierAt: (path: SitePath) => EarlierFile | null;
  readonly pageInput: Pick<PageInput, "sections">;
  /** Is called with the number of files that are made, and the number of all. */
  readonly onFile: (done: number, of: number) => void;
}

/** The result of rendering. */
export interface Rendered {
  readonly staged: StagedFiles;
  /** The sections of files that were put together from such. */
  readonly sections: SectionsOf;
}

/**
 * How many pages a sheet has at most: enough that a run of Eleventy hardly counts, and few enough
 * that all threads end at about the same time.
 */
const sheetSize = 500;

/** How many files a thread copies in one task, each of which may have 50 MB. */
const copiesAtOnce = 50;

/**
 * Makes the changed files of a site in `staging`, except segments of the search index and the
 * descriptor.
 */
export async function renderChanged(changed: readonly SiteFile[], options: RenderOptions): Promise<Rendered> {
  const { staging, workOn, earlierAt, pageInput, onFile } = options;
  const { pages, copies, records, packs, others } = byMaker(changed);
  const staged = new StagedFiles();
  const sections = new Map<SitePath, readonly Section[]>();
  const total = pages.length + copies.length + records.length + packs.length + others.length;
  let done = 0;
  const take = (files: readonly StagedFile[], made: number) => {
    staged.add(files);
    done += made;
    onFile(done, total);
  };
  const years = new Map(records.map((page) => [page.path, new RecordsFile(page, pageInput.sections(page), earlierAt(page.path))]));
  const stageRecords = (file: RecordsFile) => {
    const stage = createStage(staging);
    sections.set(file.path, file.stage(stage));
    years.delete(file.path);
    take(stage.files, 1);
  };
  const takeSections = ({ files, sections: made }: StagedSections, path: SitePath) => {
    take(files, 1);
    sections.set(path, made);
  };
  // A year from which articles were only taken has nothing missing.
  for (const file of [...years.values()]) if (file.isWhole) stageRecords(file);
  const work = workOn(total);
  await settleAll(
    work("render", sheets(pages, staging), (files, sheet) => take(files, sheet.pages.length)),
    work("copy", copyPortions(copies, staging), (files) => take(files, files.length)),
    work("records", missingRecords(years.values()), (member, run) => {
      const file = years.get(run.path);
      file?.add(run, member);
      if (file?.isWhole) stageRecords(file);
    }),
    work(
      "pack",
      packs.map((page) => ({ plan: planPack(page, pageInput.sections(page), earlierAt(page.path)), staging })),
      (made, { plan }) => takeSections(made, plan.path),
    ),
    // These are made on this thread, which has the articles; the others are at work by now.
    (async () => {
      take(await stageOthers(others, sections, options), others.length);
    })(),
  );
  return { staged, sections };
}

/** A file that no template renders and no other thread makes. */
type OtherFile = Exclude<PlannedPage, PlannedPage<Kind | "records" | "source-pack" | "search-segment">> | AssetFile;

function byMaker(files: readonly SiteFile[]) {
  const pages: PlannedPage<Kind>[] = [];
  const copies: MediaCopy[] = [];
  const records: PlannedPage<"records">[] = [];
  const packs: PlannedPage<"source-pack">[] = [];
  const others: OtherFile[] = [];
  for (const file of files) {
    // Segments are made meanwhile (`renderSegments`), and the descriptor after all else.
    if (file.kind === "descriptor" || file.kind === "search-segment") continue;
    if (file.kind === "media") copies.push(file);
    else if (file.kind === "records") records.push(file);
    else if (file.kind === "source-pack") packs.push(file);
    else if (file.kind !== "asset" && isPage(file)) pages.push(file);
    else others.push(file);
  }
  return { pages, copies, records, packs, others };
}

/**
 * Stages files on this thread, which after each of them gives the other threads what they wait for.
 * The sections of the table go into `sections`.
 */
async function stageOthers(
  files: readonly OtherFile[],
  sections: Map<SitePath, readonly Section[]>,
  { staging, earlierAt, pageInput }: RenderOptions,
): Promise<readonly StagedFile[]> {
  const stage = createStage(staging);
  for (const file of files) {
    await setImmediate();
    if (file.kind === "asset") stage.put(file.path, file.bytes);
    else if (file.kind === "table") sections.set(file.path, stageTable(file, pageInput.sections(file), stage, earlierAt(file.path)));
    else if (file.kind === "address-table" || file.kind === "address-shard" || file.kind === "redirects") stageAddressFile(file, stage);
    else stageSearchFile(file, stage);
  }
  return stage.files;
}

function* missingRecords(years: Iterable<RecordsFile>): Iterable<RecordsRun> {
  for (const { missing } of years) yield* missing;
}

function* copyPortions(copies: readonly MediaCopy[], staging: string) {
  for (let start = 0; start < copies.length; start += copiesAtOnce) yield { copies: copies.slice(start, start + copiesAtOnce), staging };
}

/**
 * The sheets of pages. Each is put together when its turn comes, so that never all of them are in
 * memory.
 */
function* sheets(pages: readonly PlannedPage<Kind>[], staging: string) {
  for (const [kind, ofKind] of groupBy(pages, (page) => page.kind)) {
    for (let start = 0; start < ofKind.length; start += sheetSize) {
      yield { kind, pages: ofKind.slice(start, start + sheetSize).map(asMessage), staging };
    }
  }
}
