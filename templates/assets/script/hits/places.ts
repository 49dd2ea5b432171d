import { headings } from "../paragraphs.ts";
import type { MarkedHit } from "./marking.ts";

/**
 * The index of the first hit from a heading on, which is given by its id, or by its number in the
 * body; else 0.
 */
export function firstFrom(hits: readonly MarkedHit[], at: string): number {
  const body = document.querySelector(".body");
  const heading = document.getElementById(at) ?? body?.querySelectorAll(headings)[Number(at) - 1];
  const follows = ([mark]: MarkedHit) =>
    heading && mark && (heading.contains(mark) || heading.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
  return heading ? Math.max(0, hits.findIndex(follows)) : 0;
}

/** The index of the hit nearest to the middle of what is seen, where `reveal` puts one. */
export function nearestToMiddle(hits: readonly MarkedHit[]): number {
  const distances = hits.map(([mark]) => Math.abs((mark?.getBoundingClientRect().top ?? 0) - innerHeight / 2));
  return distances.reduce((nearest, distance, index) => (distance < (distances[nearest] ?? 0) ? index : nearest), 0);
}

/** Scrolls to a hit, and opens what it is folded up in. */
export function reveal([mark]: MarkedHit = []): void {
  for (let details = mark?.closest("details"); details; details = details.parentElement?.closest("details")) details.open = true;
  mark?.scrollIntoView({ block: "center", inline: "nearest" });
}

/** The title or the part of the body that holds a hit. */
export function blockOf([mark]: MarkedHit = []): HTMLElement | null {
  return mark?.closest<HTMLElement>("h1, .body > *") ?? null;
}

/** Moves the focus to an element that has none otherwise, so that Tab goes on from there. */
export function focusOnce(element: HTMLElement): void {
  if (!element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
}
