import { existsSync, mkdirSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { openCache } from "../cache/cache-folder.ts";
import { programVersion } from "../cache/program-version.ts";
import { parseReport, type ReportRow, reportName } from "../import/import-report.ts";
import { usualFolder } from "../input/archive-folder.ts";
import { readCells } from "../input/import-reports.ts";
import { readSettings } from "../input/settings.ts";
import { clearUnfinished } from "../lib/atomic-write.ts";
import { hasErrors } from "../lib/diagnostics.ts";
import { Failure, reasonOf, writing } from "../lib/failure.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import type { ArchiveConfig } from "../settings/archive-config.ts";

/** The folder into which articles are imported, and what is known of it. */
export interface ImportTarget {
  /** Its real path. */
  readonly folder: string;
  /** The settings of the archive in which it lies. */
  readonly config: ArchiveConfig;
  /** The rows of the report of earlier runs; none where there is no report, or a damaged one. */
  readonly earlier: readonly ReportRow[];
  /** Whether a report stands there that is none any more. */
  readonly isReportDamaged: boolean;
}

/**
 * The folder of articles of the archive here: `articles/` beside its settings, or theirs. Throws a
 * `Failure` if there is none.
 */
export function usualTarget(): string {
  const folder = usualFolder();
  if (folder === undefined)
    throw new Failure("there is no archive.yaml here, nor in articles/ or seeds/; say where the articles are to go: `--output articles`");
  return folder === "." ? "articles" : folder;
}

/** Opens the folder into which articles are imported, which is made if there is none. */
export async function openTarget(output: string): Promise<ImportTarget> {
  writing(output, () => mkdirSync(output, { recursive: true }));
  const folder = realpathSync(output);
  if (!statSync(folder).isDirectory()) throw new Failure(`${output} is a file; name a folder for the articles`);
  const config = await configFor(folder);
  const path = join(folder, reportName);
  const rows = existsSync(path) ? parseReport(await readCells(bytesOf(path))) : [];
  return { folder, config, earlier: rows ?? [], isReportDamaged: rows === null };
}

/**
 * Removes what killed imports have left half written: in the folder of articles, in those of years,
 * and in those of the files of seeds.
 */
export function clearUnfinishedBelow(folder: string): void {
  clearUnfinished(folder);
  for (const year of foldersIn(folder).filter((name) => /^\d{4}$/.test(name))) {
    clearUnfinished(join(folder, year));
    for (const name of foldersIn(join(folder, year))) clearUnfinished(join(folder, year, name));
  }
}

/** The names of the folders in a folder, without those to which links lead. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  } catch {
    // Nothing was written where nothing can be listed.
    return [];
  }
}

/** The largest report, in bytes: one of a million pages. */
const mostBytes = 500_000_000;

function bytesOf(path: string): Uint8Array {
  try {
    return readRegularFile(path, mostBytes);
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${reasonOf(error)}; move it away, or mend it`);
  }
}

/** The settings of the archive in which a folder lies. */
export async function configFor(folder: string): Promise<ArchiveConfig> {
  const archive = archiveOf(resolve(folder));
  const { settings } = await readSettings(archive, programVersion(), openCache(archive, { isKept: false }));
  if (hasErrors(settings.diagnostics)) throw new Failure("archive.yaml or tags.yaml has errors; `check` tells which");
  return settings.config;
}

/** The archive of a folder: the nearest one around it with an `archive.yaml`, else itself. */
function archiveOf(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, "archive.yaml"))) return here;
    if (dirname(here) === here) return folder;
  }
}
