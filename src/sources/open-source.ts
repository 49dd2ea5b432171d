// STUB, to be replaced at merge.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import papaparse from "papaparse";
import { Failure } from "../lib/failure.ts";
import { type SourceEntry, unsaid } from "./source-entry.ts";

export interface Source extends AsyncIterable<SourceEntry> {
  readonly close: () => Promise<void>;
}

export function openSource(path: string): Source {
  return { [Symbol.asyncIterator]: () => entriesAt(path), close: async () => {} };
}

async function* entriesAt(path: string): AsyncGenerator<SourceEntry> {
  if (!existsSync(path)) throw new Failure(`there is no ${path}`);
  const isFolder = statSync(path).isDirectory();
  const files = isFolder
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [path];
  for (const file of files) {
    const place = isFolder ? relative(path, file) : basename(path);
    if (/\.csv$/.test(file)) {
      const { data } = papaparse.parse<Record<string, string>>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
      for (const [index, row] of data.entries())
        yield { kind: "row", place: `${place}#${index + 1}`, values: new Map(Object.entries(row)) };
      continue;
    }
    const url = place.startsWith("www.") ? `http://${place}` : null;
    const read = async () => readFileSync(file);
    yield { kind: "saved", ...unsaid, place, url, read };
  }
}
