/** The most of a list that are named where nobody asked for all. */
const most = 5;

/** A list cut short: what is named of it, and a line that counts the rest, if there is any. */
export interface ShortList<T> {
  readonly named: readonly T[];
  readonly rest: readonly string[];
}

/** Cuts a list short. `lister` is what lists all of it (`--verbose`); null names all at once. */
export function shortList<T>(all: readonly T[], lister: string | null): ShortList<T> {
  if (lister === null || all.length <= most) return { named: all, rest: [] };
  return { named: all.slice(0, most), rest: [`  and ${all.length - most} more (${lister} lists all)`] };
}
