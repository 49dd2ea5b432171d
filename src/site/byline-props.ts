import type { BylineKind } from "../archive/bylines.ts";
import type { ArticleSummary } from "../ingest/article.ts";
import type { SitePath } from "./paths.ts";
import type { CountedLink, Link, Story } from "./view-models.ts";

/** What the pages of authors and of sources are made from. */
export interface BylineProps {
  /** The index of authors or of sources, or, if `letter` is not null, a page of one letter. */
  "byline-index": {
    readonly kind: BylineKind;
    /** The letter of this page, with a number if the letter has several pages. */
    readonly letter: string | null;
    readonly letters: readonly Link[];
    /** How many names the index has, or the page of a letter. */
    readonly count: number;
    /**
     * The names by their letters, in the order of pinyin. One of a single article leads to that.
     */
    readonly groups: readonly { readonly letter: string; readonly names: readonly CountedLink[] }[];
  };
  /** The first page of an author or a source. */
  byline: {
    readonly kind: BylineKind;
    readonly name: string;
    readonly count: number;
    /** Null for so few articles that they are seen at once. */
    readonly story: Story | null;
    readonly trail: readonly Link[];
    readonly entries: readonly ArticleSummary[];
    readonly older: SitePath | null;
  };
}
