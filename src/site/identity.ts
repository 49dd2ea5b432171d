import type { SitePath } from "./paths.ts";

/** The settings that tell an archive from all others. */
export interface ArchiveIdentity {
  /** The tagging entity of RFC 4151, 2.1; null if the settings have none. */
  readonly authority: string | null;
  readonly publisher: string | null;
  readonly title: string;
}

/**
 * The authority of an archive that has none. `.invalid` belongs to no one and never will (RFC
 * 2606), so these ids can only clash with those of another archive of the same name.
 */
const defaultAuthority = "jiuwen.invalid,2026";

/**
 * What the ids of an archive's files begin with. It comes from the archive's authority, which makes
 * them unique in the world, or, without one, from its publisher's name or its title.
 */
export function idPrefix({ authority, publisher, title }: ArchiveIdentity): string {
  return authority === null ? `tag:${defaultAuthority}:${encodeURIComponent(publisher ?? title)}/` : `tag:${authority}:`;
}

/** The id of a file (a tag URI, RFC 4151), which stays the same wherever the site stands. */
export function tagUri(prefix: string, path: SitePath): string {
  return (
    prefix +
    path
      .replace(/\.html$/, "")
      .split("/")
      .map(encodeURIComponent)
      .join("/")
  );
}
