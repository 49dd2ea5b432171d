import { orders, type Request } from "../../../../src/search/read/search-interface.ts";

/**
 * The state of the search page: what is asked for, and the page of results, from 1 on. The address
 * of the page holds it.
 */
export interface SearchState extends Request {
  readonly page: number;
}

/** The filters that narrow the results. */
export const filters = ["year", "from", "to", "column", "tag", "author", "source"] as const;
export type Filter = (typeof filters)[number];

/**
 * Reads the state from the query of an address (`?q=…&year=…`). What is missing or wrong there
 * counts as not chosen.
 */
export function placeOf(query: string): SearchState {
  const said = new URLSearchParams(query);
  const page = Number(said.get("page"));
  const named = (name: string) => said.get(name) || null;
  return {
    query: said.get("q")?.trim() ?? "",
    ...{ year: named("year"), from: monthIn(said.get("from")), to: monthIn(said.get("to")) },
    ...{ column: named("column"), tag: named("tag"), author: named("author"), source: named("source") },
    order: orders.find((order) => order === said.get("order")) ?? "relevance",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/**
 * The address of a state, relative to the search page; the page's own address if nothing is asked
 * for.
 */
export function addressOf(place: SearchState): string {
  const { query: q, order, page } = place;
  const said = new URLSearchParams();
  const narrowed = Object.fromEntries(filters.map((filter) => [filter, place[filter]]));
  const entries = { q, ...narrowed, order: order === "relevance" ? null : order, page: page === 1 ? null : String(page) };
  for (const [name, value] of Object.entries(entries)) if (value) said.set(name, value);
  const query = said.toString();
  return query === "" ? location.pathname : `?${query}`;
}

/** A month as `2024-05`; null for anything else. */
function monthIn(said: string | null): string | null {
  return said !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(said) ? said : null;
}

/** Whether nothing is asked for. */
export function isIdle(place: SearchState): boolean {
  return place.query === "" && !isNarrowed(place);
}

/** Whether a filter is chosen. */
export function isNarrowed(place: SearchState): boolean {
  return filters.some((filter) => place[filter] !== null);
}
