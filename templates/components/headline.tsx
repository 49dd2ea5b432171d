import type { Title } from "../../src/site/page.ts";

/** A title with its columns set apart, every character of it there. */
export function Headline({ title: { columns, headline } }: { readonly title: Title }) {
  return (
    <>
      {columns.map((column) => (
        <span class="column">【{column}】</span>
      ))}
      {headline}
    </>
  );
}

/** A title as one line of plain text, for `<title>` and descriptions. */
export function plainTitle({ columns, headline }: Title): string {
  return columns.map((column) => `【${column}】`).join("") + headline;
}
