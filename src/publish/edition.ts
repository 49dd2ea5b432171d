import { hash } from "node:crypto";
import type { Work } from "../crew.ts";
import { dataPackage } from "../export/data-package.ts";
import { groupBy } from "../group.ts";
import { sha256 } from "../ingest/sha256.ts";
import { once } from "../once.ts";
import { type Draft, isPage } from "../site/draft.ts";
import type { Fingerprint } from "../site/fingerprint.ts";
import type { Site } from "../site/page.ts";
import { dataPackagePath, recordsPath, type SitePath, sourcePath } from "../site/paths.ts";
import { digestOf, folderOf } from "./folder.ts";
import { createStage, type Stage, type StagedFile } from "./stage.ts";
import { type PageTasks, stagePages } from "./staging.ts";
import type { FoundFolder } from "./survey.ts";
import { type EarlierTable, type Section, stageTable } from "./table.ts";

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
  /** Of all that its files are made from, after `digestOf`. */
  readonly digest: string;
  /** What each file is made from, by path. */
  readonly fingerprints: () => ReadonlyMap<SitePath, string>;
}

/** What an edition is made of: the planned pages with their fingerprints, and the assets they load. */
export interface Contents {
  readonly site: Site;
  readonly pages: readonly Draft[];
  readonly fingerprintOf: (page: Draft) => Fingerprint;
  readonly assets: ReadonlyMap<SitePath, Uint8Array>;
}

/** Where an edition is made. */
export interface Workshop {
  readonly staging: string;
  /** The table that stands in the output folder, if it is whole. */
  readonly table: EarlierTable | null;
  /** The work on so many pages. */
  readonly workOn: (pages: number) => Work<PageTasks>;
  /** Hears how many of how many pages are made. */
  readonly onPage: (done: number, of: number) => void;
}

/** A file of the edition; an article's page stands for its source too, which is made with it, and named and read as the article says. */
interface PlannedFile {
  readonly path: SitePath;
  readonly fingerprint: string;
  readonly draft: Draft | null;
}

/** Makes all files of an edition that are not in the `found` folders of the output, made from the same. */
export async function makeEdition(
  { site, pages, fingerprintOf, assets }: Contents,
  found: ReadonlyMap<string, FoundFolder>,
  { staging, table, workOn, onPage }: Workshop,
): Promise<Edition> {
  const drafts = pages.map((draft) => ({ path: draft.path, fingerprint: fingerprintOf(draft), draft }));
  const data = drafts.filter(({ draft }) => !isPage(draft));
  // The descriptor says of the data only what follows from what they are made from.
  const descriptor = {
    path: dataPackagePath,
    fingerprint: hash("sha256", data.map(({ fingerprint }) => fingerprint).join("\n")),
    draft: null,
  };
  const files = Array.from(assets, ([path, content]) => ({ path, fingerprint: sha256(content), draft: null }));
  const planned = groupBy<PlannedFile, string>([...drafts, descriptor, ...files], ({ path }) => folderOf(path));

  const folders = new Map<string, PlannedFolder>();
  const changed: PlannedFile[] = [];
  for (const [folder, files] of planned) {
    const digest = digestOf(files);
    folders.set(folder, { digest, fingerprints: once(() => new Map(files.flatMap(fingerprintsOf))) });
    const before = found.get(folder);
    if (before?.untouched?.digest === digest) continue;
    const whole = before?.whole();
    const isCurrent = (file: PlannedFile) =>
      fingerprintsOf(file).every(([path, fingerprint]) => whole?.get(path)?.fingerprint === fingerprint);
    for (const file of files) if (!isCurrent(file)) changed.push(file);
  }

  const toDraft = changed.flatMap(({ draft }) => draft ?? []);
  const years = new Map(data.map(({ path, fingerprint }) => [path, fingerprint]));
  let sections: readonly Section[] | null = null;
  const putTable = (page: Draft<"table">, stage: Stage) => {
    // Its rows of a year are made from the same as the records of that year.
    sections = stageTable(page, stage, (year) => years.get(recordsPath(year)) ?? "", table);
  };
  let done = 0;
  const staged = await stagePages(toDraft, workOn(toDraft.length), staging, putTable, (more) => {
    done += more;
    onPage(done, toDraft.length);
  });

  const stage = createStage(staging);
  const made = new Map(staged.map((file) => [file.path, file]));
  const dataFiles = () =>
    data.flatMap(({ path }) => {
      const file = made.get(path) ?? found.get(folderOf(path))?.whole().get(path);
      return file ? { path, bytes: file.bytes, sha256: file.sha256 } : [];
    });
  for (const { path, draft } of changed) {
    if (draft) continue;
    stage.put(path, assets.get(path) ?? Buffer.from(dataPackage(site, dataFiles())));
  }
  return { folders, staged: [...staged, ...stage.files], sections };
}

function fingerprintsOf({ path, fingerprint, draft }: PlannedFile): (readonly [SitePath, string])[] {
  if (draft?.kind !== "article") return [[path, fingerprint]];
  const { article } = draft.props.labelled;
  return [
    [path, fingerprint],
    [sourcePath(article), article.sha256],
  ];
}
