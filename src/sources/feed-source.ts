import { Failure } from "../lib/failure.ts";
import { FeedItem, itemValues } from "./feed-item.ts";
import { fault, type SourceEntry } from "./source-entry.ts";
import { megabytes, type SourceLimits } from "./source-limits.ts";
import type { TextFile } from "./text-chunks.ts";
import { xmlChunks } from "./xml-chunks.ts";
import { xmlEvents } from "./xml-events.ts";

/** The items of a feed (RSS, Atom) or a WordPress export (WXR) of any length. */
export async function* readFeed(file: TextFile, place: string, { rowLength }: SourceLimits): AsyncGenerator<SourceEntry> {
  let [number, depth] = [0, 0];
  let item: FeedItem | null = null;
  for await (const event of xmlEvents(xmlChunks(file), rowLength)) {
    if (item === null) {
      if (event.type === "open" && (event.name === "item" || event.name === "entry"))
        [item, depth, number] = [new FeedItem(), 1, number + 1];
      continue;
    }
    depth += event.type === "open" ? 1 : event.type === "close" ? -1 : 0;
    if (depth === 0) {
      yield { kind: "row", place: `${place}#${number}`, values: itemValues(item.elements()) };
      item = null;
      continue;
    }
    item.add(event);
    if (item.length > rowLength)
      throw new Failure(`item ${number} has more than ${megabytes(rowLength)} million characters; the rest is not read`);
  }
  if (number === 0)
    yield fault(place, "it has no items; if it is of another kind than RSS, Atom and WordPress, save it as JSON or a table");
}
