import { posix } from "node:path";

/** Matches `index`, perhaps with the code of a language: `index.zh-cn`. */
const indexStem = /^index(\.[a-z]{2,3}(?:[-_][a-z\d]{2,8})*)?$/i;

/**
 * The stem that names an article: the file's name without the extension. An `index` file is the
 * page of its folder (Hugo's page bundles, VitePress), so its stem is the folder's name, followed
 * by the language if it names one. At the top of the input there is no folder to name it after.
 */
export function stemOf(file: string): string {
  const stem = posix.basename(file, posix.extname(file));
  const language = indexStem.exec(stem)?.[1] ?? "";
  const folder = posix.basename(posix.dirname(file));
  return indexStem.test(stem) && folder !== "." ? folder + language : stem;
}

/**
 * The date at the beginning of a stem, as posts have it in Jekyll, Hexo and Hugo
 * (`2019-09-08-workflow`), or in eight figures, which no hexadecimal figure follows, as that would
 * be a hash. Null if there is none.
 */
export function leadingDate(stem: string): string | null {
  const parted = /^(?:1[89]|20)\d\d([-_.])\d{1,2}\1\d{1,2}(?!\d)/.exec(stem)?.[0];
  return parted?.replaceAll("_", "-") ?? /^(?:1[89]|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\da-f])/i.exec(stem)?.[0] ?? null;
}

/** What a stem says behind the date that it may begin with. */
export function behindDate(stem: string): string {
  return stem.slice(leadingDate(stem)?.length ?? 0).replace(/^[\s_.-]+/, "");
}
