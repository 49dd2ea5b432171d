import { placeOf, type SearchState } from "./search-state.ts";

/**
 * Tells of each link within an element that leads to a place on this page, when it is followed in
 * the ordinary way; the browser then does nothing.
 */
export function watchLinks(within: HTMLElement, onFollow: (place: SearchState, link: HTMLAnchorElement) => void): void {
  within.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.host !== location.host || link.pathname !== location.pathname) return;
    event.preventDefault();
    onFollow(placeOf(link.search), link);
  });
}
