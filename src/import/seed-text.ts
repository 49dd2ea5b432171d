import { stringify } from "yaml";
import type { CivilTime } from "../ingest/date.ts";

/** Where the original of a seed lies, and what it was. */
export interface SeedOriginal {
  readonly file: string;
  readonly url: string | null;
  readonly sha256: string;
  readonly fetched: string | null;
}

/** What is told of an article, be it by its page or record, or by its seed. */
export interface ArticleFacts {
  readonly title: string;
  readonly date: CivilTime;
  readonly source: string | null;
  readonly author: string | null;
  readonly views: string | null;
  readonly column: string | null;
  readonly tags: readonly string[];
  /** The web address that is its own. */
  readonly url: string | null;
  /** Other addresses at which it stood, or from which readers were led to it. */
  readonly aliases: readonly string[];
  /** Those who had a part in it, each by the name of the part: 编辑, 摄影. */
  readonly credits: readonly { readonly name: string; readonly value: string }[];
}

/** What a seed says of its article. Null is left out, and so is an empty list. */
export interface SeedHeader extends ArticleFacts {
  /** Pictures and attachments that a table names beside the body, by their paths. */
  readonly pictures: readonly string[];
  readonly attachments: readonly string[];
  readonly original: SeedOriginal;
}

/** A seed as Markdown with front matter in YAML. Any text in its fields is quoted where it must. */
export function seedText(header: SeedHeader, body: string): string {
  const { title, date, credits, original, ...others } = header;
  const fields = {
    title,
    // A space is how people write it.
    date: date.replace("T", " "),
    ...others,
    ...Object.fromEntries(credits.map(({ name, value }) => [name, value])),
    original,
  };
  const front = stringify(withoutNothing(fields), { lineWidth: 0, defaultStringType: "PLAIN", aliasDuplicateObjects: false });
  return `---\n${front}---\n\n${body.trim()}\n`;
}

function withoutNothing(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const told = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(
    told.map(([name, value]) => [name, name === "original" ? withoutNothing(value as Readonly<Record<string, unknown>>) : value]),
  );
}

/** A text in one line, as values of a header are. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
