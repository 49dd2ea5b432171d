import type { Reference } from "./reference.ts";

/**
 * The content of a CSL-JSON file (`.json`, UTF-8), as Zotero, Pandoc and citeproc read it: one
 * `article-newspaper`. Names are literal, so that no style turns 张三 into 三 张. `language` is
 * what bilingual styles choose 等 or “et al.” by.
 */
export function cslJson({ key, title, authors, publication, publisher, date, url, accessed }: Reference): string {
  // JSON leaves out keys whose value is undefined.
  const item = {
    id: key,
    type: "article-newspaper",
    title,
    author: authors.length > 0 ? authors.map((literal) => ({ literal })) : undefined,
    "container-title": publication,
    publisher: publisher ?? undefined,
    issued: dateParts(date),
    URL: url ?? undefined,
    accessed: accessed === null ? undefined : dateParts(accessed),
    language: "zh-CN",
  };
  return `${JSON.stringify([item])}\n`;
}

/** A date as CSL has it: a list of one date, whose parts are numbers. */
function dateParts(date: string) {
  return { "date-parts": [date.split("-").map(Number)] };
}
