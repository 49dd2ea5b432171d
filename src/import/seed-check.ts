import { formatReaders } from "../ingest/format-table.ts";
import { type IngestOptions, readArticle } from "../ingest/read-article.ts";
import { readBody } from "../ingest/seed.ts";
import { markdownOfText } from "../webpage/markdown/text-to-markdown.ts";

/** What a seed must read back as. */
export interface ExpectedSeed {
  readonly title: string;
  readonly date: string;
  readonly body: string;
}

/**
 * Why a seed would not read back as the article from which it was made; null if it does, character
 * for character. What is wrong with it must be found before it is written.
 */
export function seedFault(file: string, bytes: Uint8Array, expected: ExpectedSeed, options: IngestOptions): string | null {
  const { article, problems } = readArticle(file, bytes, options);
  if (article === null) {
    const fault = problems.find(({ level }) => level === "error") ?? problems[0];
    return fault?.reason ?? "it would be no article";
  }
  if (article.header.title !== expected.title) return `its title would be read as ${JSON.stringify(article.header.title)}`;
  if (article.summary.date !== expected.date) return `its date would be read as ${article.summary.date}`;
  const body = expected.body.trim();
  // A heading that is the title is read as that, and the body begins after it.
  const read = readBody(bytes, article.origin).trim();
  return read === body || read === body.replace(/^#{1,6} [^\n]*\n/, "").trim() ? null : "its body would not be read as it is";
}

/** A body as plain paragraphs, with its pictures and links behind them: what can always be read. */
export function plainBody(markdown: string): string {
  const { blocks, files } = formatReaders.md.read({ text: markdown, line: 1 });
  const text = markdownOfText(blocks.map((block) => block.text).join("\n") || markdown);
  const named = files.map(({ use, address }) => (use === "shown" ? `![](<${address}>)` : `[${address}](<${address}>)`));
  return [text.trim(), ...named].join("\n\n");
}
