import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { medianOf } from "../../measure.ts";
import type { Collection, Text } from "./collection.ts";

/** How many characters of a body are its lead. */
const leadLength = 100;

/** How many articles a story must have to count. */
const fewestArticles = 5;

const month = z.string().regex(/^\d{4}-\d{2}$/);

const story = z.strictObject({
  story: z.string(),
  /** What must stand in the title or the lead: an alternative of each entry. */
  all: z.array(z.string()).min(1),
  /** The first and the last month of the story. */
  from: month.optional(),
  to: month.optional(),
});

/** A story, by the articles that tell of it. */
export type Story = z.infer<typeof story>;

/** How well a story can be followed by the one tag that fits it best. */
export interface FollowedStory {
  readonly story: string;
  readonly articles: number;
  /** The best tag, and the harmonic mean of its precision and recall; null and 0 where no tag stands on any of the articles. */
  readonly tag: string | null;
  readonly f1: number;
}

/** The thirty stories of `stories.yaml`. */
export function readStories(): Story[] {
  return z.array(story).parse(parse(readFileSync(join(import.meta.dirname, "stories.yaml"), "utf8")));
}

/** Whether an article of a date (ISO 8601, or its beginning) tells of a story. */
export function tellsOf({ all, from = "", to = "9999" }: Story, { title, body }: Text, date: string): boolean {
  const month = date.slice(0, 7);
  if (month < from || month > to) return false;
  const shown = `${title}\n${body.slice(0, leadLength)}`;
  return all.every((entry) => entry.split("|").some((word) => shown.includes(word)));
}

/** How well each story can be followed that has enough articles in the collection. */
export function followStories(
  { archive, texts, tags }: Pick<Collection, "archive" | "texts" | "tags">,
  stories: readonly Story[],
): FollowedStory[] {
  return stories.flatMap((story) => {
    const articles = archive.articles.filter(({ summary }, at) => tellsOf(story, texts[at] ?? { title: "", body: "" }, summary.date));
    if (articles.length < fewestArticles) return [];
    const wanted = new Set(articles);
    let best: Pick<FollowedStory, "tag" | "f1"> = { tag: null, f1: 0 };
    for (const { name, articles: carrying } of tags) {
      const hits = carrying.filter((article) => wanted.has(article)).length;
      const f1 = (2 * hits) / (wanted.size + carrying.length);
      if (f1 > best.f1) best = { tag: name, f1 };
    }
    return { story: story.story, articles: articles.length, ...best };
  });
}

/** The middle of how well stories can be followed; null where none has enough articles. */
export function medianF1(followed: readonly FollowedStory[]): number | null {
  return medianOf(followed.map(({ f1 }) => f1));
}
