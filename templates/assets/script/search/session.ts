import { LoadFailure, type Searcher } from "../../../../src/search/read/search-interface.ts";
import { keepOrder } from "../order.ts";
import { arrowKeys } from "./arrows.ts";
import { byId } from "./element.ts";
import { fillExcerpts } from "./excerpts.ts";
import { watchExport } from "./export.ts";
import { watchField } from "./field.ts";
import { isOpen, openFilters, showChoices, showChosen, watchFilters } from "./filters.ts";
import { watchLinks } from "./links.ts";
import { orElse } from "./load.ts";
import { findOldAddress } from "./old-address.ts";
import { showOrders } from "./orders.ts";
import { nearest, showCount, showFailure, showIdle, showLoading, showResults } from "./outcome.ts";
import { pageSize } from "./pages.ts";
import { isIdle, isNarrowed, type SearchState } from "./search-state.ts";
import type { Shown } from "./shown.ts";
import { watchSuggestions } from "./suggestions.ts";
import { Trail } from "./trail.ts";
import { isTrendOpen, showTrend, watchTrend } from "./trend.ts";

const list = byId("results", HTMLOListElement);
const title = document.title;

/** Where fewer articles were found, those follow that match in part. */
const enough = 10;

/** Makes the search page search, at first for what its address asks for. */
export function startSearch(searcher: Searcher): void {
  const field = document.querySelector<HTMLInputElement>("main .search input");
  if (!field) throw new Error("there is no field");
  const session = new Session(searcher, field);
  const suggestions = watchSuggestions(field, searcher, () => {
    session.type(field.value.trim());
    session.trail.enter();
  });
  watchField(
    field,
    (query) => {
      session.type(query);
      void suggestions.update();
    },
    () => {
      suggestions.close();
      session.trail.enter();
    },
  );
  addEventListener("popstate", suggestions.close);
  watchLinks(byId("main", HTMLElement), (place, from) => session.step(place, from));
  watchFilters(
    (filter, value) => session.step({ ...session.trail.place, [filter]: value || null, page: 1 }),
    () => session.showPanels(),
  );
  watchTrend(
    () => session.showPanels(),
    () => session.current,
  );
  watchExport(() => session.current);
  byId("failure", HTMLElement)
    .querySelector("button")
    ?.addEventListener("click", () => session.search());
  arrowKeys(field, [list, byId("partial", HTMLElement)]);
  if (isNarrowed(session.trail.place)) openFilters();
  session.restore();
  // A reader who comes without a query wants to write one.
  if (isIdle(session.trail.place)) field.focus();
}

/** Fills the filters and the chart with what was found, if they are open. */
async function fillPanels({ found, place }: Shown, isCurrent: () => boolean): Promise<void> {
  if (isOpen()) await showChoices(found, place, isCurrent);
  if (isTrendOpen()) await showTrend(found, place, isCurrent);
}

/** The reader's session: the current state, and what was found last. */
class Session {
  readonly #searcher: Searcher;
  readonly #field: HTMLInputElement;
  readonly trail: Trail;
  /**
   * The number of the last search. What an older search finds after a newer one has begun is
   * dropped.
   */
  #turn = 0;
  /** What the page shows, and of which state; null if nothing is asked for. */
  current: Shown | null = null;
  #endExcerpts = () => {};

  constructor(searcher: Searcher, field: HTMLInputElement) {
    this.#searcher = searcher;
    this.#field = field;
    this.trail = new Trail(() => this.restore());
  }

  /** Shows the state that the address holds, in the field too. */
  restore(): void {
    this.#field.value = this.trail.place.query;
    this.search();
  }

  /** Searches for what is in the field now. */
  type(query: string): void {
    const { place } = this.trail;
    if (query === place.query) return;
    this.trail.type({ ...place, query, page: 1 });
    this.search();
  }

  /**
   * Goes to a state that the reader has chosen. After a change of the page of results, their
   * beginning is shown.
   */
  async step(place: SearchState, from?: Element): Promise<void> {
    const isPaging = Boolean(from?.closest("#pages"));
    this.trail.step(place);
    this.#field.value = place.query;
    await this.search();
    if (isPaging) {
      list.focus({ preventScroll: true });
      byId("count", HTMLElement).scrollIntoView();
    } else if (from && !from.isConnected) this.#field.focus({ preventScroll: true });
  }

  /** Searches for what the address asks for. */
  async search(): Promise<void> {
    const { place } = this.trail;
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    document.title = place.query === "" ? title : `${place.query} - ${title}`;
    showOrders(place);
    keepOrder(place.order);
    showChosen(place);
    if (isIdle(place)) {
      this.#endExcerpts();
      this.current = null;
      showIdle();
      return;
    }
    showLoading();
    await this.#attempt(isCurrent, async () => {
      const [found, moved] = await Promise.all([this.#searcher.search(place), findOldAddress(place)]);
      const lacks = (most: number) => found.count < most && moved === null;
      const [partial, correction] = await Promise.all([
        lacks(enough) ? found.partial() : null,
        lacks(1) && found.pages.length === 0 ? orElse(found.correction(), null) : null,
      ]);
      if (!isCurrent()) return;
      const outcome = { found, partial, correction, moved };
      showCount(place, outcome);
      const shown = nearest(place, found);
      const from = (shown.page - 1) * pageSize;
      const results = await found.results(from, Math.min(from + pageSize, found.count));
      if (!isCurrent()) return;
      this.#endExcerpts();
      this.#endExcerpts = fillExcerpts(showResults(shown, outcome, results));
      this.current = { found, place };
    });
    await this.showPanels();
  }

  /** Fills the panels that are open with what the page shows. */
  async showPanels(): Promise<void> {
    const shown = this.current;
    if (shown)
      await this.#attempt(
        () => shown === this.current,
        () => fillPanels(shown, () => shown === this.current),
      );
  }

  async #attempt(isCurrent: () => boolean, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (isCurrent()) showFailure();
      if (!(error instanceof LoadFailure)) throw error;
    }
  }
}
