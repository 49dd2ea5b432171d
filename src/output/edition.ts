import { dataPackage } from "../export/data-package.ts";
import { groupBy } from "../lib/group-by.ts";
import { once } from "../lib/once.ts";
import { all } from "../lib/settle-all.ts";
import { sha256 } from "../lib/sha256.ts";
import { copiesOf } from "../render/copies.ts";
import { stageSearchData } from "../render/search-files.ts";
import { createStage, type Stage, type StagedFile } from "../render/stage.ts";
import { type PageTasks, stagePages } from "../render/staged-pages.ts";
import { type EarlierTable, type Section, stageTable } from "../render/table-file.ts";
import type { Site } from "../site/page.ts";
import { fingerprint } from "../site/page-input.ts";
import { isDataset } from "../site/page-kinds.ts";
import { dataPackagePath, recordsPath, type SitePath, tablePath } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Work } from "../threads/pool.ts";
import type { FoundFolder } from "./output-survey.ts";
import { digestOf, folderOf } from "./published-folder.ts";

/** What is to stand in the output folder. */
export interface Edition {
  /** All its folders by their paths. */
  readonly folders: ReadonlyMap<string, PlannedFolder>;
  /** The files that were made anew; all others are in the output folder already. */
  readonly staged: readonly StagedFile[];
  /** Of the table, if that was made anew. */
  readonly sections: readonly Section[] | null;
}

/** What is to stand in one folder of the output. */
export interface PlannedFolder {
  /** Of all that its files are made from (`digestOf`). */
  readonly digest: string;
  readonly paths: () => ReadonlySet<SitePath>;
  /** Of each file; null where the folder stays as it is. */
  readonly fingerprints: ReadonlyMap<SitePath, string> | null;
}

/** What an edition is made of: the planned pages, what they are made from as text, and the assets they load. */
export interface Contents {
  readonly site: Site;
  readonly pages: readonly PlannedPage[];
  readonly makingsOf: (page: PlannedPage) => string;
  /** Leave the segments of the search index that are there as they are. */
  readonly keepIndex: boolean;
  readonly assets: ReadonlyMap<SitePath, Uint8Array>;
}

/** Where an edition is made. */
export interface Workshop {
  readonly staging: string;
  /** The table that stands in the output folder, if it is whole. */
  readonly table: EarlierTable | null;
  /** The work on so many pages. */
  readonly workOn: (pages: number) => Work<PageTasks>;
  /** The changed segments of the search index, which are being made already (`makeSegments`). */
  readonly segments: Promise<readonly StagedFile[]>;
  /** Hears how many of how many pages are made. */
  readonly onPage: (done: number, of: number) => void;
}

/** A file of the edition that is no page: an asset, or the descriptor of the data. */
interface Extra {
  readonly kind: "extra";
  readonly path: SitePath;
  /** All that it is made from. */
  readonly makings: () => string;
}

/** A file of the edition; an article's page stands for its source too, which is made with it, and named and read as the article says. */
type PlannedFile = PlannedPage | Extra;

/** Makes all files of an edition that are not in the `found` folders of the output, made from the same. */
export async function makeEdition(
  { site, pages, makingsOf, keepIndex, assets }: Contents,
  found: ReadonlyMap<string, FoundFolder>,
  { staging, table, workOn, segments, onPage }: Workshop,
): Promise<Edition> {
  const data = pages.filter(isDataset);
  // All that the descriptor says of the data follows from what they are made from.
  const descriptor: Extra = { kind: "extra", path: dataPackagePath, makings: () => data.map(makingsOf).join("\n") };
  const assetFiles = Array.from(assets, ([path, content]): Extra => ({ kind: "extra", path, makings: () => sha256(content) }));
  const planned = groupBy<PlannedFile, string>([...pages, descriptor, ...assetFiles], ({ path }) => folderOf(path));

  const folders = new Map<string, PlannedFolder>();
  const changed: PlannedFile[] = [];
  /** Folders of segments, of whose files only the first is planned. */
  const unlisted = new Map<string, Map<SitePath, string>>();
  for (const [folder, files] of planned) {
    const makings = files.map((file) => (file.kind === "extra" ? file.makings() : makingsOf(file)));
    const digest = digestOf(makings);
    const before = found.get(folder);
    const isKept = keepIndex && files.every(({ kind }) => kind === "search-segment");
    if (before?.untouched && (isKept || before.untouched.digest === digest)) {
      folders.set(folder, { digest: before.untouched.digest, paths: once(() => new Set(before.whole().keys())), fingerprints: null });
      continue;
    }
    const whole = before?.whole();
    const fingerprints = new Map<SitePath, string>();
    for (const [index, file] of files.entries()) {
      const own = [[file.path, fingerprint(makings[index] ?? "")] as const, ...sourcesOf(file)];
      for (const [path, fingerprint] of own) fingerprints.set(path, fingerprint);
      if (file.kind === "search-segment") unlisted.set(folder, fingerprints);
      else if (own.some(([path, fingerprint]) => whole?.get(path)?.fingerprint !== fingerprint)) changed.push(file);
    }
    folders.set(folder, { digest, paths: () => new Set(fingerprints.keys()), fingerprints });
  }

  const changedPages = changed.filter((file): file is PlannedPage => file.kind !== "extra");
  const years = folders.get(folderOf(tablePath))?.fingerprints;
  let sections: readonly Section[] | null = null;
  const putData = (page: PlannedPage, stage: Stage) => {
    // Its rows of a year are made from the same as the records of that year.
    if (page.kind === "table") sections = stageTable(page, stage, (year) => years?.get(recordsPath(year)) ?? "", table);
    else stageSearchData(page, stage);
  };
  let done = 0;
  const [stagedPages, stagedSegments] = await all(
    stagePages(changedPages, workOn(changedPages.length), staging, putData, (more) => {
      done += more;
      onPage(done, changedPages.length);
    }),
    segments,
  );
  const staged = [...stagedPages, ...stagedSegments];

  // Only now is it known which files a segment has.
  for (const { path } of staged) {
    const fingerprints = unlisted.get(folderOf(path));
    const [ofSegment = ""] = fingerprints?.values() ?? [];
    if (fingerprints && !fingerprints.has(path)) fingerprints.set(path, ofSegment);
  }

  const stage = createStage(staging);
  const made = new Map(staged.map((file) => [file.path, file]));
  const dataFiles = () =>
    data.flatMap(({ path }) => {
      const file = made.get(path) ?? found.get(folderOf(path))?.whole().get(path);
      return file ? { path, bytes: file.bytes, sha256: file.sha256 } : [];
    });
  for (const { kind, path } of changed) {
    if (kind === "extra") stage.put(path, assets.get(path) ?? Buffer.from(dataPackage(site, dataFiles())));
  }
  return { folders, staged: [...staged, ...stage.files], sections };
}

/** The source that is made with an article's page, and the hash of its bytes. */
function sourcesOf(file: PlannedFile): (readonly [SitePath, string])[] {
  if (file.kind !== "article") return [];
  const { article } = file.props.tagged;
  return copiesOf(article).map((path) => [path, article.origin.sha256]);
}
