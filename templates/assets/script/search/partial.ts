import type { PartialHits } from "../../../../src/search/read/search-interface.ts";
import { byId } from "./element.ts";
import type { Blank } from "./excerpts.ts";
import { resultEntry } from "./result.ts";
import type { SearchState } from "./search-state.ts";

const section = byId("partial", HTMLElement);
const list = section.querySelector("ol");

/**
 * Shows the articles that match in part; nothing if there is none. Returns the elements that wait
 * for excerpts.
 */
export function showPartial(place: SearchState, found: PartialHits | null): Blank[] {
  section.hidden = found === null;
  const blanks = found?.results.map((result) => resultEntry(result, found, place, "h3")) ?? [];
  list?.replaceChildren(...blanks.map(({ item }) => item));
  return blanks.map(({ blank }) => blank);
}
