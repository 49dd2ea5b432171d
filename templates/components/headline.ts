import type { Title } from "../../src/site/view-models.ts";
import { html } from "../html.ts";

/** A title with its columns set apart, every character of it there. */
export function headline({ columns, headline: rest }: Title) {
  return columns.length === 0 ? rest : html`<span class="column">${bracketed(columns)}</span>${rest}`;
}

/** A title as one line of plain text, for `<title>`. */
export function plainTitle({ columns, headline: rest }: Title): string {
  return bracketed(columns) + rest;
}

function bracketed(columns: readonly string[]): string {
  return columns.map((column) => `【${column}】`).join("");
}
