import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { openCache } from "../cache/cache-folder.ts";
import { programVersion } from "../cache/program-version.ts";
import { parseReport, type ReportRow, reportName } from "../import/import-report.ts";
import { usualFolder } from "../input/archive-folder.ts";
import { readCells } from "../input/import-reports.ts";
import { readSettings } from "../input/settings.ts";
import { hasErrors } from "../lib/diagnostics.ts";
import { Failure, writing } from "../lib/failure.ts";
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
  const rows = existsSync(path) ? parseReport(await readCells(readFileSync(path))) : [];
  return { folder, config, earlier: rows ?? [], isReportDamaged: rows === null };
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
