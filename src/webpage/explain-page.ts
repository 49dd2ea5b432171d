import type { PageField, PageReading } from "./page-reading.ts";

const order: readonly PageField[] = ["title", "date", "source", "author", "views", "column", "tags", "url", "fetched"];

/**
 * Tells in words what was taken from a page and from where: the lines that
 * `jiuwen import --explain` prints.
 */
export function explainPage({ fields, body, bodyFrom, system, why, charset, choice, part }: PageReading): string[] {
  const { candidates, begins, ends, removed } = choice;
  return [
    why === null ? "This is an article." : `This is no article: ${why.told} (${why.reason}).`,
    ...(charset ? [`Charset: ${charset.name}, by ${charset.from}${lostWords(charset.lost)}.`] : []),
    `Content system: ${system ?? "none that is known"}.`,
    ...order.map((name) => {
      const field = fields[name];
      return field ? `${name}: ${field.value} — from ${field.from}` : `${name}: nothing was found`;
    }),
    ...(part ? [`The article has several pages, of which this is number ${part.number}; the others: ${part.others.join(", ")}`] : []),
    ...(body
      ? [
          `Body: ${bodyFrom}. ${body.kept} of ${body.characters} characters are in the Markdown.`,
          `  begins: ${begins}`,
          `  ends: ${ends}`,
          ...candidates.slice(1).map((one) => `  not taken: ${one}`),
          ...removed.map((one) => `  taken out: ${one}`),
        ]
      : ["Body: none was found."]),
  ];
}

function lostWords(lost: number): string {
  return lost === 0 ? "" : `; ${lost} characters could not be read`;
}
