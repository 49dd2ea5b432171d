import { extname } from "node:path";

/** What a file that may hold articles is; `file` is a page, a picture or anything else. */
export type SourceKind =
  | "warc"
  | "warc-zstd"
  | "zip"
  | "mhtml"
  | "table"
  | "excel"
  | "old-excel"
  | "json"
  | "json-lines"
  | "feed"
  | "sitemap"
  | "opml"
  | "file";

/** How many bytes of a file's beginning tell what it is. */
export const headBytes = 16_384;

const tables: ReadonlySet<string> = new Set([".csv", ".tsv", ".tab"]);
const workbooks: ReadonlySet<string> = new Set([".xlsx", ".xlsm"]);
const oldWorkbooks: ReadonlySet<string> = new Set([".xls", ".et"]);

/**
 * What a file is by its first bytes, and by its extension where bytes leave it open. `name` is
 * without the `.gz` of a compressed file, whose bytes are those that it unpacks to.
 */
export function sourceKindOf(name: string, head: Uint8Array): SourceKind {
  const extension = extname(name).toLowerCase();
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) {
    if (workbooks.has(extension) || oldWorkbooks.has(extension) || tables.has(extension)) return "excel";
    return extension === ".wacz" || extension === ".zip" ? "zip" : "file";
  }
  if (begins(0x28, 0xb5, 0x2f, 0xfd)) return /\.warc\.zst$/i.test(name) ? "warc-zstd" : "file";
  const isOld = oldWorkbooks.has(extension);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return isOld || workbooks.has(extension) || tables.has(extension) ? "old-excel" : "file";
  const text = beginning(bytes);
  if (/^WARC\/\d/.test(text)) return "warc";
  if (/^\.mht(?:ml)?$/.test(extension)) return "mhtml";
  const root = rootOf(text);
  if (root !== null) return isOld ? "old-excel" : (kindOfRoot[root] ?? "file");
  if (isMultipart(text)) return "mhtml";
  if (extension === ".jsonl" || extension === ".ndjson") return "json-lines";
  if (extension === ".json") return "json";
  return tables.has(extension) || isOld ? "table" : "file";
}

const kindOfRoot: Readonly<Partial<Record<string, SourceKind>>> = {
  rss: "feed",
  feed: "feed",
  "rdf:rdf": "feed",
  urlset: "sitemap",
  sitemapindex: "sitemap",
  opml: "opml",
};

/** The beginning as text, of which only ASCII counts. */
function beginning(bytes: Buffer): string {
  const text =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? bytes.toString("utf16le")
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? Buffer.from(bytes.subarray(0, bytes.length & ~1))
            .swap16()
            .toString("utf16le")
        : bytes.toString("latin1");
  return text.replace(/^(?:\uFEFF|ï»¿)/, "").trimStart();
}

/** The name of the first element of a markup, in lower case; null if it is none. */
function rootOf(text: string): string | null {
  if (!text.startsWith("<")) return null;
  let rest = text;
  for (let prolog = true; prolog; ) {
    const end = rest.startsWith("<!--") ? rest.indexOf("-->") : rest.startsWith("<?") ? rest.indexOf("?>") : -1;
    prolog = end !== -1;
    if (prolog) rest = rest.slice(rest.indexOf(">", end) + 1).trimStart();
  }
  return /^<(?:!doctype\s+)?([\w:.-]+)/i.exec(rest)?.[1]?.toLowerCase() ?? "";
}

function isMultipart(text: string): boolean {
  if (!/^[A-Za-z][\w-]*:[^\n]*\n/.test(text)) return false;
  return /^mime-version:/im.test(text) && /^content-type:\s*multipart\/related/im.test(text);
}
