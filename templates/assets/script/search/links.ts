import { placeOf, type SearchState } from "./search-state.ts";

/**
 * Calls `onFollow` when the reader follows, in the ordinary way, a link within an element that
 * leads to another state of this page. The browser then does not follow it itself.
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
