import { viewsOrder } from "../format/views-file.ts";
import { BitWriter } from "./bit-writer.ts";
import { toText } from "./digit-writer.ts";

/** The file of the views of a segment's articles, the oldest first; null where they are unknown. */
export function viewsText(oldestFirst: readonly (number | null)[]): string {
  const writer = new BitWriter();
  for (const views of oldestFirst) writer.golomb(views === null ? 0 : views + 1, viewsOrder);
  return `${oldestFirst.length} ${toText(writer)}`;
}
