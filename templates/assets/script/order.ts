import type { Order } from "../../../src/search/read/search-interface.ts";

/** Where the browser keeps the order of results that was chosen last, until its tab is closed. */
const key = "jiuwen-order";

/** Keeps an order of results, so that the next search from another page has it, too. */
export function keepOrder(order: Order): void {
  try {
    if (order === "relevance") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, order);
  } catch {
    // A browser may refuse to keep anything; the next search then has the usual order.
  }
}

/** Makes the forms of other pages than the search's own ask for the order that is kept. */
export function askInOrder(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form.search")) {
    form.addEventListener("formdata", ({ formData }) => {
      const order = keptOrder();
      if (order !== null) formData.set("order", order);
    });
  }
}

function keptOrder(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
