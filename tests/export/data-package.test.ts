import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type AnySchemaObject } from "ajv";
import addFormats from "ajv-formats";
import { Package, Resource } from "datapackage";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { type DescribedArchive, dataPackage } from "../../src/export/data-package.ts";
import { recordFields } from "../../src/export/record-fields.ts";
import type { Encoding } from "../../src/lib/encoding.ts";
import { type ArticleRecord, recordOf } from "../../src/site/article-record.ts";
import { addressTablePath, recordsPath, tablePath } from "../../src/site/paths.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";
import { articlesCsv, jsonLines, realRecords, record } from "./records.ts";

const archive: DescribedArchive = {
  title: "西安交大新闻档案",
  description: "西安交通大学历年校园新闻的静态存档。",
  publisher: "西安交通大学",
  url: "https://example.edu.cn/news/",
  timeZone: "Asia/Shanghai",
};

const kinds = { [tablePath]: "table", [addressTablePath]: "address-table" } as const;

const files = [recordsPath("2023"), recordsPath("2024"), tablePath, addressTablePath].map((path, index) => ({
  kind: kinds[path] ?? ("records" as const),
  path,
  bytes: 1000 + index,
  sha256: String(index).repeat(64),
}));

interface Descriptor {
  readonly [property: string]: unknown;
  readonly name: string;
  readonly resources: readonly ResourceDescriptor[];
}

interface ResourceDescriptor {
  readonly [property: string]: unknown;
  readonly profile: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly { readonly [property: string]: unknown; readonly name: string; readonly description: string }[];
  };
}

function describe(parts: Partial<DescribedArchive> = {}): Descriptor {
  return JSON.parse(dataPackage({ ...archive, ...parts }, files));
}

function resource(path: string): ResourceDescriptor {
  const found = describe().resources.find((one) => one.path === path);
  if (!found) throw new Error(`${path} is not described`);
  return found;
}

/**
 * The standard's own JSON Schema of a profile (version 1). It says draft 4, but uses nothing that
 * draft 7 reads otherwise.
 */
