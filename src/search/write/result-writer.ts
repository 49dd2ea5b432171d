import { betweenAuthors, type SearchResult, usualHref } from "../format/result.ts";

/** The results of some articles as text: a line for each, with tabs between its fields. */
export function resultLines(results: readonly SearchResult[]): string {
  return results.map(lineOf).join("\n");
}

function lineOf({ id, href, title, date, views, authors, source, tags }: SearchResult): string {
  const own = [id, href === usualHref(id, date) ? "" : href, title, date, views === null ? "" : String(views)];
  const fields = [...own, authors.join(betweenAuthors), source ?? "", ...tags];
  // Tabs and line feeds, which part fields and lines here, are only white space to a reader.
  return fields.map((field) => field.replace(/[\t\n]/g, " ")).join("\t");
}
