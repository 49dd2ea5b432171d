import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CollectionId } from "./collection.ts";
import type { Share } from "./coverage.ts";
import type { Drawn } from "./drawn.ts";
import { forms, type JudgedSheet, readSheet, type SheetName, sheetNames, sheetText } from "./sheet.ts";

/** What judges have said of that which is drawn now. */
export interface JudgedShare extends Share {
  /** How many are drawn now; `of` them are judged. */
  readonly drawn: number;
}

/** The shares that come from judged sheets. */
export interface JudgedFigures {
  readonly acceptedTags: JudgedShare;
  readonly fragments: JudgedShare;
  readonly people: JudgedShare;
  /** Those on the first page of the index of people that are no persons. */
  readonly wrongOnFirstPage: JudgedShare;
  readonly institutions: JudgedShare;
  readonly related: JudgedShare;
}

/** Of what a sheet is, and whether that is what it is compared with. */
export interface SheetOrigin {
  readonly name: SheetName;
  readonly of: CollectionId;
  readonly verdicts: number;
  /** Whether it was made of the same files. */
  readonly sameFiles: boolean;
}

/** The sheets of a folder that are there, by what they judge. */
export type Sheets = Partial<Readonly<Record<SheetName, JudgedSheet>>>;

/** Reads the sheets of a folder; throws when there is none. */
export function readSheets(folder: string): Sheets {
  const found = sheetNames.filter((name) => existsSync(join(folder, fileOf(name))));
  if (found.length === 0) throw new Error(`${folder} has none of ${sheetNames.map(fileOf).join(", ")}`);
  return Object.fromEntries(
    found.map((name) => [name, readSheet(readFileSync(join(folder, fileOf(name)), "utf8"), join(folder, fileOf(name)))]),
  );
}

/** Writes sheets into a folder, with what is judged already filled in. Throws when one is there: it may have been filled in meanwhile. */
export function writeSheets(folder: string, of: CollectionId, { rows }: Drawn, judged: Sheets): void {
  mkdirSync(folder, { recursive: true });
  for (const name of sheetNames) {
    writeFileSync(join(folder, fileOf(name)), sheetText(name, of, rows[name], judged[name]), { flag: "wx" });
  }
}

/** The shares of what is drawn now, as far as it was judged; a verdict on anything else does not count. */
export function judgedFigures({ drawn, firstPage }: Pick<Drawn, "drawn" | "firstPage">, sheets: Sheets): JudgedFigures {
  const shareOf = (name: SheetName, keys: ReadonlySet<string>, verdict: string | undefined): JudgedShare => {
    const verdicts = [...keys].flatMap((key) => sheets[name]?.judgements.get(key)?.verdict ?? []);
    return { part: verdicts.filter((one) => one === verdict).length, of: verdicts.length, drawn: keys.size };
  };
  const good = (name: SheetName) => shareOf(name, drawn[name], forms[name].verdicts[0]);
  return {
    acceptedTags: good("tags"),
    fragments: shareOf("tags", drawn.tags, "fragment"),
    people: good("people"),
    wrongOnFirstPage: shareOf("people", firstPage, "no"),
    institutions: good("institutions"),
    related: good("related"),
  };
}

/** Of what sheets are, beside the collection that is measured. */
export function sheetOrigins(sheets: Sheets, { files }: CollectionId): SheetOrigin[] {
  return sheetNames.flatMap((name) => {
    const sheet = sheets[name];
    return sheet ? { name, of: sheet.of, verdicts: sheet.judgements.size, sameFiles: sheet.of.files === files } : [];
  });
}

function fileOf(name: SheetName): string {
  return `${name}.tsv`;
}
