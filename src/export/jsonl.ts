import type { ArticleRecord } from "../site/article-record.ts";
import { recordKeys } from "./record-fields.ts";

/**
 * A record and the body of its article as a line of JSON Lines (jsonlines.org): one object, ended
 * by ` `, with its keys in the order of `recordFields`. It is to be written as UTF-8; a lone
 * surrogate, which UTF-8 cannot hold, is escaped by `JSON.stringify`. Parsing a line gives the
 * record back exactly.
 */
export function jsonLine(record: Omit<ArticleRecord, "body">, body: string): string {
  // Setting keys one by one is quicker here than `Object.fromEntries`.
  const ordered: Record<string, unknown> = {};
  for (const key of recordKeys) ordered[key] = key === "body" ? body : record[key];
  return `${JSON.stringify(ordered).replace(otherLineEnds, escapeCharacter)}\n`;
}

/**
 * Line ends that JSON allows in a string, but at which Node's readline and Python's splitlines end
 * a line.
 */
const otherLineEnds = /[\u0085\u2028\u2029]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
