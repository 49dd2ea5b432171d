import { type IngestOptions, readArticle } from "../ingest/read-article.ts";
import { readBody } from "../ingest/seed.ts";

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
  return readBody(bytes, article.origin).trim() === expected.body.trim() ? null : "its body would not be read as it is";
}
