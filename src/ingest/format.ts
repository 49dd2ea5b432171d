import { posix } from "node:path";

/**
 * How a source file is written; also the extension of its name, and that under which it is
 * published untouched. What each can do stands in `formatReaders`, of which the compiler asks for
 * all.
 */
export const formats = ["txt", "md"] as const;

export type Format = (typeof formats)[number];

/** The format that a file's name has, in whatever case; null for none. */
export function formatOf(file: string): Format | null {
  const extension = posix.extname(file).slice(1).toLowerCase();
  return formats.find((format) => format === extension) ?? null;
}
