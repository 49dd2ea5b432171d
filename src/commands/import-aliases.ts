import { lstatSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { isSeq, parseDocument } from "yaml";
import { pageAddress } from "../addresses/page-address.ts";
import type { ReportRow } from "../import/import-report.ts";
import { writeWhole } from "../lib/atomic-write.ts";
import { errorCode } from "../lib/error-code.ts";
import { writing } from "../lib/failure.ts";
import { sha256 } from "../lib/sha256.ts";
import { keyOf } from "./import-reading.ts";
import type { WritingOptions } from "./import-writing.ts";

/** What became of addresses that a seed is to have besides. */
export interface AddedAliases {
  /** The row of the seed, with the hash of what was written. */
  readonly row: ReportRow;
  readonly isWritten: boolean;
  /** Why addresses were not added, in words; empty if they were, or are there already. */
  readonly reason: string;
}

/**
 * Adds addresses to a seed of which the page is in none of the sources, so that it cannot be made
 * anew, while it is still as import wrote it.
 */
export function addAliases(row: ReportRow, aliases: readonly string[], { folder, folderFault }: WritingOptions): AddedAliases {
  const unchanged = { row, isWritten: false, reason: "" };
  const isOpen = row.seed !== null && folderFault(posix.dirname(row.seed)) === null;
  const path = row.seed === null || !isOpen ? null : join(folder, row.seed);
  const bytes = path === null ? null : bytesAt(path);
  const text = bytes?.toString("utf8") ?? "";
  const front = /^---\n(.*?\n)---\n/s.exec(text)?.[1];
  if (path === null || bytes === null || front === undefined || row.written !== sha256(bytes)) {
    const isTold = aliases.some((alias) => keyOf(alias) !== keyOf(row.address) && !text.includes(alias));
    return { ...unchanged, reason: isTold ? "its address is not added, as the seed is not as import wrote it" : "" };
  }
  const document = parseDocument(front);
  const there = document.get("aliases");
  const known = [document.get("url"), ...(isSeq(there) ? (there.toJSON() as unknown[]) : [])].map((one) => keyOf(String(one ?? "")));
  const added = aliases.filter((alias) => pageAddress(alias) !== null && !known.includes(keyOf(alias)));
  if (added.length === 0) return unchanged;
  if (isSeq(there)) for (const alias of added) there.add(alias);
  else document.set("aliases", added);
  const written = Buffer.from(`---\n${document.toString({ lineWidth: 0 })}---\n${text.slice(front.length + 8)}`);
  writing(path, () => writeWhole(path, written));
  return { row: { ...row, written: sha256(written) }, isWritten: true, reason: "" };
}

/** The content of a file; null if there is none at a path. */
export function bytesAt(path: string): Buffer | null {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : null;
  } catch (error) {
    if (/^(?:ENOENT|EISDIR|ENOTDIR)$/.test(errorCode(error) ?? "")) return null;
    throw error;
  }
}
