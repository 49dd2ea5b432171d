import { gzipSync } from "node:zlib";

/** A record of a WARC file as a test wants it. */
export interface TestRecord {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  /** Further fields of the record's header. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The header that the server sent; null for a record without one. */
  readonly http?: string | null;
  readonly body?: string | Uint8Array;
  /** The length that the record claims, if it is another one. */
  readonly claimed?: number;
}

/** One record with its two line breaks. */
export function record({ type = "response", url = "http://www.a.cn/1.htm", date = "2024-05-06T07:08:09Z", ...rest }: TestRecord): Buffer {
  const { fields = {}, http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gb2312", body = "" } = rest;
  const content = Buffer.concat([Buffer.from(http === null ? "" : `${http}\r\n\r\n`), Buffer.from(body)]);
  const header = Object.entries({
    "WARC-Type": type,
    ...(url === "" ? {} : { "WARC-Target-URI": url }),
    "WARC-Date": date,
    "WARC-Record-ID": "<urn:uuid:1>",
    ...fields,
    "Content-Length": String(rest.claimed ?? content.length),
  });
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${header.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`),
    content,
    Buffer.from("\r\n\r\n"),
  ]);
}

/** A WARC file of records. */
export function warc(...records: readonly TestRecord[]): Buffer {
  return Buffer.concat(records.map(record));
}

/** A WARC file of records that are compressed one by one. */
export function warcGz(...records: readonly TestRecord[]): Buffer {
  return Buffer.concat(records.map((each) => gzipSync(record(each))));
}
