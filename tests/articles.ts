import type { Article } from "../src/ingest/article.ts";
import { type CivilTime, parseDate } from "../src/ingest/date.ts";
import { createFieldNames } from "../src/ingest/field-names.ts";
import { type ReadFile, readArticle } from "../src/ingest/read-article.ts";
import { readBody } from "../src/ingest/seed.ts";
import { createVocabulary, type Vocabulary } from "../src/vocabulary/vocabulary.ts";
import { seed } from "./workspace.ts";

const shanghai = "Asia/Shanghai";
export const names = createFieldNames();
export const noVocabulary = createVocabulary([]);

/** What reading one file of this content gives, in an archive of Shanghai's zone. */
export function ingested(content: string | Uint8Array, file = "meeting.txt", vocabulary: Vocabulary = noVocabulary): ReadFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readArticle(file, bytes, { timeZone: shanghai, names, strict: false, vocabulary, readSubjects: null });
}

/** The article in a file that must be sound. */
export function article(file = "meeting.txt", content: string | Uint8Array = seed(), vocabulary: Vocabulary = noVocabulary): Article {
  const { article: found, problems } = ingested(content, file, vocabulary);
  if (!found) throw new Error(`${file} is no article: ${problems.map(({ reason }) => reason).join(" ")}`);
  return found;
}

/** The body of the article in a file that must be sound. */
export function bodyIn(file: string, content: string): string {
  return readBody(Buffer.from(content), article(file, content).origin);
}

/** An article with other fields in some of its groups. */
export function withFields(found: Article, fields: { readonly [G in keyof Article]?: Partial<Article[G]> }): Article {
  return {
    summary: { ...found.summary, ...fields.summary },
    header: { ...found.header, ...fields.header },
    text: { ...found.text, ...fields.text },
    origin: { ...found.origin, ...fields.origin },
  };
}

/** A date that must be sound, in Shanghai's civil time. */
export function civil(written: string): CivilTime {
  const date = parseDate(written, shanghai);
  if (date === null) throw new Error(`${written} is no date`);
  return date;
}

/** A Markdown seed; each part of its front matter can be replaced. */
export function markdownSeed({
  front = "title: 学校召开工作会议\ndate: 2024-04-24 18:29\nviews: 2425",
  body = "四月二十四日，学校召开会议。",
} = {}): string {
  return `---\n${front}\n---\n\n${body}\n`;
}
