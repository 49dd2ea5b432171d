import type { ComponentChildren } from "preact";
import { href, type SitePath } from "../../src/site/paths.ts";

interface Props {
  /** The page the link stands on. */
  readonly from: SitePath;
  readonly to: SitePath;
  /** A fragment of the page it leads to, without `#`. */
  readonly at?: string | null;
  readonly rel?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link within the site. */
export function A({ from, to, at = null, rel, class: name, children }: Props) {
  return (
    <a href={href(from, to) + (at === null ? "" : `#${at}`)} rel={rel} class={name}>
      {children}
    </a>
  );
}