function validator(profile: string) {
  const file = createRequire(import.meta.url).resolve(`datapackage/lib/profiles/${profile}.json`);
  const { $schema: _draft, ...schema }: AnySchemaObject = JSON.parse(readFileSync(file, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

const archives: Partial<DescribedArchive>[] = [
  {},
  { url: null },
  { publisher: null },
  { url: null, publisher: null, timeZone: "Europe/Paris" },
  { url: "http://localhost:8080/" },
  { url: new URL("https://新闻.例/校 史/~A/").href },
  { title: '"引号"\n\uD800', description: "\u2028" },
];

test.each(archives)("the descriptor of an archive with %j is valid", async (parts) => {
  const descriptor = describe(parts);
  const valid = validator("data-package");
  expect(valid(descriptor), JSON.stringify(valid.errors)).toBe(true);
  for (const one of descriptor.resources) {
    const valid = validator(one.profile);
    expect(valid(one), JSON.stringify(valid.errors)).toBe(true);
  }
  const read = await Package.load(descriptor, { basePath: "." });
  expect(read.errors.map(String)).toEqual([]);
});

test("the validator is not asleep", () => {
  const { resources, ...others } = describe();
  expect(validator("data-package")(others)).toBe(false);
  expect(validator("data-package")({ ...others, resources, homepage: "西安" })).toBe(false);
  expect(validator("data-package")({ ...others, resources: resources.map(({ profile: _, name: _name, ...rest }) => rest) })).toBe(false);
  expect(validator("tabular-data-resource")({ ...resource("articles.csv"), schema: { fields: [{ name: "id", type: "text" }] } })).toBe(
    false,
  );
});

test("it says whose archive it is and where", () => {
  expect(describe()).toMatchObject({
    profile: "data-package",
    name: "example.edu.cn-news",
    title: "西安交大新闻档案",
    description: "西安交通大学历年校园新闻的静态存档。\n\n各项时间均为 Asia/Shanghai 时区的当地时间。",
    homepage: "https://example.edu.cn/news/",
    contributors: [{ title: "西安交通大学", role: "publisher" }],
  });
});

test("what is not known is not said, and neither are a licence and a time, which would be made up", () => {
  expect(Object.keys(describe({ url: null, publisher: null }))).toEqual(["profile", "name", "title", "description", "resources"]);
  expect(describe({ url: null }).name).toBe("news-archive");
  expect(dataPackage(archive, files)).not.toMatch(/licen[cs]e|created|版权|许可/i);
});

test.each([
  ["https://example.edu.cn/", "example.edu.cn"],
  ["https://example.edu.cn/a/b/", "example.edu.cn-a-b"],
  ["https://User.github.io/News_Archive/", "user.github.io-news-archive"],
  ["http://localhost:8080/", "localhost"],
  [new URL("https://例.中国/新闻/").href, "xn--fsq.xn--fiqs8s-e6-96-b0-e9-97-bb"],
])("an archive at %s is named %s", (url, name) => {
  expect(describe({ url }).name).toBe(name);
});

test("each file stands with its path from the descriptor's folder, its size and its SHA-256, in the order given", () => {
  expect(describe().resources).toMatchObject([
    {
      name: "articles-2023",
      path: "2023.jsonl.gz",
      format: "jsonl",
      compression: "gz",
      mediatype: "application/x-ndjson",
      bytes: 1000,
      hash: `sha256:${"0".repeat(64)}`,
    },
    { name: "articles-2024", path: "2024.jsonl.gz", format: "jsonl", encoding: "utf-8", bytes: 1001, hash: `sha256:${"1".repeat(64)}` },
    {
      name: "articles",
      path: "articles.csv",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: 1002,
      hash: `sha256:${"2".repeat(64)}`,
    },
    { name: "addresses", path: "addresses.csv", format: "csv", mediatype: "text/csv", bytes: 1003, hash: `sha256:${"3".repeat(64)}` },
  ]);
});

test("the same files give the same bytes, which end in a line end", () => {
  expect(dataPackage(archive, files)).toBe(dataPackage({ ...archive }, [...files]));
  expect(dataPackage(archive, files)).toMatch(/[^\n]\n$/);
});

test("every column of the table and every key of a record is described in Chinese, in its order", () => {
  const csv = Papa.parse<string[]>(articlesCsv([]).slice(1), { newline: "\r\n", skipEmptyLines: true }).data;
  expect(resource("articles.csv").schema.fields.map(({ name }) => name)).toEqual(csv[0]);
  expect(resource("2024.jsonl.gz").schema.fields.map(({ name }) => name)).toEqual(Object.keys(JSON.parse(jsonLines([record()]))));
  for (const { schema } of describe().resources) {
    for (const field of schema.fields) expect(field).toMatchObject({ title: /./u, description: /\p{Script=Han}.*。$/u, format: "default" });
  }
});

test.each([
  // Free text can begin like a formula, what has a fixed form cannot.
  ["title", "string", true, false],
  ["id", "string", true, false],
  ["date", "string", false, false],
  ["sha256", "string", false, false],
  ["views", "integer", false, false],
  ["tags", "string", true, true],
  ["labels", "string", true, true],
])("column %s is a %s; it may be marked: %s; it may hold several values: %s", (name, type, marked, several) => {
  const field = resource("articles.csv").schema.fields.find((one) => one.name === name);
  expect(field?.["type"]).toBe(type);
  expect(field?.description.includes("撇号")).toBe(marked);
  expect(field?.description.includes("以“；”相隔")).toBe(several);
});

test("the table says how it is to be read: the separator of lists, the mark before formulas, spaces as they are", () => {
  const table = resource("articles.csv");
  expect(table["description"]).toMatch(/以“；”相隔/);
  expect(table["description"]).toMatch(/=、\+、-、@.*撇号/);
  expect(table["dialect"]).toMatchObject({ delimiter: ",", quoteChar: '"', doubleQuote: true, header: true, skipInitialSpace: false });
});

const odd = article(
  "-b.txt",
  seed({ title: "【a；b】=1+1", date: "1956-09-10", views: null, more: "标签: =甲 丙\n原文链接: https://例.中国/新闻\n" }),
);

/**
 * Five real articles, one with a value in every field, and one in which all that is special comes
 * together.
 */
const records: readonly ArticleRecord[] = [
  ...realRecords(),
  record(),
  { ...recordOf({ article: odd, labels: ["'90年代"], columns: 0, files: [], links: [] }), views: 0, body: "一\n二\u2028三" },
];

/**
 * Rows as an independent reader of Table Schema understands them. Given in memory, as this reader
 * knows no byte order mark.
 */
async function understood(described: ResourceDescriptor, rows: readonly unknown[][]): Promise<Record<string, unknown>[]> {
  const { path: _path, format: _format, ...others } = described;
  const table = await Resource.load({ ...others, profile: "tabular-data-resource", data: rows }, { strict: true });
  return table.read({ keyed: true });
}

const tableRows = (articles: readonly ArticleRecord[]) =>
  Papa.parse<string[]>(articlesCsv(articles).slice(1), { newline: "\r\n", skipEmptyLines: true }).data;

test("the table is what its description says, and its reader has every value after the two steps described", async () => {
  const rows = await understood(resource("articles.csv"), tableRows(records));
  const unmarked = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === "string" ? value.replace(/^'/, "") : value])),
  );
  const cellOf = (value: unknown) => (Array.isArray(value) ? value.map((item) => item.path ?? item).join("；") : value) || null;
  expect(unmarked).toEqual(
    records.map(({ body: _body, extra: _extra, credits: _credits, original: _original, ...metadata }) =>
      Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, value === 0 ? 0 : cellOf(value)])),
    ),
  );
});

