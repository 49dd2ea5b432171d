import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type PageAddress, pageAddress } from "../addresses/page-address.ts";
import { type FileIndex, gatherFiles } from "../import/file-index.ts";
import { reportName } from "../import/import-report.ts";
import { isAttachment } from "../import/row-article.ts";
import { savedKind } from "../import/saved-page.ts";
import { Failure } from "../lib/failure.ts";
import { openSource } from "../sources/open-source.ts";
import type { SourceEntry } from "../sources/source-entry.ts";

/** An entry of a source: the number of the source, and how the report names the entry. */
export interface NumberedEntry {
  readonly source: number;
  readonly record: string;
  readonly entry: SourceEntry;
}

/** What all sources hold, by names and addresses alone. */
export interface SourceSurvey {
  readonly index: FileIndex;
  /** The addresses of all pages. */
  readonly addresses: readonly PageAddress[];
  /** The addresses of pictures and documents by the numbers under which WordPress has them. */
  readonly pictures: ReadonlyMap<string, string>;
  /** How many pages and records there are. */
  readonly records: number;
  /** How many saved files are no pages: pictures, style sheets, documents. */
  readonly files: number;
}

/** Sources that are open, which can be gone through several times. */
export interface OpenSources {
  readonly entries: () => AsyncGenerator<NumberedEntry>;
  readonly close: () => Promise<void>;
}

/** Throws a `Failure` if there is no such source, before anything is made for its articles. */
export function requireSources(paths: readonly string[]): void {
  for (const path of paths) if (!existsSync(path)) throw new Failure(`${path} is not there; look at its name`);
}

/**
 * Opens sources. Where one is a folder, the report names its entries by the folder's name and their
 * place in it. `output`, a real path, is where the articles go, and none of them. Throws a
 * `Failure` where the report could not tell two sources apart.
 */
export function openSources(paths: readonly string[], output: string): OpenSources {
  const names = paths.map((path) => basename(resolve(path)));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new Failure(`two sources are called ${twice}, so that the report could not tell them apart; name the folder above them`);
  }
  const opened = paths.map((path, at) => ({ source: openSource(path, { output, report: reportName }), name: names[at] ?? "" }));
  return {
    async *entries() {
      for (const [number, { source, name }] of opened.entries()) {
        for await (const entry of source) {
          const isOwn = entry.place === name || entry.place.startsWith(`${name}#`);
          yield { source: number, record: isOwn ? entry.place : `${name}/${entry.place}`, entry };
        }
      }
    },
    close: async () => {
      for (const { source } of opened) await source.close();
    },
  };
}

/** Looks at everything that sources hold, and reads no page. */
export async function surveySources(sources: OpenSources, signal: AbortSignal): Promise<SourceSurvey> {
  const gathering = gatherFiles();
  const addresses: PageAddress[] = [];
  const pictures = new Map<string, string>();
  let [records, files] = [0, 0];
  for await (const { source, entry } of sources.entries()) {
    signal.throwIfAborted();
    if (entry.kind === "saved") {
      gathering.add(source, entry);
      const kind = savedKind(entry);
      const address = entry.url === null ? null : pageAddress(entry.url);
      if (kind === "page" && address !== null) addresses.push(address);
      if (kind === "page") records++;
      else files++;
    } else if (entry.kind === "row" && isAttachment(entry)) {
      pictures.set(entry.values.get("post_id") ?? "", entry.values.get("attachment_url") ?? "");
    } else if (entry.kind === "row") records++;
  }
  return { index: gathering.done(), addresses, pictures, records, files };
}
