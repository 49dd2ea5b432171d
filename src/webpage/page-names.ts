/** The ids and classes of a page, each as a selector names it: `#content`, `.title`. */
export type PageNames = ReadonlySet<string>;

export function namesOf(root: Document | Element): PageNames {
  const names = new Set<string>();
  for (const element of root.querySelectorAll("[id], [class]")) {
    const id = element.getAttribute("id");
    if (id !== null) names.add(`#${id}`);
    const classes = element.getAttribute("class");
    if (classes !== null) for (const one of classes.split(/\s+/)) names.add(`.${one}`);
  }
  return names;
}

/**
 * The selectors that may find something on a page with such names; the others cannot, and to ask
 * for them takes long, as each question goes to every element of the page.
 */
export function possibleOf(selectors: readonly string[], names: PageNames): string[] {
  return selectors.filter((selector) => neededBy(selector).every((name) => names.has(name)));
}

/** The names without which a selector finds nothing; what it rules out is not needed. */
function neededBy(selector: string): string[] {
  return selector.replace(/\[[^\]]*\]|:not\([^)]*\)/g, " ").match(/[#.][\p{L}\p{N}_-]+/gu) ?? [];
}
