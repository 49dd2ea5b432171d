import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isOfAnother, type ReportRow, rowOf } from "../import/import-report.ts";
import { writing } from "../lib/failure.ts";
import { sha256 } from "../lib/sha256.ts";
import { bytesAt } from "./import-aliases.ts";

/** What is written down of seeds before the report is, so that a killed import loses nothing. */
export interface ImportJournal {
  /** The rows of earlier runs, with those of seeds that a killed run has written. */
  readonly rows: readonly ReportRow[];
  /** Writes down a seed that is about to be written. */
  readonly add: (row: ReportRow) => void;
  /** Removes the journal, when the report says all that is in it. */
  readonly clear: () => void;
}

/** Opens the journal of a folder of articles; `earlier` are the rows of its report. */
export function openJournal(folder: string, earlier: readonly ReportRow[]): ImportJournal {
  const path = join(folder, ".import-journal");
  const written = new Map<string, ReportRow>();
  // The seed itself tells whether it was written, and whether it is still as it was.
  for (const row of rowsIn(path)) if (row.seed !== null && row.written === hashOf(join(folder, row.seed))) written.set(row.seed, row);
  const isOlder = ({ seed, result }: ReportRow) => seed !== null && written.has(seed) && !isOfAnother(result);
  return {
    rows: [...earlier.filter((row) => !isOlder(row)), ...written.values()],
    add: (row) => writing(path, () => appendFileSync(path, `${JSON.stringify(row)}\n`)),
    clear: () => rmSync(path, { force: true }),
  };
}

/** The rows of a journal; the last line may be cut off. */
function rowsIn(path: string): ReportRow[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        const values = new Map<string, unknown>(line === "" ? [] : Object.entries(JSON.parse(line)));
        const textOf = (key: keyof ReportRow) => values.get(key) ?? null;
        return rowOf((key) => (textOf(key) === null ? null : String(textOf(key)) || null)) ?? [];
      } catch {
        return [];
      }
    });
}

function hashOf(path: string): string | null {
  const bytes = bytesAt(path);
  return bytes && sha256(bytes);
}
