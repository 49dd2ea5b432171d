import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { parseDate } from "../../../src/ingest/date.ts";
import { createFieldNames } from "../../../src/ingest/field-names.ts";
import { fieldText } from "../../../src/ingest/header-field.ts";
import { idFromStem } from "../../../src/ingest/id.ts";
import { paragraphs } from "../../../src/ingest/paragraphs.ts";
import { parseTextSeed } from "../../../src/ingest/text-seed.ts";
import { parseViews } from "../../../src/ingest/view-count.ts";
import { termsIn, vocabularyOf } from "../../terms.ts";

/** What every generator is given of an article. */
export interface News {
  readonly id: string;
  readonly title: string;
  /** To the minute, with the offset of Shanghai: `2023-06-01T22:05:00+08:00`. */
  readonly date: string;
  readonly views: number;
  readonly paragraphs: readonly string[];
  /** The vocabulary's tags that Jiuwen finds in title and body. */
  readonly tags: readonly string[];
}

/** How many articles stand on one page of an index. */
export const pageSize = 20;

/** Reads a generated corpus as Jiuwen does. Throws when something in it is not as it was generated. */
export function readNews(folder: string): News[] {
  const vocabulary = vocabularyOf(readFileSync(join(folder, "tags.yaml"), "utf8"));
  const files = readdirSync(folder).filter((name) => extname(name) === ".txt");
  return files.map((file) => {
    const { seed } = parseTextSeed(readFileSync(join(folder, file), "utf8"), file, createFieldNames());
    const title = fieldText(seed.fields.get("title"));
    const date = parseDate(fieldText(seed.fields.get("date")), "Asia/Shanghai");
    const views = parseViews(fieldText(seed.fields.get("views")));
    if (date === null || views === null) throw new Error(`${file} is no generated article`);
    const texts = paragraphs(seed.body.text).map(({ text }) => text);
    const tags = termsIn(vocabulary, title, texts.join("\n"));
    return { id: idFromStem(file.slice(0, -4)), title, date: `${date}:00+08:00`, views, paragraphs: texts, tags };
  });
}

/**
 * The pages of the same work: each article, the pages of the index and of each tag's index (one, where that is not divided), and the list of tags.
 */
export function pagesOf(news: readonly News[], tagPageSize: number | null): number {
  const tagPages = articlesPerTag(news).reduce((sum, articles) => sum + (tagPageSize === null ? 1 : Math.ceil(articles / tagPageSize)), 0);
  return news.length + Math.ceil(news.length / pageSize) + tagPages + 1;
}

/** How many articles each tag stands on. */
export function articlesPerTag(news: readonly News[]): number[] {
  const perTag = new Map<string, number>();
  for (const tag of news.flatMap(({ tags }) => tags)) perTag.set(tag, (perTag.get(tag) ?? 0) + 1);
  return [...perTag.values()];
}

/** An article's body as Markdown. What Markdown would interpret is left as it is: all generators get the same text. */
export function markdown({ paragraphs }: News): string {
  return `${paragraphs.join("\n\n")}\n`;
}
