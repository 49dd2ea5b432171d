import type { Title } from "../../src/site/parts.ts";

/** A title with its columns set apart, every character of it there. */
export function Headline({ title: { columns, headline } }: { readonly title: Title }) {
  if (columns.length === 0) return <>{headline}</>;
  return (
    <>
      <span class="column">{bracketed(columns)}</span>
      {headline}
    </>
  );
}

/** A title as one line of plain text, for `<title>`. */
export function plainTitle({ columns, headline }: Title): string {
  return bracketed(columns) + headline;
}

function bracketed(columns: readonly string[]): string {
  return columns.map((column) => `【${column}】`).join("");
}
