import { type Columns, nameOrder, viewsOrder } from "../format/columns-file.ts";
import { bitsOf } from "./bit-reader.ts";
import { LoadFailure } from "./search-interface.ts";

/** What filters and orders need of all articles of a segment. */
export interface ColumnReader {
  /** The month of its date: `2024-05`, or `2019` where no month is known. */
  readonly monthOf: (article: number) => string;
  /** The numbers of views; below 0 where they are not known. */
  readonly views: Int32Array;
  /** All its tags, columns among them. */
  readonly tagsOf: (article: number) => readonly string[];
  readonly columnsOf: (article: number) => readonly string[];
}

/**
 * Reads the file of columns of a segment with so many articles. Throws a `LoadFailure` if the file
 * is damaged, or belongs to other articles.
 */
export function readColumns(text: string, articles: number): ColumnReader {
  try {
    return parseColumns(JSON.parse(text), articles);
  } catch {
    throw new LoadFailure("the columns are damaged");
  }
}

function parseColumns({ months, views, names, named }: Columns, articles: number): ColumnReader {
  const monthOf = months.flatMap(([month, count]) => Array<string>(count).fill(month));
  if (monthOf.length !== articles) throw new RangeError("these are other articles");
  const viewBits = bitsOf(views);
  const namedBits = bitsOf(named);
  const columnCounts: number[] = [];
  const namesOf = Array.from({ length: articles }, () => {
    const columns = namedBits.golomb(0);
    columnCounts.push(columns);
    return Array.from({ length: columns + namedBits.golomb(1) }, () => names[namedBits.golomb(nameOrder)] ?? "");
  });
  return {
    monthOf: (article) => monthOf[article] ?? "",
    views: Int32Array.from({ length: articles }, () => viewBits.golomb(viewsOrder) - 1),
    tagsOf: (article) => namesOf[article] ?? [],
    columnsOf: (article) => namesOf[article]?.slice(0, columnCounts[article]) ?? [],
  };
}
