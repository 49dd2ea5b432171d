import { existsSync } from "node:fs";
import { basename, join, resolve, sep } from "node:path";
import { articleOfPage, type DateRules } from "../import/found-article.ts";
import { columnMeanings, readRow } from "../import/row-article.ts";
import { savedKind } from "../import/saved-page.ts";
import { createFieldNames } from "../ingest/field-names.ts";
import { Failure } from "../lib/failure.ts";
import { isHostName, mirrorAddress } from "../sources/mirror-address.ts";
import { openSource } from "../sources/open-source.ts";
import type { SavedFile, SourceEntry } from "../sources/source-entry.ts";
import { explainPage } from "../webpage/explain-page.ts";
import { type PageOptions, readPage } from "../webpage/read-page.ts";
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
    const chosen =
      number === undefined && entry.place.includes("#") ? [`Of ${container} this is ${entry.place}; name another by its number.`] : [];
    if (entry.kind === "saved") {
      const url = entry.url ?? mirroredAddress(container);
      return [...chosen, ...(await savedLines({ ...entry, url }, { map: site, rewrite, zone: rules.timeZone }, rules))].join("\n");
    }
    if (entry.kind !== "row") return `${entry.place}: ${entry.reason}`;
    const columns = columnMeanings(createFieldNames({ ...rules.fields, ...site?.columns }), new Map());
    const { article, unused } = readRow(entry, columns, rules, rewrite);
    const told = "result" in article ? [`This is no article: ${article.reason} (${article.result}).`] : rowLines(article);
    return [...chosen, ...told, ...unused.map((column) => `not taken: ${column}`)].join("\n");
  } finally {
    await source.close();
  }
}

/** What import makes of a saved file, and where its page has what. */
async function savedLines(file: SavedFile, options: PageOptions, rules: DateRules): Promise<string[]> {
  const noArticle = (why: string) => `This is no article: ${why}.`;
  switch (savedKind(file)) {
    case "file":
      return [noArticle("it is a file of the site, such as a picture, and no page")];
    case "redirect":
      return [noArticle(`it leads to ${file.location} (forward)`)];
    case "failure":
      return [noArticle(`the server answered with status ${file.status} (not-found)`)];
    case "page": {
      const { url, charset, fetched } = file;
      const reading = readPage(await file.read(), { url, charset }, options);
      const fields =
        fetched === null ? reading.fields : { ...reading.fields, fetched: { value: fetched, from: "the record of the crawl" } };
      const [first, ...others] = explainPage({ ...reading, fields });
      const article = articleOfPage(reading, rules);
      return ["result" in article ? noArticle(`${article.reason} (${article.result})`) : (first ?? ""), ...others];
    }
  }
}

/**
 * The address of a page that lies in the folder of its host, as a mirror has it; null elsewhere,
 * and where HTTrack has renamed it.
 */
function mirroredAddress(path: string): string | null {
  const names = resolve(path).split(sep);
  const at = names.slice(0, -1).findLastIndex(isHostName);
  if (at === -1) return null;
  const above = names.slice(0, at).join(sep);
  const isOfHttrack = ["hts-cache", "hts-log.txt"].some((name) => existsSync(join(above, name)));
  return isOfHttrack && /\.html?$/i.test(path) ? null : mirrorAddress(names.slice(at));
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
