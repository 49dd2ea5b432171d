/** What filters and orders need of all articles of a segment, as JSON. */
export interface Columns {
  /**
   * The months that have articles (`2024-05`, or `2019` where no month is known), the oldest first,
   * with their numbers of articles.
   */
  readonly months: readonly (readonly [month: string, count: number])[];
  /**
   * For each article its number of views plus 1, or 0 if that is not known, as digits (exponential
   * Golomb codes of order `viewsOrder`).
   */
  readonly views: string;
  /** The names of all tags and columns, those of the most articles first. */
  readonly names: readonly string[];
  /**
   * For each article how many columns and how many other tags it has, then their places in `names`,
   * as digits (orders 0, 1, `nameOrder`).
   */
  readonly named: string;
}

/** The orders of the exponential Golomb codes of views and of places of names. */
export const viewsOrder = 8;
export const nameOrder = 2;
