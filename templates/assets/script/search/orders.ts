import type { Order } from "../../../../src/search/read/search-interface.ts";
import { byId, link } from "./element.ts";
import { addressOf, type SearchState } from "./search-state.ts";

const labels: Readonly<Record<Order, string>> = { relevance: "相关度", newest: "最新", oldest: "最早", views: "浏览最多" };

const nav = byId("orders", HTMLElement);
// Where no views are known, an order by them would be that of the newest under another name.
const offered = Object.entries(labels).filter(([order]) => order !== "views" || nav.dataset["viewed"] === "true");
const links = offered.map(([order, label]) => ({ order: order as Order, made: link("", label) }));
nav.append(...links.map(({ made }) => made));

/**
 * Shows the orders of results as links, and which one is current. The elements stay the same, so
 * that the focus is kept.
 */
export function showOrders(place: SearchState): void {
  for (const { order, made } of links) {
    made.href = addressOf({ ...place, order, page: 1 });
    if (order === place.order) made.setAttribute("aria-current", "true");
    else made.removeAttribute("aria-current");
  }
}
