import { byteOrderMark, csvCell, lineEnd, textOfCell } from "../lib/csv-cell.ts";
import type { NoArticleReason } from "../webpage/page-reading.ts";

/** The name of the report, in the folder into which articles are imported. */
export const reportName = "import-report.csv";

/**
 * What became of a saved page or a record. `article`: its seed stands there. What follows from the
 * page is told by `NoArticleReason`; `duplicate`: it is the same as another; `part`: it is a
 * further page of another; `draft`: it was not to be published; `fault`: it cannot be read;
 * `passed-over`: it was never to be an article; `unfit`: its seed would not read back. Of the last
 * three the seed is left as somebody has made it: `edited`: changed, as the original has too;
 * `deleted`: deleted; `occupied`: a file stands there that is not import's.
 */
export type ImportResult =
  | ("article" | NoArticleReason | "duplicate" | "part" | "draft" | "fault" | "passed-over" | "unfit")
  | ("edited" | "deleted" | "occupied");

/** A row of the report: a saved page or a record, and what became of it. */
export interface ReportRow {
  /** Where it lies: the source and the place in it. */
  readonly record: string;
  /** The address at which it was found; null if none is known. */
  readonly address: string | null;
  readonly result: ImportResult;
  /** Why it is no article, or how it is one, in words for a person; empty for most articles. */
  readonly reason: string;
  /** The path of its seed below the folder; of a duplicate or part, that of its article. */
  readonly seed: string | null;
  readonly title: string | null;
  readonly date: string | null;
  /** How many visible characters the chosen body has, and how many of them are in the seed. */
  readonly characters: number | null;
  readonly kept: number | null;
  /** How many pictures and attachments that it names were found, and how many were not. */
  readonly files: number | null;
  readonly missing: number | null;
  /** The SHA-256 of the original. */
  readonly original: string | null;
  /** The beginnings of the SHA-256 of the files that import wrote beside its seed. */
  readonly fileHashes: string | null;
  /** The SHA-256 of its seed as import last wrote it. */
  readonly written: string | null;
  /** A hash of all from which the seed was made: the original, the map, the program. */
  readonly madeFrom: string | null;
  /** A hash of title, day and text. */
  readonly text: string | null;
}

/** The columns of the report, in their order, each with the field of the row that it holds. */
const columns = {
  source: "record",
  address: "address",
  result: "result",
  reason: "reason",
  seed: "seed",
  title: "title",
  date: "date",
  characters: "characters",
  kept: "kept",
  files: "files",
  missing: "missing",
  original_sha256: "original",
  files_sha256: "fileHashes",
  seed_sha256: "written",
  made_from: "madeFrom",
  text: "text",
} as const satisfies Readonly<Record<string, keyof ReportRow>>;

/** Every result; the compiler asks for one that is not here. */
const results: Readonly<Record<ImportResult, true>> = {
  article: true,
  duplicate: true,
  part: true,
  list: true,
  "no-date": true,
  "no-title": true,
  "no-body": true,
  login: true,
  "not-found": true,
  forward: true,
  draft: true,
  unreadable: true,
  fault: true,
  "passed-over": true,
  unfit: true,
  edited: true,
  deleted: true,
  occupied: true,
};

/** The results in the order in which they are told. */
export const resultOrder = Object.keys(results) as readonly ImportResult[];

/** Whether a seed stands for a row with such a result, be it as a person has changed it. */
export function hasSeed(result: ImportResult): boolean {
  return result === "article" || result === "edited";
}

/** Whether a row tells of a page that belongs to the article of another row. */
export function isOfAnother(result: ImportResult): boolean {
  return result === "duplicate" || result === "part";
}

/** What the report tells of a page with characters that are damaged. */
export function damageTold(characters: number): string {
  return `${characters} ${characters === 1 ? "character" : "characters"} of the page ${damageWords}`;
}

/** Whether a row tells of damaged characters. */
export function isDamaged({ reason }: ReportRow): boolean {
  return reason.includes(damageWords);
}

const damageWords = "damaged, with U+FFFD in their place";

/** The report as CSV after RFC 4180, with a byte order mark, as spreadsheet programs read it. */
export function reportText(rows: readonly ReportRow[]): string {
  const keys = Object.values(columns);
  const lines = rows.map((row) => keys.map((key) => csvCell(String(row[key] ?? ""))).join(","));
  return `${byteOrderMark}${[Object.keys(columns).join(","), ...lines].join(lineEnd)}${lineEnd}`;
}

/**
 * The rows of a report, from the cells of its lines. Null if it is none any more: with a row that
 * lacks its place or its result, or whose seed lies elsewhere, nothing in it would be trusted.
 */
export function parseReport(cells: readonly (readonly string[])[]): ReportRow[] | null {
  const [head = [], ...lines] = cells;
  const at = (name: keyof typeof columns) => head.indexOf(name);
  const places = new Map(Object.keys(columns).map((name) => [columns[name as keyof typeof columns], at(name as keyof typeof columns)]));
  if ([...places.values()].includes(-1)) return null;
  const rows = lines
    .filter((line) => line.some((cell) => cell !== ""))
    .map((line) => {
      const text = (key: keyof ReportRow): string | null => textOfCell(line[places.get(key) ?? -1] ?? "") || null;
      return rowOf(text);
    });
  return rows.every((row) => row !== null) ? rows : null;
}

/** A row of the texts of its fields; null if it is none. */
export function rowOf(text: (key: keyof ReportRow) => string | null): ReportRow | null {
  const [record, result] = [text("record"), text("result")];
  if (record === null || result === null || !isResult(result)) return null;
  const seed = text("seed");
  if (seed !== null && !isSeedPath(seed)) return null;
  const number = (key: keyof ReportRow) => {
    const written = text(key);
    return written !== null && /^\d{1,12}$/.test(written) ? Number(written) : null;
  };
  return {
    ...{
      record,
      result,
      address: text("address"),
      reason: text("reason") ?? "",
      seed,
      title: text("title"),
      date: text("date"),
    },
    ...{ characters: number("characters"), kept: number("kept"), files: number("files"), missing: number("missing") },
    ...{
      original: text("original"),
      fileHashes: text("fileHashes"),
      written: text("written"),
      madeFrom: text("madeFrom"),
      text: text("text"),
    },
  };
}

/** Whether a path is that of a seed within its folder, such as `2024/a.md`. */
function isSeedPath(path: string): boolean {
  return path.endsWith(".md") && !/[\\:\p{Cc}]/u.test(path) && path.split("/").every((name) => /^[^.]/.test(name));
}

function isResult(text: string): text is ImportResult {
  return Object.hasOwn(results, text);
}

/** What a row says where nothing is known. */
export const emptyRow = {
  ...{ address: null, reason: "", seed: null, title: null, date: null, characters: null, kept: null },
  ...{ files: null, missing: null, original: null, fileHashes: null, written: null, madeFrom: null, text: null },
} as const satisfies Omit<ReportRow, "record" | "result">;
