import { placeOf, type SearchState } from "./search-state.ts";

/**
 * Calls `onFollow` when the reader follows, in the ordinary way, a link within an element that
 * leads to another state of this page. The browser then does not follow it itself.
 */
export function watchLinks(within: HTMLElement, onFollow: (place: SearchState, link: Element) => void): void {
  within.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    // A link in a chart is an SVG element, which has no `host` and no `pathname`.
    const to = link && new URL(link.getAttribute("href") ?? "", location.href);
    if (!to || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (to.host !== location.host || to.pathname !== location.pathname) return;
    event.preventDefault();
    onFollow(placeOf(to.search), link);
  });
}
