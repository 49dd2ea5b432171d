/**
 * Something that was saved of a site, from a folder or out of a container: a page, a picture, a
 * document. Its bytes are read when they are asked for, as a crawl may have gigabytes of them.
 */
export interface SavedFile {
  readonly kind: "saved";
  /**
   * Where it lies, as a person would look for it: its path below the source, with `/`, or the
   * container with the number of the record, counted from 1, as in `crawl.warc.gz#12`.
   */
  readonly place: string;
  /** The address at which it was fetched; null if the source does not say. */
  readonly url: string | null;
  /** When it was fetched, as an instant in ISO 8601; null if the source does not say. */
  readonly fetched: string | null;
  /** The status with which the server answered, such as 200; null if the source does not say. */
  readonly status: number | null;
  /**
   * The type that the server named, without parameters, in lower case: `text/html`. Of a document
   * in a folder that a program gave, what its bytes tell.
   */
  readonly mediaType: string | null;
  /** The charset that the server named. */
  readonly charset: string | null;
  /** Where the server sent readers on, as written; null if it did not. */
  readonly location: string | null;
  /** Its bytes, at most `maxFileBytes`; rejects with a Failure whose message says what is wrong. */
  readonly read: () => Promise<Uint8Array>;
}

/**
 * One record of a table, a feed or an export: its values by their names as written, in their order.
 * A value is text or HTML as written.
 */
export interface SourceRow {
  readonly kind: "row";
  /** The file and the number of the row, counted from 1 without the heads: `news.csv#12`. */
  readonly place: string;
  readonly values: ReadonlyMap<string, string>;
}

/** What a source holds and cannot be read, or a part of it: where, why, and how to mend it. */
export interface SourceFault {
  readonly kind: "fault";
  readonly place: string;
  readonly reason: string;
}

/** What is passed over with good reason, or read with an assumption: where, and which. */
export interface SourceNote {
  readonly kind: "note";
  readonly place: string;
  readonly reason: string;
}

export type SourceEntry = SavedFile | SourceRow | SourceFault | SourceNote;

/** What of a saved file its source may not say, as most sources say little. */
export const unsaid = { url: null, fetched: null, status: null, mediaType: null, charset: null, location: null } as const;

export function fault(place: string, reason: string): SourceFault {
  return { kind: "fault", place, reason };
}

export function note(place: string, reason: string): SourceNote {
  return { kind: "note", place, reason };
}
