import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../failure.ts";
import { bodyHtml } from "../ingest/body.ts";
import { readSeed } from "../ingest/files.ts";
import { readBody, sha256 } from "../ingest/seed.ts";
import { own } from "../root.ts";
import type { Origin, Page, PlannedPage } from "../site/page.ts";
import { iconPath, type SitePath, stylePath } from "../site/paths.ts";
import { renderPages } from "./eleventy.ts";

/** The files that every page shares, and what each is put together from, in order. */
const assets: readonly (readonly [SitePath, readonly string[]])[] = [
  [stylePath, ["base", "frame", "lists", "article", "print"].map((layer) => `style/${layer}.css`)],
  [iconPath, ["icon.svg"]],
];

/**
 * Eleventy keeps what it writes in one run in memory, so that a large site is rendered in runs of this many pages. Each run costs 0.1 s, as it
 * loads the templates anew: 12,000 pages took 5.9 s of processor time in runs of 2,000 and 5.3 s in one, with the same peak memory.
 */
const batchSize = 20_000;

/**
 * Writes the whole site into `staging`, an empty folder: pages, the untouched source of each article, and assets. Article files are read again
 * from `folder`, a batch at a time. Returns the paths of all files. Throws a `Failure` when an article is not the one that was planned.
 */
export async function stage(
  pages: readonly PlannedPage[],
  folder: string,
  staging: string,
  onPage: (done: number, of: number) => void,
): Promise<SitePath[]> {
  const sources: SitePath[] = [];
  const writeFile = fileWriter(staging);
  let done = 0;
  for (let start = 0; start < pages.length; start += batchSize) {
    const batch = pages.slice(start, start + batchSize).map((page) => {
      if (page.kind !== "article") return page;
      const { origin } = page.props;
      const bytes = readOrigin(folder, origin);
      sources.push(origin.path);
      writeFile(origin.path, bytes);
      return withBody(page, bytes);
    });
    await renderPages(batch, staging, () => onPage(++done, pages.length));
  }
  for (const [path, parts] of assets) writeFile(path, Buffer.concat(parts.map((part) => readFileSync(own("templates/assets", part)))));
  return [...pages.map(({ path }) => path), ...sources, ...assets.map(([path]) => path)];
}

/** Fills an article page with its body. The bytes are those of the file its `origin` names. */
export function withBody(page: PlannedPage<"article">, bytes: Uint8Array): Page<"article"> {
  const { file, format } = page.props.origin;
  return { ...page, props: { ...page.props, body: bodyHtml(readBody(file, bytes), format) } };
}

/** The bytes of an article's file, which must be the ones its record was made from. */
export function readOrigin(folder: string, { file, sha256: expected }: Origin): Uint8Array {
  const read = readSeed(folder, file);
  if ("problem" in read || sha256(read.bytes) !== expected) {
    throw new Failure(`${file} was changed while the site was being built; nothing was published, build again`);
  }
  return read.bytes;
}

/** Writes files below a folder, and makes each folder on the way once. */
function fileWriter(root: string): (path: SitePath, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (path, bytes) => {
    const folder = dirname(join(root, path));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(root, path), bytes);
  };
}
