import type { SitePath } from "./paths.ts";

/**
 * The link from one file of the site to another, or to a part of it: relative, `index.html` in
 * full, each segment percent-encoded once.
 */
export function href(from: SitePath, to: SitePath, fragment: string | null = null): string {
  // Every page has dozens of links, and comparing characters is quicker than splitting both paths.
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at++) if (to[at] === "/") shared = at + 1;
  let up = "";
  for (let at = shared; at < from.length; at++) if (from[at] === "/") up += "../";
  return up + encode(to.slice(shared)) + (fragment === null ? "" : `#${encodeURIComponent(fragment)}`);
}

/** Makes the links from one file of the site to parts of others. */
export function hrefsFrom(from: SitePath): (to: { readonly path: SitePath; readonly fragment: string | null }) => string {
  return ({ path, fragment }) => href(from, path, fragment);
}

/** A file's address under the configured site URL, which ends in a slash. */
export function absoluteUrl(siteUrl: string, to: SitePath): string {
  return siteUrl + encode(to);
}

/** The paths that were encoded last, as many pages link to the same tags. */
const encoded = new Map<string, string>();

/** How many paths are kept. */
const most = 10_000;

function encode(path: string): string {
  if (/^[\w./-]*$/.test(path)) return path;
  const known = encoded.get(path);
  if (known !== undefined) return known;
  const written = path.split("/").map(encodeURIComponent).join("/");
  if (encoded.size === most) encoded.clear();
  encoded.set(path, written);
  return written;
}
