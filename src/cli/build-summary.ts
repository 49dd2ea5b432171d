import type { LeftOut } from "../archive/left-out.ts";
import type { Published } from "../commands/build-outcome.ts";
import type { Diagnostic, Level } from "../lib/diagnostics.ts";
import { digits } from "../output/host-messages.ts";
import { importHint, kindsText, unreadKinds } from "./file-kinds.ts";

/** What a command has found in a folder. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  /** The diagnostics that are shown; what is counted as messages must be what is there to read. */
  readonly shown: readonly Diagnostic[];
}

/**
 * What became of the files of a folder in a build, in one line: `812 articles published, 3 left
 * out, 31 files not read (30 .html, 1 .csv; see jiuwen import), 3 errors`. What there is none of is
 * not counted.
 */
export function buildLine(published: Published | null, { leftOut, ...found }: Findings): string {
  const articles = `${count(published?.articles ?? 0, "article")} published`;
  const without = published === null || leftOut.length === 0 ? [] : [`${leftOut.length} left out`];
  return [articles, ...without, ...others(found)].join(", ");
}

/** The same of a check, which publishes nothing: `812 sound articles, 3 faulty files, 4 errors`. */
export function checkLine(articles: number, { leftOut, ...found }: Findings): string {
  const faulty = leftOut.length === 0 ? [] : [count(leftOut.length, "faulty file")];
  const all = [count(articles, "sound article"), ...faulty, ...others(found)];
  return found.shown.length === 0 ? `${all.join(", ")}, nothing wrong` : all.join(", ");
}

/** The site in one line: `900 pages, 32 tags, 0.51 s`. `took` is in milliseconds. */
export function siteLine({ pages, tags }: Published, took: number): string {
  return `${count(pages, "page")}, ${count(tags, "tag")}, ${(took / 1000).toFixed(2)} s`;
}

/**
 * What is to be deployed in one line: `Site: 46,296 files, 362 MB`. `strangers` are the files in
 * the `output` folder that are not of the site, and would be deployed with it.
 */
export function sizeLine({ files, bytes }: Published, strangers: number, output: string): string {
  const strange = strangers === 0 ? "" : ` (${count(strangers, "other file")} in ${output} ${strangers === 1 ? "is" : "are"} not counted)`;
  return `Site: ${sizeText({ files, bytes })}${strange}`;
}

/** Files and bytes in words: `46,296 files, 362 MB`. */
export function sizeText({ files, bytes }: Pick<Published, "files" | "bytes">): string {
  return `${digits(files)} ${files === 1 ? "file" : "files"}, ${megabytes(bytes)}`;
}

/** A size as file managers show it, rounded up: `0.4 MB`, `362 MB`, `1.18 GB`. */
function megabytes(bytes: number): string {
  if (bytes >= 1e9) return `${Math.ceil(bytes / 1e7) / 100} GB`;
  return `${bytes < 1e7 ? Math.ceil(bytes / 1e5) / 10 : Math.ceil(bytes / 1e6)} MB`;
}

function others({ diagnostics, shown }: Omit<Findings, "leftOut">): string[] {
  const drafts = draftsIn(diagnostics);
  const unread = unreadKinds(diagnostics);
  const files = [...unread.values()].reduce((sum, number) => sum + number, 0);
  return [
    ...(drafts === 0 ? [] : [`${count(drafts, "draft")} held back`]),
    ...(files === 0 ? [] : [`${count(files, "file")} not read (${kindsText(unread)}${importHint(unread)})`]),
    ...(shown.length === 0 ? [] : [levelCounts(shown)]),
  ];
}

/** How many articles are held back because they are drafts. */
export function draftsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ rule }) => rule === "draft").length;
}

const nouns = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Level, string>;

/** How many messages there are of each level, if there are any: `2 errors, 3 warnings, 1 note`. */
export function levelCounts(diagnostics: readonly Diagnostic[]): string {
  const levels = ["error", "warning", "info"] as const;
  const numbers = levels.map((level) => [nouns[level], diagnostics.filter((one) => one.level === level).length] as const);
  return numbers.flatMap(([noun, number]) => (number === 0 ? [] : count(number, noun))).join(", ");
}

/** A number with its English noun: `1 page`, `2 pages`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
