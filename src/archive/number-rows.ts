/**
 * Lists of numbers in one array, one behind the other: list n begins at `starts[n]` and ends before
 * `starts[n + 1]`.
 */
export interface Rows {
  readonly values: Int32Array;
  readonly starts: Int32Array;
}

/** For each item the numbers of all that belongs to it. */
export function rowsOf<T, U>(items: readonly T[], belonging: (item: T) => readonly U[], numberOf: (one: U) => number): Rows {
  const starts = new Int32Array(items.length + 1);
  const values: number[] = [];
  let index = 0;
  for (const item of items) {
    for (const one of belonging(item)) values.push(numberOf(one));
    starts[++index] = values.length;
  }
  return { values: Int32Array.from(values), starts };
}

/** For each value below `count` the numbers of the rows in which it stands, in their order. */
export function transposed(rows: Rows, count: number): Rows {
  const starts = new Int32Array(count + 1);
  for (const value of rows.values) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let value = 0; value < count; value++) starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
  const ends = starts.slice();
  const values = new Int32Array(rows.values.length);
  for (let row = 0; row < rows.starts.length - 1; row++) {
    const end = rows.starts[row + 1] ?? 0;
    for (let at = rows.starts[row] ?? 0; at < end; at++) {
      const value = rows.values[at] ?? 0;
      const index = ends[value] ?? 0;
      values[index] = row;
      ends[value] = index + 1;
    }
  }
  return { values, starts };
}
