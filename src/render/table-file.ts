import { readFileSync } from "node:fs";
import { csvHeader, csvRow } from "../export/csv.ts";
import { recordOf } from "../site/article-record.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";
import type { Stage } from "./stage.ts";

/** The rows of a year in the table of all articles. */
export interface TableSection {
  /** The hash of the input of these rows. */
  readonly input: string;
  readonly bytes: number;
}

/** A table that was made earlier: its file, and its sections in their order behind the header. */
export interface EarlierTable {
  readonly file: string;
  readonly sections: readonly TableSection[];
}

/**
 * Stages the table of all articles and returns its sections. `inputOf` gives the hash of a year's
 * input; sections that an earlier table has with the same hash are copied from it.
 */
export function stageTable(
  { path, props }: PlannedPage<"table">,
  stage: Stage,
  inputOf: (year: string) => string,
  earlier: EarlierTable | null,
): readonly TableSection[] {
  const copies = earlier ? sectionsOf(earlier) : new Map<string, Uint8Array>();
  const sections: TableSection[] = [];
  function* pieces() {
    yield csvHeader;
    for (const { year, articles } of props.years) {
      const input = inputOf(year);
      const copy = copies.get(input);
      let bytes = 0;
      for (const piece of copy ? [copy] : rows(articles)) {
        bytes += Buffer.byteLength(piece);
        yield piece;
      }
      sections.push({ input, bytes });
    }
  }
  stage.putText(path, pieces());
  return sections;
}

function sectionsOf({ file, sections }: EarlierTable): ReadonlyMap<string, Uint8Array> {
  const table = readFileSync(file);
  const copies = new Map<string, Uint8Array>();
  let end = Buffer.byteLength(csvHeader);
  for (const { input, bytes } of sections) {
    end += bytes;
    copies.set(input, table.subarray(end - bytes, end));
  }
  return copies;
}

function* rows(articles: readonly TaggedArticle[]): Iterable<string> {
  for (const tagged of articles) yield csvRow(recordOf(tagged));
}
