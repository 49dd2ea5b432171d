import type { Work } from "../crew.ts";
import { dataPackage } from "../export/data-package.ts";
import { sha256 } from "../ingest/sha256.ts";
import type { Draft } from "../site/draft.ts";
import type { Fingerprint } from "../site/fingerprint.ts";
import type { Site } from "../site/page.ts";
import { dataPackagePath, recordsPath, type SitePath, sourcePath } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { PublishedFiles } from "./manifest.ts";
import { createStage, type Stage, type StagedFile } from "./stage.ts";
import { type PageTasks, stagePages } from "./staging.ts";
import { type EarlierTable, type Section, stageTable } from "./table.ts";

/** What is to stand in the output folder. */
export interface Edition {
  /** Of all files by their paths: the hash of what each is made from. */
  readonly fingerprints: ReadonlyMap<SitePath, string>;
  /** Those that were made anew; all others are in the output folder already. */
  readonly staged: readonly StagedFile[];
  /** Of the table, if that was made anew. */
  readonly sections: readonly Section[] | null;
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

/** Makes all files of an edition whose fingerprints are not those of `published`, the files that stand in the output folder and are whole. */
export async function makeEdition(
  { site, pages, fingerprintOf, assets }: Contents,
  published: PublishedFiles,
  { staging, table, workOn, onPage }: Workshop,
): Promise<Edition> {
  const fingerprints = new Map<SitePath, string>();
  const isCurrent = (path: SitePath, fingerprint: string) => {
    fingerprints.set(path, fingerprint);
    return published.get(path)?.fingerprint === fingerprint;
  };
  const changed = pages.filter((page) => {
    const pageIsCurrent = isCurrent(page.path, fingerprintOf(page));
    if (page.kind !== "article") return !pageIsCurrent;
    // An article's page and its source are made together.
    const { article } = page.props.labelled;
    return !isCurrent(sourcePath(article), article.sha256) || !pageIsCurrent;
  });
  let done = 0;
  let sections: readonly Section[] | null = null;
  const putTable = (page: PlannedPage<"table">, stage: Stage) => {
    // Its rows of a year are made from the same as the records of that year.
    sections = stageTable(page, stage, (year) => fingerprints.get(recordsPath(year)) ?? "", table);
  };
  const staged = await stagePages(changed, workOn(changed.length), staging, putTable, (more) => {
    done += more;
    onPage(done, changed.length);
  });
  const stage = createStage(staging);
  const put = (path: SitePath, content: Uint8Array) => {
    const hash = sha256(content);
    if (!isCurrent(path, hash)) stage.put(path, content, hash);
  };
  for (const [path, content] of assets) put(path, content);
  const made = new Map(staged.map((file) => [file.path, file]));
  const data = pages.filter(({ kind }) => kind === "records" || kind === "table");
  const dataFiles = data.flatMap(({ path }) => {
    const file = made.get(path) ?? published.get(path);
    return file ? { path, bytes: file.bytes, sha256: file.sha256 } : [];
  });
  put(dataPackagePath, Buffer.from(dataPackage(site, dataFiles)));
  return { fingerprints, staged: [...staged, ...stage.files], sections };
}
