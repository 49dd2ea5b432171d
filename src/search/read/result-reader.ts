import { betweenAuthors, type SearchResult, usualHref } from "../format/result.ts";
import { LoadFailure } from "./search-interface.ts";

/** Reads what `resultLines` has written. */
export function readResults(name: string, lines: string): SearchResult[] {
  return lines.split("\n").map((line) => {
    const [id = "", href = "", title = "", date, views, authors, source, ...tags] = line.split("\t");
    if (date === undefined || source === undefined) throw new LoadFailure(`${name} is damaged`);
    return {
      ...{ id, href: href || usualHref(id, date), title, date, views: views ? Number(views) : null },
      ...{ authors: authors ? authors.split(betweenAuthors) : [], source: source || null, tags },
    };
  });
}
