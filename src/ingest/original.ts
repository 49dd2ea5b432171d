import { posix } from "node:path";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { parseDate } from "./date.ts";
import { type Field, type FieldKey, fieldText, type Seed } from "./header-field.ts";
import { quoted } from "./quoted.ts";

/** The web page of which an article was made, as `jiuwen import` records it in the seed. */
export interface Original {
  /**
   * Where it lies: the record of a container, as in `crawl.warc.gz#12`, or the path of a copy from
   * the folder of the seed.
   */
  readonly file: string | null;
  /** The web address at which it was fetched. */
  readonly url: string | null;
  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string | null;
  /** When it was fetched, as an instant in ISO 8601. */
  readonly fetched: string | null;
}

const parts = ["original.file", "original.url", "original.sha256", "original.fetched"] as const;

/**
 * What the header says of the page of which the article was made; null if it says nothing. What
 * cannot be such a value is kept as a field that is shown as it is.
 */
export function readOriginal(fields: Seed["fields"], extra: Field[], problems: Problem[]): Original | null {
  if (!parts.some((part) => fields.has(part))) return null;
  const take = (key: FieldKey, read: (written: string) => string | null, expected: string): string | null => {
    const field = fields.get(key);
    const written = fieldText(field);
    if (!field || written === "") return null;
    const value = read(written);
    if (value !== null) return value;
    problems.push(problem("warning", "bad-original", `${quoted(written)} is not ${expected}; it will be shown as text`, field));
    extra.push(field);
    return null;
  };
  const original = {
    file: take("original.file", (written) => (written.includes("\n") ? null : written), "the path of a file, or a record in one"),
    url: take("original.url", (written) => (isPageAddress(written) ? written : null), "a web address"),
    sha256: take("original.sha256", (written) => (/^[\da-f]{64}$/i.test(written) ? written.toLowerCase() : null), "a SHA-256 of 64 digits"),
    fetched: take("original.fetched", (written) => (isInstant(written) ? written : null), "an instant such as 2024-05-01T08:30:00Z"),
  };
  return Object.values(original).every((value) => value === null) ? null : original;
}

/** Whether a text is a web address, as it may stand in a header. */
export function isPageAddress(written: string): boolean {
  return /^https?:\/\/\S+$/i.test(written) && URL.canParse(written);
}

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

function isInstant(written: string): boolean {
  return instantPattern.test(written) && parseDate(written, "UTC") !== null;
}

/**
 * The path below the archive's folder at which a copy of the page may lie, beside the article's
 * `file`; null for none.
 */
export function copyOf(original: Original | null, { file }: { readonly file: string }): string | null {
  return original?.file ? posix.join(posix.dirname(file), original.file) : null;
}
