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

/** The results of seeds that are left as a person has made them. */
const leftAlone: ReadonlySet<ImportResult> = new Set<ImportResult>(["edited", "deleted", "occupied"]);

/** The rows that tell of faults of the sources. */
export function faultyRows(rows: readonly ReportRow[]): readonly ReportRow[] {
  return rows.filter(({ result }) => faults.has(result));
}

/**
 * What became of the sources, line by line: each result with its number, and with the places of
 * what is no article. `lister` is what lists all places (`--verbose`).
 */
export function importLines(imported: Imported, lister: string | null): string[] {
  const { rows, account, files, written, writtenOver, unusedColumns } = imported;
  if (account === null) return ["There is no page and no record in these sources."];
  const groups = groupBy(rows, ({ result }) => result);
  const listedOf = (results: readonly ImportResult[]) => results.flatMap((result) => listed(result, groups.get(result) ?? [], lister));
  const sum = `${count(account.articles, "article")} of ${count(account.records, "page or record", "pages and records")}, ${count(written, "seed")} written`;
  const hints = hintsFor(groups);
  if (imported.isAsBefore && !imported.isCut && lister !== null) {
    const told = resultOrder.filter((result) => faults.has(result) || leftAlone.has(result));
    return [`Nothing is new: ${sum} (${lister} tells all)`, ...listedOf(told), ...hints.left];
  }
  const found = rows.filter(({ result }) => hasSeed(result)).reduce((total, row) => total + (row.files ?? 0), 0);
  const named = found + account.missing;
  const over = shortList(writtenOver, lister);
  const articles = groups.get("article") ?? [];
  return [
    sum,
    ...(named === 0
      ? []
      : [`Pictures and attachments: ${found} found, ${account.missing} missing (${count(files, "file")} beside the pages)`]),
    ...(writtenOver.length === 0
      ? []
      : [`Written over by --force, though changed by hand: ${writtenOver.length}`, ...over.named.map(rowLine), ...over.rest]),
    ...listedOf(resultOrder.filter((result) => result !== "article" && !leftAlone.has(result))),
    ...hints.unfound,
    ...listedOf([...leftAlone]),
    ...hints.left,
    ...damage(rows),
    ...sameTitles(articles),
    ...noted(
      articles.filter((row) => !writtenOver.includes(row)),
      lister,
    ),
    ...Array.from(unusedColumns, ([column, record]) => `Column not taken: ${printable(column)} (as in ${printable(record)})`),
  ];
}

/** What can be done about some results, as it stands below them. */
function hintsFor(groups: ReadonlyMap<ImportResult, readonly ReportRow[]>) {
  const hint = (results: Iterable<ImportResult>, text: string) => ([...results].some((result) => groups.has(result)) ? [text] : []);
  return {
    unfound: hint(
      ["no-title", "no-date", "no-body"],
      "  `jiuwen import --explain FILE` tells what was looked at in one of them; a map (--map) says where it stands",
    ),
    left: hint(
      leftAlone,
      "  --force takes all of these. To take one alone, import into another folder (--output) and copy it from there, with its folder",
    ),
  };
}

/** How many articles of one title are likely to have got it from their site. */
const manyAlike = 3;

/** Titles that many articles have, as no article has that of another. */
function sameTitles(articles: readonly ReportRow[]): string[] {
  return Array.from(groupBy(articles, ({ title }) => title))
    .filter(([title, { length }]) => title !== null && length >= manyAlike && length * 10 >= articles.length)
    .map(([title, { length, 0: first }]) =>
      printable(
        `${length} of ${articles.length} articles have the title ${title} (as ${first?.record}); if it is not theirs, a map (--map) says where that stands`,
      ),
    );
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
