import { basename } from "node:path";
import { columnMeanings, readRow } from "../import/row-article.ts";
import { createFieldNames } from "../ingest/field-names.ts";
import { Failure } from "../lib/failure.ts";
import { openSource } from "../sources/open-source.ts";
import type { SourceEntry } from "../sources/source-entry.ts";
import { explainPage } from "../webpage/explain-page.ts";
import { readPage } from "../webpage/read-page.ts";
import { readMap } from "./import-map.ts";
import { configFor } from "./import-target.ts";

/** How a page is to be explained. */
export interface ExplainOptions {
  /** The file of a map; null for none. */
  readonly map: string | null;
  /** The folder into which it would be imported; null for the one here. */
  readonly output: string | null;
}

/**
 * Tells in words what would be taken of a saved page, or of a record of a container
 * (`crawl.warc.gz#12`), and where it was found. Throws a `Failure` if there is no such page.
 */
export async function explainImport(file: string, { map, output }: ExplainOptions): Promise<string> {
  const [, container = file, number] = /^(.*)#(\d+)$/s.exec(file) ?? [];
  const rules = await configFor(output ?? ".");
  const site = map === null ? null : readMap(map);
  const source = openSource(container);
  try {
    const entry = await entryAt(source, number === undefined ? null : `${basename(container)}#${number}`, file);
    const rewrite = ({ address }: { readonly address: string }) => address;
    if (entry.kind === "saved") {
      const { url, charset, read } = entry;
      return explainPage(readPage(await read(), { url, charset }, { map: site, rewrite, zone: rules.timeZone })).join("\n");
    }
    if (entry.kind !== "row") return `${entry.place}: ${entry.reason}`;
    const columns = columnMeanings(createFieldNames({ ...rules.fields, ...site?.columns }), new Map());
    const { article, unused } = readRow(entry, columns, rules, rewrite);
    const told = "result" in article ? [`This is no article: ${article.reason} (${article.result}).`] : rowLines(article);
    return [...told, ...unused.map((column) => `not taken: ${column}`)].join("\n");
  } finally {
    await source.close();
  }
}

function rowLines({
  body,
  beside,
  credits,
  aliases,
  ...fields
}: Exclude<ReturnType<typeof readRow>["article"], { result: unknown }>): string[] {
  const told = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value.length === 0 ? [] : `${name}: ${Array.isArray(value) ? value.join("、") : value}`,
  );
  return [
    "This is an article.",
    ...told,
    ...credits.map(({ name, value }) => `${name}: ${value}`),
    ...aliases.map((address) => `former address: ${address}`),
    ...beside.map(({ address }) => `file: ${address}`),
    `Body: ${body.kept} of ${body.characters} characters are in the Markdown.`,
  ];
}

async function entryAt(entries: AsyncIterable<SourceEntry>, place: string | null, file: string): Promise<SourceEntry> {
  for await (const entry of entries) if (place === null || entry.place === place) return entry;
  throw new Failure(`there is no page and no record ${file}; name a page, or a record as \`crawl.warc.gz#12\``);
}
