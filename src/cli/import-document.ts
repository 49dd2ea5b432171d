import type { Imported } from "../commands/import.ts";
import { textInOneLine } from "./report-document.ts";

/** What `jiuwen import --format json` prints. */
export function importDocument({ rows, account, written, writtenOver, files, unusedColumns, isCut }: Imported, folder: string): string {
  const { records = 0, articles = 0, missing = 0 } = account ?? {};
  const names = { writtenOver: writtenOver.map(({ seed }) => seed), unusedColumns: [...unusedColumns.keys()] };
  return textInOneLine({ folder, records, articles, written, files, missing, isCut, ...names, rows });
}
