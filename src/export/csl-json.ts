import type { Reference } from "./reference.ts";

/**
 * The content of a CSL-JSON file (`.json`, UTF-8), as Zotero, Pandoc and citeproc read it: one `article-newspaper`. Names are literal, so
 * that no style turns 张三 into 三 张. `language` is what bilingual styles choose 等 or “et al.” by.
 */
export function cslJson({ key, title, authors, publication, publisher, date, url }: Reference): string {
  const item = {
    id: key,
    type: "article-newspaper",
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    "container-title": publication,
    ...(publisher !== null && { publisher }),
    issued: { "date-parts": [date.split("-").map(Number)] },
    ...(url !== null && { URL: url }),
    language: "zh-CN",
  };
  return `${JSON.stringify([item])}\n`;
}
