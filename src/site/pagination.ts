/** A list divided over its first page and sealed pages. */
export interface Pagination<T> {
  /** The newest items: `least` to `least` + `size` − 1 of them, or all, if there are fewer. */
  readonly front: readonly T[];
  /** Exactly `size` items each, newest first within a page; the first page holds the oldest. */
  readonly sealed: readonly (readonly T[])[];
}

/**
 * Divides items, given newest first, so that pages stay as they are when an archive grows. Full
 * pages are numbered from the oldest; the `least` newest items stand on the first page, with those
 * that do not fill one more page. A newest item changes only the front, and every `size`-th one
 * seals a page.
 */
export function paginate<T>(newestFirst: readonly T[], size: number, least = size): Pagination<T> {
  const sealedPages = Math.max(0, Math.floor((newestFirst.length - least) / size));
  const end = newestFirst.length;
  return {
    front: newestFirst.slice(0, end - sealedPages * size),
    sealed: Array.from({ length: sealedPages }, (_, k) => newestFirst.slice(end - (k + 1) * size, end - k * size)),
  };
}

/** How many items a divided list has, how many stand on its first page, and on a sealed one. */
export interface Division {
  readonly count: number;
  readonly front: number;
  readonly size: number;
}

/**
 * The number of the sealed page with the item at a position, counted from the newest, which is 0;
 * null if it stands on the first page.
 */
export function pageNumberAt(position: number, { count, front, size }: Division): number | null {
  return position < front ? null : Math.ceil((count - position) / size);
}
