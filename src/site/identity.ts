import type { SitePath } from "./paths.ts";

/** What tells an archive from all others. */
export interface ArchiveIdentity {
  /** The tagging entity of RFC 4151, 2.1; null when not said. */
  readonly authority: string | null;
  readonly publisher: string | null;
  readonly title: string;
}

/** Gives a page's tag URI. */
export type IdentityOf = (path: SitePath) => string;

/**
 * `.invalid` belongs to no one and never will (RFC 2606), so that these ids can clash with no one's
 * but another archive's of the same name.
 */
const defaultAuthority = "jiuwen.invalid,2026";

/**
 * Makes ids (tag URIs, RFC 4151) that stay the same wherever the site stands: of the archive's
 * authority, which makes them unique in the world, or, where none is configured, of its publisher's
 * name or its title.
 */
export function createIdentity({ authority, publisher, title }: ArchiveIdentity): IdentityOf {
  const prefix = authority === null ? `tag:${defaultAuthority}:${encodeURIComponent(publisher ?? title)}/` : `tag:${authority}:`;
  return (path) =>
    prefix +
    path
      .replace(/\.html$/, "")
      .split("/")
      .map(encodeURIComponent)
      .join("/");
}
