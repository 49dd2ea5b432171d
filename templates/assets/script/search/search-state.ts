import { orders, type Request } from "../../../../src/search/read/search-interface.ts";

/**
 * Where a reader is on the search page: what is asked for, and which page of it, from 1 on. The
 * page's address says it.
 */
export interface SearchState extends Request {
  readonly page: number;
}

/** What narrows what is found. */
export const filters = ["year", "column", "tag"] as const;
export type Filter = (typeof filters)[number];

/**
 * Reads the query of an address (`?q=…&year=…`). What it does not say, or says wrongly, is as if
 * nothing had been chosen.
 */
export function placeOf(query: string): SearchState {
  const said = new URLSearchParams(query);
  const page = Number(said.get("page"));
  return {
    query: said.get("q")?.trim() ?? "",
    year: said.get("year") || null,
    column: said.get("column") || null,
    tag: said.get("tag") || null,
    order: orders.find((order) => order === said.get("order")) ?? "relevance",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/**
 * The address of a place, relative to the search page; without anything asked for that of the page
 * itself.
 */
export function addressOf({ query: q, year, column, tag, order, page }: SearchState): string {
  const said = new URLSearchParams();
  const entries = { q, year, column, tag, order: order === "relevance" ? null : order, page: page === 1 ? null : String(page) };
  for (const [name, value] of Object.entries(entries)) if (value) said.set(name, value);
  const query = said.toString();
  return query === "" ? location.pathname : `?${query}`;
}

/** Whether nothing is asked for. */
export function isIdle(place: SearchState): boolean {
  return place.query === "" && !isNarrowed(place);
}

/** Whether a filter is chosen. */
export function isNarrowed(place: SearchState): boolean {
  return filters.some((filter) => place[filter] !== null);
}
