import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addressHash, parseBeside } from "../import/files-beside.ts";
import type { ReportRow } from "../import/import-report.ts";
import type { FindBeside } from "../import/seed-files.ts";
import { isInside } from "../lib/is-inside.ts";

/**
 * Finds the files that earlier runs have put beside seeds, by the addresses for which they did so:
 * what was saved once counts as found, though it is in none of the sources any more.
 */
export function createFindBeside(rows: readonly ReportRow[], folder: string): (record: string) => FindBeside {
  const paths = new Map<string, string>();
  const keyOf = (hash: string, record: string) => (hash.startsWith("/") ? `${record}\n${hash}` : hash);
  for (const { record, seed, fileHashes } of rows) {
    if (seed === null) continue;
    for (const { of } of parseBeside(fileHashes))
      if (of) paths.set(keyOf(of.address, record), join(folder, seed.replace(/\.md$/, ""), of.name));
  }
  return (record) => (address) => {
    const path = paths.get(keyOf(addressHash(address), record));
    return path === undefined || !isInside(folder, path) || !existsSync(path) ? null : () => readFile(path);
  };
}
