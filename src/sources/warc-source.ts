import { Failure } from "../lib/failure.ts";
import type { FileSlice } from "./file-slice.ts";
import { mediaTypeIn, parameterOf, readHeaderBlock } from "./header-block.ts";
import { unwrapPayload } from "./http-payload.ts";
import { type OpenedSource, unpackOnce } from "./opened-source.ts";
import { fault, type SavedFile, type SourceEntry, type SourceFault } from "./source-entry.ts";
import { byteChunks } from "./text-chunks.ts";
import { CompressedAsOne, type Payload, readContent, type WarcRecord, warcRecords } from "./warc-record.ts";

/**
 * What the records of a WARC file hold that a server has sent, one saved file for each. A record
 * that says that a page was the same as before (`revisit`) has the bytes of the record it names,
 * also one of another file of the same source. Requests, metadata and what stands for no page on
 * the web are passed over.
 */
export async function* readWarc(source: OpenedSource, slice: FileSlice, place: string, isGzipped: boolean): AsyncGenerator<SourceEntry> {
  try {
    for await (const record of warcRecords(slice, isGzipped)) {
      const entry = entryOf(source, record, `${place}#${record.number}`);
      if (entry !== null) yield entry;
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (!(error instanceof CompressedAsOne) || slice.start > 0) {
      yield fault(place, error.message);
      return;
    }
    // Records of a file that was compressed as one are found again only when it is unpacked.
    const unpacked = await unpackOnce(source, place, () => byteChunks({ path: slice.path, isGzipped: true }));
    yield* readWarc(source, unpacked, place, false);
  }
}

const sent: ReadonlySet<string> = new Set(["response", "resource", "conversion", "revisit"]);

function entryOf(source: OpenedSource, record: WarcRecord, place: string): SavedFile | SourceFault | null {
  const { fields } = record.header;
  const type = fields.get("warc-type")?.toLowerCase() ?? "";
  const url = fields.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? "";
  if (type === "continuation" || (fields.has("warc-segment-number") && sent.has(type))) {
    return fault(place, "it is a part of what was cut into several records, which are not put together; it is not read");
  }
  if (!sent.has(type) || !/^(?:https?|ftps?|file):/i.test(url)) return null;
  const isHttp = /^(?:HTTP\/|ICY )/.test(record.contentHead.toString("latin1", 0, 5));
  const http = isHttp ? readHeaderBlock(record.contentHead) : null;
  if (isHttp && http === null && type !== "revisit") return fault(place, "the header that the server sent has no end; it is not read");
  const of = http?.fields ?? new Map<string, string>();
  const status = http === null ? null : Number(/^\S+\s+(\d{3})\b/.exec(http.firstLine)?.[1] ?? Number.NaN);
  const payload: Payload = {
    position: record.position,
    from: http?.end ?? 0,
    wrapping: { transferEncoding: of.get("transfer-encoding") ?? "", contentEncoding: of.get("content-encoding") ?? "" },
    status: Number.isNaN(status) ? null : status,
  };
  const contentType = isHttp ? of.get("content-type") : fields.get("content-type");
  const repeated = type === "revisit" ? payloadRepeatedBy(source, record) : () => payload;
  if (type !== "revisit") remember(source, record, url, payload);
  const first = repeated();
  return {
    kind: "saved",
    place,
    url,
    fetched: instantOf(fields.get("warc-date")),
    status: type === "revisit" && first !== undefined ? first.status : payload.status,
    mediaType: mediaTypeIn(contentType),
    charset: parameterOf(contentType, "charset"),
    location: of.get("location") ?? null,
    read: async () => {
      const found = repeated();
      if (found === undefined)
        throw new Failure("it repeats a page of an earlier crawl that is not in this source; import the earlier crawl too");
      const body = await readContent(found.position, found.from, source.limits.fileBytes);
      return unwrapPayload(body, found.wrapping, source.limits.fileBytes);
    },
  };
}

/** Remembers a payload by its digest, or by its address if the record has none. */
function remember(source: OpenedSource, { header }: WarcRecord, url: string, payload: Payload): void {
  source.payloads.set(header.fields.get("warc-payload-digest") ?? url, payload);
}

/** Finds what a record repeats when it is asked for, as it may stand further on. */
function payloadRepeatedBy({ payloads }: OpenedSource, { header: { fields } }: WarcRecord): () => Payload | undefined {
  const digest = fields.get("warc-payload-digest") ?? "";
  const url = fields.get("warc-refers-to-target-uri") ?? fields.get("warc-target-uri") ?? "";
  return () => payloads.get(digest) ?? payloads.get(url.replace(/^<|>$/g, ""));
}

function instantOf(date: string | undefined): string | null {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
