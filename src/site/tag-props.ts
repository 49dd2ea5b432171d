import type { NameKind } from "../archive/name-index.ts";
import type { TagKind } from "../archive/tags.ts";
import type { ListedArticle } from "./listed-article.ts";
import type { SitePath } from "./paths.ts";
import type { CountedLink, Link, LinkTarget, NameEntry, Story, WeighedTag } from "./view-models.ts";

/** What the pages of tags, and the indexes of people and institutions, are made from. */
export interface TagProps {
  /** The tag index, by count or by pinyin, or, if `letter` is not null, the page of one letter. */
  tags: {
    readonly order: "count" | "name";
    readonly letter: string | null;
    readonly letters: readonly Link[];
    /** `more` is how many tags of the kind are not shown. */
    readonly groups: readonly { readonly kind: TagKind; readonly tags: readonly WeighedTag[]; readonly more: number }[];
    /** Links to the indexes of people, institutions, authors and sources, where there are any. */
    readonly indexes: readonly Link[];
  };
  /** People, or institutions, in the order of pinyin. */
  "name-index": {
    readonly kind: NameKind;
    /**
     * The letter of this page, with a number if the letter has several pages; null for the index
     * itself.
     */
    readonly letter: string | null;
    readonly letters: readonly Link[];
    readonly entries: readonly NameEntry[];
  };
  tag: {
    readonly name: string;
    readonly kind: TagKind;
    readonly note: string | null;
    readonly count: number;
    /** What all its articles tell together; null for so few that they are seen at once. */
    readonly story:
      | (Story & {
          /** The people and the institutions that stand beside it most often. */
          readonly people: readonly CountedLink[];
          readonly institutions: readonly CountedLink[];
        })
      | null;
    /** The pages above it: the tag index and broader tags, the broadest first. */
    readonly trail: readonly Link[];
    readonly narrower: readonly CountedLink[];
    /** Tags that the curator relates to it, or that stand beside it on so many articles. */
    readonly related: readonly CountedLink[];
    /** Where an index shows the offices of a person or an institution; null for all other tags. */
    readonly offices: LinkTarget | null;
    /** The tag's feed; null if it has too few articles for one. */
    readonly feed: SitePath | null;
    readonly entries: readonly ListedArticle[];
    readonly older: SitePath | null;
  };
}
