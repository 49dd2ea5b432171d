import type { ComponentChildren } from "preact";
import type { Title } from "../../src/site/parts.ts";

/** A title with its columns set apart, every character of it there. A function and not a component, as it stands in every list (see `entries.tsx`). */
export function headline({ columns, headline: rest }: Title): ComponentChildren {
  return columns.length === 0 ? rest : [<span class="column">{bracketed(columns)}</span>, rest];
}

/** A title as one line of plain text, for `<title>`. */
export function plainTitle({ columns, headline: rest }: Title): string {
  return bracketed(columns) + rest;
}

function bracketed(columns: readonly string[]): string {
  return columns.map((column) => `【${column}】`).join("");
}
