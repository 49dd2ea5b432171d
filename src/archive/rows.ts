/** Lists of numbers in one array, one behind the other: the n-th begins at `starts[n]` and ends before `starts[n + 1]`. */
export interface Rows {
  readonly values: Int32Array;
  readonly starts: Int32Array;
}

export function createRows(lists: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  let length = 0;
  for (const [index, list] of lists.entries()) {
    length += list.length;
    starts[index + 1] = length;
  }
  const values = new Int32Array(length);
  let at = 0;
  for (const list of lists) for (const value of list) values[at++] = value;
  return { values, starts };
}
