import { Failure } from "../lib/failure.ts";

/** How much of a source is taken, as a file may be made so as to fill a disk or all memory. */
export interface SourceLimits {
  /** The largest page or file that is read out of a source, in bytes. */
  readonly fileBytes: number;
  /** The longest row of a table, line of JSON or item of a feed, in UTF-16 units. */
  readonly rowLength: number;
  /** The most columns of a table. */
  readonly columns: number;
  /** The most bytes that are unpacked out of one container onto the disk. */
  readonly unpackedBytes: number;
  /** The largest JSON document and workbook, in bytes as unpacked, as both are held in memory. */
  readonly documentBytes: number;
}

/**
 * A row is far longer than any news text, the columns are those that Excel has, and what is
 * unpacked is more than the crawls of most institutions.
 */
export const usualLimits: SourceLimits = {
  fileBytes: 50_000_000,
  rowLength: 10_000_000,
  columns: 16_384,
  unpackedBytes: 50_000_000_000,
  documentBytes: 200_000_000,
};

/** A number of bytes in megabytes, rounded up to a tenth. */
export function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}

/** The failure of a file that is larger than a page, a picture or a document may be. */
export function tooLarge(bytes: number, most: number): Failure {
  return new Failure(`it has ${megabytes(bytes)} MB, more than the ${megabytes(most)} MB that a page or file may have; save it smaller`);
}
