import type { Account } from "../archive/account.ts";
import type { ImportAccount } from "../import/import-account.ts";
import type { Assumption } from "../ingest/assumptions.ts";
import { countExtensions } from "../lib/extension-counts.ts";
import { count } from "./build-summary.ts";
import { kindsText } from "./file-kinds.ts";

/** What was assumed, by the rule that tells of it. */
const assumed: Readonly<Record<Assumption, string>> = {
  "assumed-header": "the header",
  "date-from-name": "the date",
  "date-order": "the date's order",
};

/**
 * What the page about the archive will tell of what it lacks, line by line, as `On other sites: 5
 * pictures`. What there is none of is not told. Files that are not read are counted in the line
 * that follows (`checkLine`).
 */
export function accountLines(account: Account): string[] {
  const { unused, missingPictures, missingFiles, farPictures, imported } = account;
  const missing = [counted(missingPictures, "picture"), counted(missingFiles, "document")].flat();
  return [
    ...line("Imported", imported === null ? "" : importedText(imported)),
    ...line("Named by no article", kindsText(countExtensions(unused))),
    ...line("Named, and not there", missing.join(", ")),
    ...line("On other sites", counted(farPictures, "picture").join("")),
    ...line("Assumed", account.assumed.map(({ rule, count: articles }) => `${assumed[rule]} of ${count(articles, "article")}`).join(", ")),
  ];
}

/** From what articles were imported: `45 articles of 60 pages and records (8 list, 7 no-date)`. */
function importedText({ articles, records, leftOut, missing }: ImportAccount): string {
  const others = leftOut.map(({ result, count: number }) => `${number} ${result}`).join(", ");
  const lacking = missing === 0 ? "" : `; ${count(missing, "of their files was", "of their files were")} not saved`;
  return `${count(articles, "article")} of ${count(records, "page or record", "pages and records")}${others && ` (${others})`}${lacking}`;
}

function counted(number: number, noun: string): string[] {
  return number === 0 ? [] : [count(number, noun)];
}

function line(name: string, told: string): string[] {
  return told === "" ? [] : [`${name}: ${told}`];
}
