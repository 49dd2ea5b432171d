import type { SearchHits } from "../../../../src/search/read/search-interface.ts";
import type { SearchState } from "./search-state.ts";

/** What was found, and the state in which it was asked for. */
export interface Shown {
  readonly found: SearchHits;
  readonly place: SearchState;
}
