import { byId, link } from "./element.ts";
import { addressOf, type SearchState } from "./search-state.ts";

const line = byId("meant", HTMLParagraphElement);

/** Offers the state with the query that was probably meant; nothing if there is none. */
export function showCorrection(place: SearchState | null): void {
  line.hidden = place === null;
  line.replaceChildren(...(place === null ? [] : ["您要找的是不是：", link(addressOf(place), place.query)]));
}
