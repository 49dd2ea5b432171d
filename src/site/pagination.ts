/** A list divided over its first page and sealed pages. */
export interface Pagination<T> {
  /** The newest items, `size` to 2 × `size` − 1 of them (or all, if there are fewer). */
  readonly front: readonly T[];
  /** Exactly `size` items each, newest first within a page; the first page holds the oldest. */
  readonly sealed: readonly (readonly T[])[];
}

/**
 * Divides items, given newest first, so that pages stay as they are when an archive grows. Full
 * pages are numbered from the oldest; the items that do not fill one more stand on the first page,
 * together with the newest full page. A newest item changes only the front, and every `size`-th one
 * seals a page.
 */
export function paginate<T>(newestFirst: readonly T[], size: number): Pagination<T> {
  const sealedPages = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const end = newestFirst.length;
  return {
    front: newestFirst.slice(0, end - sealedPages * size),
    sealed: Array.from({ length: sealedPages }, (_, k) => newestFirst.slice(end - (k + 1) * size, end - k * size)),
  };
}
