import type { Site } from "../site/page.ts";
import { oneLine, type Reference } from "./reference.ts";

/**
 * The two parts of a citation around the day on which the reader saw the page. Only the reader's
 * browser knows that day, which it puts in as `YYYY-MM-DD`.
 */
export interface CitationText {
  readonly before: string;
  readonly after: string;
}

/**
 * The article as a web page in the numeric style of GB/T 7714-2025 (8.11.3; examples in annex
 * B.10), without its number:
 *
 *     责任者. 题名[EB/OL]. （发布日期）[引用日期]. 获取和访问路径.
 *
 * Of more than three responsible the first three stand (7.1.2); with none the title comes first
 * (7.1.3). Neither the site nor its publisher is named (B.10). The standard does not say which
 * signs are full-width: as its examples are set, full stop, slash and hyphen are not and the others
 * are, brackets being doubtful (manual of the LaTeX package gbt7714 3.0, option `bibpunct`). Web
 * pages are among the few kinds of source for which the 2025 edition keeps the access date. Without
 * an address the citation ends with it.
 */
export function gbt7714({ title, authors, date, url }: Reference): CitationText {
  const named = authors.length > 3 ? [...authors.slice(0, 3), "等"] : authors;
  const responsible = named.length > 0 ? `${withStop(named.join("，"))} ` : "";
  return {
    before: `${responsible}${title}[EB/OL]. （${date}）[`,
    after: url === null ? "]." : `]. ${url}.`,
  };
}

/** The citation of the whole archive as an online database ([DB/OL], 8.11). */
export function gbt7714Archive({ title, publisher, url }: Pick<Site, "title" | "publisher" | "url">): CitationText {
  const responsible = publisher === null ? "" : `${withStop(oneLine(publisher))} `;
  return { before: `${responsible}${oneLine(title)}[DB/OL]. [`, after: url === null ? "]." : `]. ${url}.` };
}

/** A text with one full stop at its end, which a name such as `Example Inc.` has already. */
function withStop(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
