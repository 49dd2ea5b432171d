import type { Config } from "../config.ts";
import type { SitePath } from "./paths.ts";

/** Gives a page's tag URI. */
export type IdentityOf = (path: SitePath) => string;

/** `.invalid` belongs to no one and never will (RFC 2606), so that no one else can give out these ids. */
const defaultAuthority = "jiuwen.invalid,2026";

/**
 * Makes ids (tag URIs, RFC 4151) that are unique in the world and stay the same wherever the site stands: of the archive's authority, where it has
 * one, else of its publisher's name or its title.
 */
export function createIdentity({ authority, publisher, title }: Pick<Config, "authority" | "publisher" | "title">): IdentityOf {
  const prefix = authority === null ? `tag:${defaultAuthority}:${encodeURIComponent(publisher ?? title)}/` : `tag:${authority}:`;
  return (path) =>
    prefix +
    path
      .replace(/\.html$/, "")
      .split("/")
      .map(encodeURIComponent)
      .join("/");
}
