import type { SitePath } from "./paths.ts";

/** The settings that tell an archive from all others. */
export interface ArchiveIdentity {
  /** The tagging entity of RFC 4151, 2.1; null if the settings have none. */
  readonly authority: string | null;
  readonly publisher: string | null;
  readonly title: string;
}

/** Gives a page's tag URI. */
export type IdentityOf = (path: SitePath) => string;

/**
 * The authority of an archive that has none. `.invalid` belongs to no one and never will (RFC
 * 2606), so these ids can only clash with those of another archive of the same name.
 */
const defaultAuthority = "jiuwen.invalid,2026";

/**
 * Creates ids (tag URIs, RFC 4151) that stay the same wherever the site stands. They come from the
 * archive's authority, which makes them unique in the world, or, without one, from its publisher's
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
