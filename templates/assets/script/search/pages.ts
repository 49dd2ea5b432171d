import { byId, element, link } from "./element.ts";
import { addressOf, type SearchState } from "./search-state.ts";

/**
 * How many results stand on a page: each is a file or two to load, and few readers go beyond the
 * first ten.
 */
export const pageSize = 10;

const nav = byId("pages", HTMLElement);

/** The number of pages for so many results, 1 at least. */
export function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / pageSize));
}

/** Shows which page of so many results this is, with links to the pages before and after it. */
export function showPages(place: SearchState, count: number): void {
  const { page } = place;
  const last = pagesOf(count);
  const step = (to: number, className: string, label: string) => {
    if (to < 1 || to > last) return element("span", "");
    const made = link(addressOf({ ...place, page: to }), label);
    made.className = className;
    return made;
  };
  nav.replaceChildren(
    step(page - 1, "older", "上一页"),
    element("span", "", `第 ${page} 页，共 ${last} 页`),
    step(page + 1, "newer", "下一页"),
  );
  nav.hidden = last === 1;
}
