import type { FeedEntry, Link, SitemapEntry } from "./view-models.ts";

/** What files for other programs are made from. */
export interface MachineProps {
  /** An Atom feed of a tag, or, if `of` is null, of the archive. Articles come newest first. */
  feed: {
    readonly id: string;
    readonly of: Link | null;
    readonly articles: readonly FeedEntry[];
  };
  "json-feed": { readonly articles: readonly FeedEntry[] };
  sitemap: { readonly url: string; readonly pages: readonly SitemapEntry[] };
  "sitemap-index": { readonly url: string; readonly parts: readonly SitemapEntry[] };
  robots: { readonly sitemap: string | null };
  "web-manifest": Record<never, never>;
}
