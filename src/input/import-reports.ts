import { parseReport, type ReportRow } from "../import/import-report.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";
import { decode } from "../lib/encoding.ts";
import { type Listing, readMediaFile } from "./article-files.ts";

/** What the reports of imports say that lie in an archive's folder. */
export interface ImportReports {
  readonly rows: readonly ReportRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the reports of imports in a folder; what is no report any more is a warning. */
export async function readImportReports(folder: string, { reports }: Listing): Promise<ImportReports> {
  const rows: ReportRow[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { file } of reports) {
    const read = readMediaFile(folder, file);
    const found = "problem" in read ? null : parseReport(await readCells(read.bytes));
    if (found === null) diagnostics.push(...inFile(file, [damaged]));
    // Long lists are not spread into arguments.
    for (const row of found ?? []) rows.push(row);
  }
  return { rows, diagnostics };
}

const damaged = problem(
  "warning",
  "unread-file",
  "this is no report of `jiuwen import` any more, so that the page about the archive does not tell of it; import again, or delete it",
);

/** The cells of a table in CSV, line by line; none if it is no text. */
export async function readCells(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const decoded = decode(bytes);
  if (!decoded.ok) return [];
  // Loaded only here, as most archives have no report.
  const { default: papaparse } = await import("papaparse");
  return papaparse.parse<string[]>(decoded.text).data;
}
