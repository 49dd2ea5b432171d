import { posix } from "node:path";

/**
 * The formats of source files, by the extensions of their names, under which they are also
 * published untouched. `formatReaders` holds what each can do, and the compiler asks it for every
 * format.
 */
export const formats = ["txt", "md"] as const;

export type Format = (typeof formats)[number];

/** Other extensions of the formats. */
const otherExtensions: ReadonlyMap<string, Format> = new Map([
  ["markdown", "md"],
  ["mdown", "md"],
  ["mkd", "md"],
]);

/** The extensions of source files, for messages. */
export const extensions = formats.map((format) => `.${format}`);

/** The format of a file by the extension of its name, in whatever case; null if it has none. */
export function formatOf(file: string): Format | null {
  const extension = posix.extname(file).slice(1).toLowerCase();
  return formats.find((format) => format === extension) ?? otherExtensions.get(extension) ?? null;
}
