import type { ArticleSummary } from "../../src/ingest/article.ts";
import { html } from "../html.ts";

/** A title with its columns set apart. No character of it is lost. */
export function headline({ columns, headline: rest }: Pick<ArticleSummary, "columns" | "headline">) {
  return columns.length === 0 ? rest : html`<span class="column">${bracketed(columns)}</span>${rest}`;
}

/** A title as one line of plain text, for `<title>`. */
export function plainTitle({ columns, headline: rest }: Pick<ArticleSummary, "columns" | "headline">): string {
  return bracketed(columns) + rest;
}

function bracketed(columns: readonly string[]): string {
  return columns.map((column) => `【${column}】`).join("");
}
