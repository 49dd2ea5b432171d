import { type Result, usualHref } from "../result.ts";

/** What results show of some articles: a line for each, with tabs between what there is to be said. */
export function resultLines(results: readonly Result[]): string {
  return results.map(lineOf).join("\n");
}

function lineOf({ id, href, title, date, views, tags }: Result): string {
  const fields = [id, href === usualHref(id, date) ? "" : href, title, date, views === null ? "" : String(views), ...tags];
  // White space is all one to a reader, but not here.
  return fields.map((field) => field.replace(/\s/g, " ")).join("\t");
}
