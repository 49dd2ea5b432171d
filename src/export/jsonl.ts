import type { ArticleRecord } from "../site/article-record.ts";
import { recordKeys } from "./record-fields.ts";

/**
 * Records as JSON Lines (jsonlines.org): one object a line, each ended by `\n`, keys in the order of `recordFields`. To be written as
 * UTF-8; a lone surrogate, which UTF-8 cannot hold, is escaped by `JSON.stringify`. Parsing a line gives the record back exactly. The lines of two
 * lists are the lines of both, so that an archive need not be in memory at once.
 */
export function jsonLines(records: Iterable<ArticleRecord>): string {
  let lines = "";
  for (const record of records) lines += `${line(record)}\n`;
  return lines;
}

export function jsonLine(record: ArticleRecord): string {
  return `${line(record)}\n`;
}

function line(record: ArticleRecord): string {
  const ordered = Object.fromEntries(recordKeys.map((key) => [key, record[key]]));
  return JSON.stringify(ordered).replace(otherLineEnds, escapeCharacter);
}

/** JSON allows them in a string, but Node's readline and Python's splitlines end a line there. */
const otherLineEnds = /[\u0085\u2028\u2029]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
