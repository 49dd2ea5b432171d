import type { Imported } from "../commands/import.ts";
import { textInOneLine } from "./report-document.ts";

/** What `jiuwen import --format json` prints. */
export function importDocument({ rows, account, written, files, unusedColumns, isCut }: Imported, folder: string): string {
  const { records = 0, articles = 0, missing = 0 } = account ?? {};
  return textInOneLine({ folder, records, articles, written, files, missing, isCut, unusedColumns: [...unusedColumns.keys()], rows });
}
