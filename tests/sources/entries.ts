import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openSource } from "../../src/sources/open-source.ts";
import type { SavedFile, SourceEntry, SourceRow } from "../../src/sources/source-entry.ts";
import { type SourceLimits, usualLimits } from "../../src/sources/source-limits.ts";
import { temporaryFolder, writeFiles } from "../workspace.ts";

/** All entries of a source, which is closed when the test is over. */
export async function entriesOf(path: string, limits: Partial<SourceLimits> = {}): Promise<SourceEntry[]> {
  const source = openSource(path, { limits: { ...usualLimits, ...limits } });
  onTestFinished(() => source.close());
  const entries: SourceEntry[] = [];
  for await (const entry of source) entries.push(entry);
  return entries;
}

/** All entries of a source that is one file. */
export async function entriesIn(name: string, content: string | Uint8Array, limits: Partial<SourceLimits> = {}): Promise<SourceEntry[]> {
  const folder = temporaryFolder();
  writeFiles(folder, { [name]: content });
  return entriesOf(join(folder, name), limits);
}

/** All entries of a folder with files. */
export async function entriesAmong(files: Readonly<Record<string, string | Uint8Array>>): Promise<SourceEntry[]> {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return entriesOf(folder);
}

export function saved(entries: readonly SourceEntry[]): SavedFile[] {
  return entries.filter((entry) => entry.kind === "saved");
}

export function rows(entries: readonly SourceEntry[]): SourceRow[] {
  return entries.filter((entry) => entry.kind === "row");
}

/** The values of all rows as plain objects. */
export function values(entries: readonly SourceEntry[]): Record<string, string>[] {
  return rows(entries).map((row) => Object.fromEntries(row.values));
}

/** What is told of a source, line by line: `place: reason`. */
export function told(entries: readonly SourceEntry[]): string[] {
  return entries.flatMap((entry) => (entry.kind === "fault" || entry.kind === "note" ? [`${entry.place}: ${entry.reason}`] : []));
}

/** The bytes of a saved file as text. */
export async function textOf(file: SavedFile | undefined): Promise<string> {
  return new TextDecoder().decode(await file?.read());
}
