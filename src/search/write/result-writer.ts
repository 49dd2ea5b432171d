import { type SearchResult, usualHref } from "../format/result.ts";

/**
 * What results show of some articles: a line for each, with tabs between what there is to be said.
 */
export function resultLines(results: readonly SearchResult[]): string {
  return results.map(lineOf).join("\n");
}

function lineOf({ id, href, title, date, views, tags }: SearchResult): string {
  const fields = [id, href === usualHref(id, date) ? "" : href, title, date, views === null ? "" : String(views), ...tags];
  // What stands between fields and lines here is white space like any other to a reader.
  return fields.map((field) => field.replace(/[\t\n]/g, " ")).join("\t");
}
