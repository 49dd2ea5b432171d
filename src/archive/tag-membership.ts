import type { Article } from "../ingest/article.ts";
import { type Rows, rowsOf, transposed } from "./number-rows.ts";
import type { Tag } from "./tags.ts";

/**
 * Tags and the articles that carry them. Both are numbers, so that what is known of them can stand
 * in flat arrays.
 */
export interface TagMembership {
  /** The tags by their numbers. */
  readonly tags: readonly Tag[];
  /** The tags of each article. */
  readonly tagsOf: Rows;
  /** The articles of each tag, newest first. */
  readonly membersOf: Rows;
}

/** Creates the membership of the tags that `choose` picks for each article. */
export function createMembership(newestFirst: readonly Article[], choose: (article: Article) => readonly Tag[]): TagMembership {
  const numbers = new Map<Tag, number>();
  const numberOf = (tag: Tag) => {
    const known = numbers.get(tag);
    if (known !== undefined) return known;
    numbers.set(tag, numbers.size);
    return numbers.size - 1;
  };
  const tagsOf = rowsOf(newestFirst, choose, numberOf);
  return { tags: [...numbers.keys()], tagsOf, membersOf: transposed(tagsOf, numbers.size) };
}
