import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataPackage } from "../export/data-package.ts";
import { sha256 } from "../ingest/seed.ts";
import type { PlannedPage, Site } from "../site/page.ts";
import { dataPackagePath, type SitePath } from "../site/paths.ts";
import { renderPages } from "./eleventy.ts";
import { createSources, withBodies } from "./sources.ts";

/**
 * Eleventy keeps what it writes in one run in memory, so that a large site is rendered in runs of this many pages. Each run costs 0.1 s, as it
 * loads the templates anew: 12,000 pages took 5.9 s of processor time in runs of 2,000 and 5.3 s in one, with the same peak memory.
 */
const batchSize = 20_000;

/** What is to be staged: the planned pages, the assets they load, and the folder of articles. */
export interface StagingInput {
  readonly pages: readonly PlannedPage[];
  readonly assets: ReadonlyMap<SitePath, Uint8Array>;
  readonly folder: string;
}

/**
 * Writes the whole site into `staging`, an empty folder: pages, the untouched source of each article, assets, and what describes the data. Article
 * files are read again, a batch at a time. Returns the paths of all files. Throws a `Failure` when an article is not the one that was planned.
 */
export async function stage(
  { pages, assets, folder }: StagingInput,
  staging: string,
  onPage: (done: number, of: number) => void,
): Promise<SitePath[]> {
  const written: SitePath[] = [];
  const writeFile = fileWriter(staging, written);
  const sourceOf = createSources(folder);
  let done = 0;
  for (let start = 0; start < pages.length; start += batchSize) {
    const batch = pages.slice(start, start + batchSize).map((page) => {
      if (page.kind === "article") writeFile(page.props.origin.path, sourceOf(page.props.origin).bytes);
      return withBodies(page, sourceOf);
    });
    await renderPages(batch, staging, () => onPage(++done, pages.length));
  }
  for (const [path, content] of assets) writeFile(path, content);
  const [first] = pages;
  if (first) writeFile(dataPackagePath, describeData(first.site, pages, staging));
  return [...pages.map(({ path }) => path), ...written];
}

/** The description of the data files as they were written. */
function describeData(site: Site, pages: readonly PlannedPage[], staging: string): Uint8Array {
  const files = pages
    .filter(({ kind }) => kind === "records" || kind === "table")
    .map(({ path }) => {
      const bytes = readFileSync(join(staging, path));
      return { path, bytes: bytes.length, sha256: sha256(bytes) };
    });
  return Buffer.from(dataPackage(site, files));
}

/** Writes files below a folder, makes each folder on the way once, and notes what was written. */
function fileWriter(root: string, written: SitePath[]): (path: SitePath, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (path, bytes) => {
    const folder = dirname(join(root, path));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(root, path), bytes);
    written.push(path);
  };
}
