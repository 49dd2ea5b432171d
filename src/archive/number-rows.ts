/**
 * Lists of numbers in one array, one behind the other: list n begins at `starts[n]` and ends before
 * `starts[n + 1]`.
 */
export interface Rows {
  readonly values: Int32Array;
  readonly starts: Int32Array;
}

/**
 * Puts lists of numbers together, `count` of them. An array of numbers would take twice the memory
 * of the typed one, on the heap, and be copied into it in the end.
 */
export class RowsBuilder {
  readonly #starts: Int32Array;
  #values = new Int32Array(1024);
  #row = 0;
  #length = 0;

  constructor(count: number) {
    this.#starts = new Int32Array(count + 1);
  }

  /** Adds a number to the current list. */
  add(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length++] = value;
  }

  /** Ends the current list, after which the next one begins. */
  end(): void {
    this.#starts[++this.#row] = this.#length;
  }

  /** The lists, once all have ended. */
  rows(): Rows {
    return { values: this.#values.slice(0, this.#length), starts: this.#starts };
  }
}

/** For each item the numbers of all that belongs to it. */
export function rowsOf<T, U>(items: readonly T[], belonging: (item: T) => readonly U[], numberOf: (one: U) => number): Rows {
  const rows = new RowsBuilder(items.length);
  for (const item of items) {
    for (const one of belonging(item)) rows.add(numberOf(one));
    rows.end();
  }
  return rows.rows();
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
