import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { programPath } from "../../../src/lib/package-root.ts";
import { type Cost, measure } from "../measure.ts";
import { drawQueries, type QueryLength, scan } from "./queries.ts";
import { type Spread, spreadOf } from "./spread.ts";
import type { Texts } from "./texts.ts";

/** The same by Pagefind, as it is without any setting. */
export interface PagefindFigures {
  /** How many of the articles it was given. */
  readonly articles: number;
  /** From the start of the process that hands over the articles to the end of the last file. */
  readonly cost: Cost;
  /** Bytes of all files of the index; they are compressed already. */
  readonly index: number;
  /** Compressed bytes that are loaded before the first query, its script and WebAssembly included. */
  readonly startUp: number;
  readonly queries: Readonly<Record<QueryLength, PagefindAnswers>>;
}

/** What became of the queries of one length. */
interface PagefindAnswers {
  /** Of all articles that have a text, the share that was found; and of all that were found, the share that has it. Means over all queries. */
  readonly recall: number;
  readonly precision: number;
  /** Bytes that a query loads beyond the start-up data and before any result is shown. */
  readonly bytes: Spread;
}

/** It takes 8 GB of memory for 10,000 articles of 1,900 characters. */
export const pagefindUpTo = 10_000;

/** So many texts of each length are sought: each time all must be started anew. */
const perLength = 50;

/** The command that prints its version, and fails where it is not installed, or not for this system. */
export const pagefindVersion = [process.execPath, programPath("node_modules/pagefind/lib/runner/bin.cjs"), "--version"] as const;

/** What its script, which is made for browsers and runs in Node too, offers. */
interface Reader {
  readonly options: (options: { readonly noWorker: boolean }) => Promise<void>;
  readonly init: (language: string) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly { readonly id: string }[] }>;
  readonly destroy: () => Promise<void>;
}

/**
 * Has Pagefind index the first articles of a folder, and asks it for texts out of them. It takes texts apart by a dictionary, which has none of the generator's invented
 * words.
 */
export async function measurePagefind(folder: string, all: readonly Texts[], output: string): Promise<PagefindFigures> {
  const articles = all.slice(0, pagefindUpTo);
  const builder = fileURLToPath(new URL("./pagefind-builder.ts", import.meta.url));
  const { cost } = await measure(process.execPath, ["--import", "tsx", builder, folder, output, String(articles.length)]);
  const idOf = new Map(
    readdirSync(join(output, "fragment")).map((name) => [name.split(".")[0] ?? "", articleOf(join(output, "fragment", name))]),
  );
  const drawn = drawQueries(articles);
  const loaded: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (input) => {
    const file = fileURLToPath(String(input).replace(/\?.*/, ""));
    loaded.push(file);
    return new Response(readFileSync(file), { headers: { "content-type": "application/wasm" } });
  };
  try {
    const reader: Reader = await import(pathToFileURL(join(output, "pagefind.js")).href);
    const answersOf = async (length: QueryLength): Promise<PagefindAnswers> => {
      const queries = drawn[length].slice(0, perLength);
      const expected = scan(articles, queries);
      const bytes: number[] = [];
      const [recalls, precisions]: [number[], number[]] = [[], []];
      for (const query of queries) {
        await reader.options({ noWorker: true });
        await reader.init("zh");
        loaded.length = 0;
        const { results } = await reader.search(query);
        bytes.push(bytesOf(loaded.filter(isIndex)));
        const own = new Set(expected.get(query));
        const right = results.filter(({ id }) => own.has(idOf.get(id) ?? "")).length;
        recalls.push(right / own.size);
        // What finds nothing finds nothing wrong: it has no precision.
        if (results.length > 0) precisions.push(right / results.length);
        await reader.destroy();
      }
      return { recall: mean(recalls), precision: mean(precisions), bytes: spreadOf(bytes) };
    };
    const queries = { 2: await answersOf(2), 4: await answersOf(4), 8: await answersOf(8) };
    const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name));
    const startUp = paths.filter((path) => /\.pf_meta$|\bwasm\.unknown\.pagefind$|\bpagefind-entry\.json$/.test(path));
    return {
      articles: articles.length,
      cost,
      index: bytesOf(paths.filter((path) => /\.pf_(?:meta|index|fragment)$/.test(path))),
      startUp: bytesOf(startUp) + gzipSync(readFileSync(join(output, "pagefind.js"))).length,
      queries,
    };
  } finally {
    globalThis.fetch = fetch;
  }
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

function isIndex(path: string): boolean {
  return path.endsWith(".pf_index");
}

function bytesOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + statSync(path).size, 0);
}

/** The article that a result shows: what its address was made of. */
function articleOf(fragment: string): string {
  return /"url":"\/?([^"]*)\.html"/.exec(gunzipSync(readFileSync(fragment)).toString())?.[1] ?? "";
}
