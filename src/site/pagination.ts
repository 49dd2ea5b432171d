/** A list divided over its first page and sealed pages. */
export interface Pagination<T> {
  /** The newest items, `size` to 2 × `size` − 1 of them (all, where there are fewer). */
  readonly front: readonly T[];
  /** Exactly `size` items each, newest first within a page; the first page holds the oldest. */
  readonly sealed: readonly (readonly T[])[];
}

/**
 * Divides items, newest first, so that pages stay as they are when an archive grows: full pages are
 * numbered from the oldest, and what is not enough for one more stands on the first page with the
 * newest full one. A newest item changes the front alone; every `size`-th seals a page.
 */
export function paginate<T>(newestFirst: readonly T[], size: number): Pagination<T> {
  const sealedPages = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const end = newestFirst.length;
  return {
    front: newestFirst.slice(0, end - sealedPages * size),
    sealed: Array.from({ length: sealedPages }, (_, k) => newestFirst.slice(end - (k + 1) * size, end - k * size)),
  };
}