test("the records are what their description says", async () => {
  const parsed = jsonLines(records)
    .trimEnd()
    .split("\n")
    .map((line): object => JSON.parse(line));
  const keys = Object.keys(parsed[0] ?? {});
  expect(await understood(resource("2024.jsonl.gz"), [keys, ...parsed.map(Object.values)])).toEqual(records);
});

/** A table of one article in which a cell is replaced. */
function tableWith(column: string, value: string): string[][] {
  const [header = [], ...rows] = tableRows([record()]);
  return [header, ...rows.map((row) => row.map((cell, index) => (header[index] === column ? value : cell)))];
}

/** The compiler asks for an encoding that is missing. */
const encodings: Readonly<Record<Encoding, string>> = { "UTF-8": "", "UTF-16LE": "", "UTF-16BE": "", GB18030: "" };

test.each(Object.keys(encodings))("the description allows a source in %s", async (encoding) => {
  await expect(understood(resource("articles.csv"), tableWith("encoding", encoding))).resolves.toMatchObject([{ encoding }]);
});

// The library looks for a pattern anywhere in a text; by Table Schema it is that of the whole.
test.each([
  ["2019", true],
  ["2019-05", true],
  ["2019-05-03", true],
  ["2019-05-03T18:29", true],
  ["2019-05-03T18:29:30", true],
  ["2024/04/24", false],
  ["1713954540", false],
  ["2019-05T18:29", false],
  ["2019T18:29", false],
])("the pattern of dates has %j: %s", (date, expected) => {
  expect(new RegExp(`^(?:${recordFields.date.constraints.pattern})$`).test(date)).toBe(expected);
});

test.each([
  ["id", ""],
  ["path", "meeting.html"],
  ["title", ""],
  ["date", "24/04/24"],
  ["date", "去年春天"],
  ["views", "-1"],
  ["views", "1.2万"],
  ["characters", "-1"],
  ["format", "doc"],
  ["encoding", "Big5"],
  ["sha256", "7b40"],
])("the description catches a table in which %s is %j", async (column, wrong) => {
  await expect(understood(resource("articles.csv"), tableWith(column, wrong))).rejects.toThrow();
});

test("the description catches a table with an article twice", async () => {
  await expect(understood(resource("articles.csv"), tableRows([record(), record()]))).rejects.toThrow();
});
