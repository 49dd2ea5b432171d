import type { MovedArticle } from "../../../../src/addresses/address-shard.ts";
import type { SearchResult } from "../../../../src/search/format/result.ts";
import type { PartialHits, SearchHits } from "../../../../src/search/read/search-interface.ts";
import { figures } from "../../../components/number.ts";
import { showCorrection } from "./correction.ts";
import { byId } from "./element.ts";
import type { Blank } from "./excerpts.ts";
import { offerExport } from "./export.ts";
import { showMoved } from "./old-address.ts";
import { showOwnPages } from "./own-pages.ts";
import { pagesOf, showPages } from "./pages.ts";
import { showPartial } from "./partial.ts";
import { resultEntry } from "./result.ts";
import { isNarrowed, type SearchState } from "./search-state.ts";
import { offerTrend } from "./trend.ts";

const count = byId("count", HTMLParagraphElement);
const failure = byId("failure", HTMLParagraphElement);
const list = byId("results", HTMLOListElement);
const help = byId("help", HTMLElement);
const orders = byId("orders", HTMLElement);
const filters = byId("filters", HTMLElement);

/**
 * How long a search may take before the page says that it is under way, in milliseconds. A shorter
 * message would flicker.
 */
const quiet = 300;
let waiting = 0;

/** The number of articles that were found last, as text. */
let tally = "";

/** Shows that nothing is asked for, and how to ask. */
export function showIdle(): void {
  say("idle");
  setTally("");
  list.dataset["count"] = "0";
  list.replaceChildren();
  byId("pages", HTMLElement).hidden = true;
  byId("partial", HTMLElement).hidden = true;
  showOwnPages([]);
  showMoved([]);
  showCorrection(null);
  help.hidden = false;
  orders.hidden = true;
  filters.hidden = true;
  offerTrend(null);
  offerExport(null);
}

/** Shows that a search is under way. Earlier results stay, so that nothing jumps. */
export function showLoading(): void {
  say("loading");
  waiting = setTimeout(() => {
    count.textContent = "正在搜索……";
  }, quiet);
}

/** Shows that the search has failed, beside earlier results. */
export function showFailure(): void {
  say("failed");
  count.textContent = tally;
  failure.hidden = false;
}

/** What a search has found. */
export interface Found {
  readonly found: SearchHits;
  /** What matches in part; null where enough matches as a whole. */
  readonly partial: PartialHits | null;
  /** The query that was probably meant; null where this one has found something. */
  readonly correction: string | null;
  /** The articles that stood at the old address that was asked for; null if none was. */
  readonly moved: readonly MovedArticle[] | null;
}

/** Shows how many articles were found, while the list still has earlier results. */
export function showCount(place: SearchState, { found, partial, moved }: Found): void {
  clearTimeout(waiting);
  setTally(moved === null ? tallyOf(place, found, partial) : tallyOfMoved(found, moved));
}

/** Shows a page of results. Returns the elements that wait for excerpts. */
export function showResults(place: SearchState, { found, partial, correction, moved }: Found, results: readonly SearchResult[]): Blank[] {
  const entries = results.map((result) => resultEntry(result, found, place));
  list.replaceChildren(...entries.map(({ item }) => item));
  list.dataset["count"] = String(found.count);
  showPages(place, found.count);
  showOwnPages(ownPagesOn(place, found));
  showMoved(moved ?? []);
  showCorrection(correction === null ? null : { ...place, query: correction, page: 1 });
  orders.hidden = found.count === 0;
  filters.hidden = found.count === 0 && !isNarrowed(place);
  offerTrend(found);
  offerExport(found);
  help.hidden = found.count > 0 || partial !== null || correction !== null || moved !== null;
  say("ready");
  return [...entries.map(({ blank }) => blank), ...showPartial(place, partial)];
}

/** The state with the nearest page of results that exists. */
export function nearest(place: SearchState, found: SearchHits): SearchState {
  return { ...place, page: Math.min(place.page, pagesOf(found.count)) };
}

function tallyOf(place: SearchState, { count, pages }: SearchHits, partial: PartialHits | null): string {
  if (count > 0) return `共找到 ${figures(count)} 篇`;
  if (partial !== null) return "没有找到完全符合的文章。";
  if (isNarrowed(place)) return "所选条件下没有文章，可以去掉一些条件。";
  return pages.length > 0 ? "没有找到符合条件的文章，以下页面提到了。" : "没有找到符合条件的文章。";
}

function tallyOfMoved({ count }: SearchHits, moved: readonly MovedArticle[]): string {
  const mentioned = count > 0 ? `；另有 ${figures(count)} 篇提到它` : "";
  return `${moved.length > 0 ? "已按旧网址找到文章" : "这个旧网址的页面不在本存档中"}${mentioned}。`;
}

/** The archive's own pages stand above the first results. */
function ownPagesOn({ page }: SearchState, { pages }: SearchHits): SearchHits["pages"] {
  return page === 1 ? pages : [];
}

function say(state: "idle" | "loading" | "ready" | "failed"): void {
  clearTimeout(waiting);
  failure.hidden = true;
  list.dataset["state"] = state;
}

function setTally(text: string): void {
  tally = text;
  // Screen readers would speak the same text again.
  if (count.textContent !== text) count.textContent = text;
}
