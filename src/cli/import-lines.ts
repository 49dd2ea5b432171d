import type { Imported } from "../commands/import.ts";
import { hasSeed, type ImportResult, isDamaged, isOfAnother, type ReportRow, resultOrder } from "../import/import-report.ts";
import { groupBy } from "../lib/group-by.ts";
import { printable } from "../lib/terminal-text.ts";
import { count } from "./build-summary.ts";
import { shortList } from "./short-list.ts";

/** What became of pages and records, as it stands before their number. */
const resultWords: Readonly<Record<ImportResult, string>> = {
  article: "Articles",
  list: "Lists of links",
  login: "Login pages",
  "not-found": "Pages that say that there is none",
  forward: "Pages that lead to another",
  "no-title": "Without a title",
  "no-date": "Without a date",
  "no-body": "Without a text",
  unreadable: "Unreadable",
  duplicate: "Duplicates",
  part: "Further pages of articles",
  draft: "Not public",
  fault: "Faulty",
  "passed-over": "Passed over",
  unfit: "Not written, as they would not read back",
  edited: "Changed by hand, and by the site: left alone",
  deleted: "Deleted by hand: not written again",
  occupied: "In the place of another file: not written",
};

/** The results that are faults of the sources. */
const faults: ReadonlySet<ImportResult> = new Set<ImportResult>(["fault", "unfit", "unreadable"]);

/** The rows that tell of faults of the sources. */
export function faultyRows(rows: readonly ReportRow[]): readonly ReportRow[] {
  return rows.filter(({ result }) => faults.has(result));
}

/**
 * What became of the sources, line by line: each result with its number, and with the places of
 * what is no article. `lister` is what lists all places (`--verbose`).
 */
export function importLines(imported: Imported, lister: string | null): string[] {
  const { rows, account, files, written, unusedColumns } = imported;
  if (account === null) return ["There is no page and no record in these sources."];
  const found = rows.filter(({ result }) => hasSeed(result)).reduce((sum, row) => sum + (row.files ?? 0), 0);
  const named = found + account.missing;
  const groups = groupBy(rows, ({ result }) => result);
  return [
    `${count(account.articles, "article")} of ${count(account.records, "page or record", "pages and records")}, ${count(written, "seed")} written`,
    ...(named === 0
      ? []
      : [`Pictures and attachments: ${found} found, ${account.missing} missing (${count(files, "file")} beside the pages)`]),
    ...resultOrder.flatMap((result) => (result === "article" ? [] : listed(result, groups.get(result) ?? [], lister))),
    ...damage(rows),
    ...noted(groups.get("article") ?? [], lister),
    ...Array.from(unusedColumns, ([column, record]) => `Column not taken: ${printable(column)} (as in ${printable(record)})`),
  ];
}

function listed(result: ImportResult, rows: readonly ReportRow[], lister: string | null): string[] {
  if (rows.length === 0) return [];
  const { named, rest } = shortList(rows, lister);
  return [`${resultWords[result]}: ${rows.length}`, ...named.map(rowLine), ...rest];
}

function damage(rows: readonly ReportRow[]): string[] {
  const damaged = rows.filter(isDamaged).length;
  return damaged === 0 ? [] : [`With damaged characters: ${count(damaged, "article")}`];
}

/** Articles of which there is something to tell, such as characters that are not in the seed. */
function noted(rows: readonly ReportRow[], lister: string | null): string[] {
  const told = rows.filter(({ reason }) => reason !== "");
  if (told.length === 0) return [];
  const { named, rest } = shortList(told, lister);
  return [`Articles to look at: ${told.length}`, ...named.map(rowLine), ...rest];
}

/** A row for a person: where it lies, and why it is no article. */
export function rowLine({ record, seed, result, reason }: ReportRow): string {
  const at = seed === null || isOfAnother(result) ? "" : ` (${seed})`;
  return printable(`  ${record}${at}: ${reason}`);
}
