import { addressKey, pageAddress } from "../addresses/page-address.ts";
import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { groupBy } from "../lib/group-by.ts";
import { createOldPages } from "./old-pages.ts";

/** What the old site had, by a list of its addresses, and what of that the archive lacks. */
export interface OldSite {
  /** How many pages it had, and how many of these are articles of the archive. */
  readonly pages: number;
  readonly kept: number;
  /** The pages that are not, by folder, the one with most first. */
  readonly missing: readonly { readonly folder: string; readonly addresses: readonly string[] }[];
  /** Those that are no articles: lists of others, pictures, and what an import has found so. */
  readonly others: readonly string[];
}

/**
 * Compares a list of addresses with the articles. An address counts once, however it is spelled.
 * `noArticles` are addresses of pages of which it is known that they are none.
 */
export function compareOldSite(
  addresses: readonly string[],
  articles: readonly Article[],
  { formerHosts, noArticles }: { readonly formerHosts: readonly string[] | null; readonly noArticles: readonly string[] },
): OldSite {
  const byKey = new Map<string, string>();
  for (const written of addresses) {
    const address = pageAddress(written);
    if (address !== null && !byKey.has(addressKey(address))) byKey.set(addressKey(address), written);
  }
  // The list tells the host of articles that know only a path.
  const hosts = [...new Set(addresses.flatMap((written) => pageAddress(written)?.host ?? []))];
  const old = createOldPages(articles, formerHosts === null && hosts.length === 0 ? null : [...(formerHosts ?? []), ...hosts]);
  const none = new Set(noArticles.flatMap(keysOf));
  const [missing, others]: [string[], string[]] = [[], []];
  for (const [key, written] of byKey) {
    if (old.articleAt(written, null)) continue;
    (isNoArticle(written) || none.has(key) ? others : missing).push(written);
  }
  const folders = [...groupBy(missing, folderOf)].map(([folder, found]) => ({ folder, addresses: found.sort(byCodePoint) }));
  return {
    pages: byKey.size,
    kept: byKey.size - missing.length - others.length,
    missing: folders.sort((a, b) => b.addresses.length - a.addresses.length || byCodePoint(a.folder, b.folder)),
    others: others.sort(byCodePoint),
  };
}

/** How many pages the archive lacks, those that are no articles aside. */
export function missingPages({ missing }: OldSite): number {
  return missing.reduce((sum, { addresses }) => sum + addresses.length, 0);
}

function keysOf(written: string): string[] {
  const address = pageAddress(written);
  return address === null ? [] : [addressKey(address)];
}

/**
 * Whether an address is by its form that of a folder or an index page, of a picture, or of what
 * belongs to pages.
 */
function isNoArticle(address: string): boolean {
  const path = address.replace(/[?#].*$/s, "").replace(/^https?:\/\/[^/]*$/i, "/");
  return (
    /\/(?:(?:index|default|list|more)(?:[_-]?\d+)?(?:\.[a-z]+)?)?$/i.test(path) ||
    /\.(?:css|js|xml|gif|jpe?g|png|bmp|webp|svg|ico|swf)$/i.test(path)
  );
}

function folderOf(address: string): string {
  return address.replace(/[?#].*$/s, "").replace(/[^/]*$/, "");
}
