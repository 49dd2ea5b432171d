import type { ComponentChildren } from "preact";

/**
 * A box that scrolls by itself, also by keyboard, for what is wider than a phone; the page itself
 * never scrolls sideways.
 */
export function Scroll({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
