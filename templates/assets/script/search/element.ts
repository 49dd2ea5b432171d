/**
 * The element of the search page with an id. Throws if there is none, as the page and its script do
 * not belong together then.
 */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`there is no #${id}`);
}

/** A new element with a class and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}

/** A new link. */
export function link(address: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  const made = element("a", "", ...children);
  made.href = address;
  return made;
}
