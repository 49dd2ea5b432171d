import { hash } from "node:crypto";
import { rmSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Known } from "../ingest/ingest.ts";
import { own } from "../root.ts";
import { readCacheFile, writeCacheFile } from "./file.ts";

/** Readings are kept in so many files, each with those of some seeds: one more article rewrites one or two small files. */
const shelves = 64;

/** What is remembered of the seed files of a folder (a real path), by file. What another `version` wrote is forgotten. */
export function recallReadings(folder: string, version: string): Map<string, Known> {
  const known = new Map<string, Known>();
  for (let shelf = 0; shelf < shelves; shelf++) {
    const text = readCacheFile(shelfFile(folder, shelf), version);
    const kept: readonly Known[] = text === null ? [] : JSON.parse(text);
    for (const one of kept) known.set(one.reading.file, one);
  }
  return known;
}

/** Remembers the readings of a folder's seed files. Only files that hold something new are written; `earlier` is what was recalled. */
export function rememberReadings(folder: string, version: string, readings: readonly Known[], earlier: ReadonlyMap<string, Known>): void {
  const kept = Array.from({ length: shelves }, (): Known[] => []);
  const changed = new Set<number>();
  let same = 0;
  for (const one of readings) {
    const shelf = shelfOf(one.reading.file);
    kept[shelf]?.push(one);
    if (earlier.get(one.reading.file) === one) same++;
    else changed.add(shelf);
  }
  if (same < earlier.size) {
    const files = new Set(readings.map(({ reading }) => reading.file));
    for (const file of earlier.keys()) if (!files.has(file)) changed.add(shelfOf(file));
  }
  for (const shelf of changed) writeCacheFile(shelfFile(folder, shelf), version, JSON.stringify(kept[shelf]));
}

/** Forgets the readings of a folder's seed files. */
export function forgetReadings(folder: string): void {
  rmSync(folderFor(folder), { recursive: true, force: true });
}

function shelfOf(file: string): number {
  return crc32(file) % shelves;
}

function shelfFile(folder: string, shelf: number): string {
  return `${folderFor(folder)}/${shelf}.json`;
}

function folderFor(folder: string): string {
  return own(".cache", "readings", hash("sha256", folder).slice(0, 16));
}
