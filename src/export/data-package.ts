import { posix } from "node:path";
import { listSeparator } from "../lib/csv-cell.ts";
import type { Site } from "../site/page.ts";
import type { DatasetKind } from "../site/page-kinds.ts";
import { dataPackagePath, type SitePath } from "../site/paths.ts";
import { addressColumns } from "./address-table.ts";
import { csvColumns } from "./csv.ts";
import { type RecordField, recordFields, recordKeys } from "./record-fields.ts";

/** A file of the dataset as it was written: the table of all articles, or the records of a year. */
export interface DataFile {
  readonly kind: DatasetKind;
  readonly path: SitePath;
  readonly bytes: number;
  /** The SHA-256 of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** The archive, as far as the descriptor describes it. */
export type DescribedArchive = Pick<Site, "title" | "description" | "publisher" | "url" | "timeZone">;

/**
 * The descriptor of the dataset, `data/datapackage.json`, as JSON to be written as UTF-8. It
 * follows version 1 of the Data Package standard (specs.frictionlessdata.io), which all readers
 * know, and which version 2 asks readers to go on supporting. It names no licence, as the texts are
 * their publisher's and the standard requires none; and no time, as the same articles must give the
 * same bytes.
 */
export function dataPackage(archive: DescribedArchive, files: readonly DataFile[]): string {
  const { title, description, publisher, url, timeZone } = archive;
  const descriptor = {
    profile: "data-package",
    name: packageName(url),
    title,
    // CommonMark: the first paragraph is the summary.
    description: `${description}\n\n各项时间均为 ${timeZone} 时区的当地时间。`,
    ...(url !== null && { homepage: url }),
    ...(publisher !== null && { contributors: [{ title: publisher, role: "publisher" }] }),
    resources: files.map((file) => describers[file.kind](file)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/**
 * The package's name, in the characters that the standard allows. It stays the same while the
 * archive grows: it comes from the site's address, if there is one.
 */
function packageName(url: string | null): string {
  if (url === null) return "news-archive";
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname}`
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-")
    .replace(/^-|-$/g, "");
}

function table(file: DataFile) {
  return {
    profile: "tabular-data-resource",
    name: "articles",
    title: "文章目录",
    description: [
      "全部文章的目录，一行一篇，不含正文，可用电子表格软件直接打开。格式为 RFC 4180 所定的 CSV，编码为带字节顺序标记（BOM）的 UTF-8。",
      `一项有多个值的，以“${listSeparator}”相隔；值中本有“${listSeparator}”的，以各年的 JSON Lines 文件为准。空白单元格表示没有值。`,
      "电子表格软件会把某些文字当作公式执行。因此，凡内容以 =、+、-、@（不论半角、全角）、制表符、换行符或撇号 ' 开头的单元格，前面都加了一个撇号；去掉这一个撇号，即为原来的内容。",
    ].join("\n\n"),
    ...csvFormat,
    ...stored(file),
    dialect,
    schema: { fields: csvColumns.map((key) => csvField(key, recordFields[key])), primaryKey: ["path"], missingValues: [""] },
  };
}

function yearOfRecords(file: DataFile) {
  const year = posix.basename(file.path, ".jsonl.gz");
  return {
    profile: "data-resource",
    name: `articles-${year}`,
    title: `${year}年文章全文`,
    description: `${year}年发布的全部文章，一行一篇，每行是一个 JSON 对象，含目录各项和正文。没有值的项为 null，没有值的列表为 []。以 gzip 压缩。`,
    format: "jsonl",
    // Size and hash are those of the compressed file, all else is that of what is in it
    // (datapackage.org/recipes/compression-of-resources).
    compression: "gz",
    // Neither the standard nor IANA has a type for JSON Lines; this is the usual one.
    mediatype: "application/x-ndjson",
    encoding: "utf-8",
    ...stored(file),
    schema: { fields: recordKeys.map((key) => jsonField(key, recordFields[key])), primaryKey: ["path"] },
  };
}

function addressTable(file: DataFile) {
  return {
    profile: "tabular-data-resource",
    name: "addresses",
    title: "旧址对照",
    description: `文章在原网站上的地址与在本站的页面，一行一个地址，从最早的文章到最新的；几篇文章同一旧址的各占一行，网站由它转到最早的一篇。${marked}`,
    ...csvFormat,
    ...stored(file),
    dialect,
    schema: {
      fields: Object.entries(addressColumns).map(([name, column]) => ({
        ...{
          name,
          title: column.title,
          type: "string",
          format: "default",
          description: column.description,
          constraints: { required: true },
        },
      })),
      primaryKey: ["key", "path"],
      foreignKeys: [{ fields: ["path"], reference: { resource: "articles", fields: ["path"] } }],
      missingValues: [""],
    },
  };
}

const csvFormat = { format: "csv", mediatype: "text/csv", encoding: "utf-8" } as const;

/** Spelled out, as the standard's own default would drop a space at the beginning of a cell. */
const dialect = {
  delimiter: ",",
  doubleQuote: true,
  lineTerminator: "\r\n",
  quoteChar: '"',
  skipInitialSpace: false,
  header: true,
} as const;

/** The description of each kind of file. The compiler tells if a kind is missing here. */
const describers: Readonly<Record<DatasetKind, (file: DataFile) => object>> = {
  table,
  records: yearOfRecords,
  "address-table": addressTable,
};

/** The path of the file from the descriptor's folder, with its size and hash. */
function stored({ path, bytes, sha256 }: DataFile) {
  return { path: posix.relative(posix.dirname(dataPackagePath), path), bytes, hash: `sha256:${sha256}` };
}

const jsonTypes = {
  text: "string",
  code: "string",
  count: "integer",
  list: "array",
  fields: "array",
  files: "array",
  page: "object",
} as const;

function jsonField(name: string, { kind, title, description, constraints }: RecordField) {
  return { name, title, type: jsonTypes[kind], format: "default", description, ...(constraints && { constraints }) };
}

function csvField(name: string, field: RecordField) {
  const isList = field.kind === "list" || field.kind === "files";
  const description = field.description + (isList ? several : "") + (mayBeMarked.has(field.kind) ? marked : "");
  return jsonField(name, { ...field, description, kind: isList ? "text" : field.kind });
}

const several = `有多个值的，以“${listSeparator}”相隔。`;

/** The kinds of fields that may begin like a formula; those of a fixed form never do. */
const mayBeMarked: ReadonlySet<RecordField["kind"]> = new Set(["text", "list"]);
const marked = "单元格若以撇号 ' 开头，去掉一个即为原来的内容。";
