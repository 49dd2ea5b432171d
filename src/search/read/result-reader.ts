import { type SearchResult, usualHref } from "../format/result.ts";
import { LoadFailure } from "./search-interface.ts";

/** Reads what `resultLines` has written. */
export function readResults(name: string, lines: string): SearchResult[] {
  return lines.split("\n").map((line) => {
    const [id = "", href = "", title = "", date, views, ...tags] = line.split("\t");
    if (date === undefined || views === undefined) throw new LoadFailure(`${name} is damaged`);
    return { id, href: href || usualHref(id, date), title, date, views: views === "" ? null : Number(views), tags };
  });
}
