import type { Archive } from "../archive/archive.ts";
import type { Tag } from "../archive/tags.ts";
import type { Article } from "../ingest/article.ts";
import { tagLink } from "./links.ts";
import { feedPath, jsonFeedPath, tagFeedPath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import { type TaggedArticle, taggedIn } from "./tagged-article.ts";

/** How many articles the feed of the archive holds, and that of a tag: the newest. */
const [longest, longestOfTag] = [50, 20];

/** With how many articles a tag has a feed: few who follow a smaller one would ever hear of it. */
export const leastForFeed = 10;

/** Whether a tag has a feed. */
export function hasFeed({ articles }: Pick<Tag, "articles">): boolean {
  return articles.length >= leastForFeed;
}

/**
 * Atom and JSON Feed of the archive, and Atom of each tag that has a feed. `all` are the archive's
 * articles with their tags, in its order, and `taggedOf` has the same by the articles.
 */
export function feedPages(
  page: PlanPage,
  { tags }: Archive,
  { all, taggedOf }: { readonly all: readonly TaggedArticle[]; readonly taggedOf: ReadonlyMap<Article, TaggedArticle> },
  idPrefix: string,
): PlannedPage[] {
  const articles = all.slice(0, longest);
  return [
    page("feed", feedPath, { idPrefix, of: null, articles }),
    page("json-feed", jsonFeedPath, { idPrefix, articles }),
    ...tags.filter(hasFeed).flatMap(({ name, formerly, articles }) => {
      const newest = taggedIn(articles.slice(0, longestOfTag), taggedOf);
      // Subscribers of a tag under its former name still get its articles.
      return [name, ...formerly].map((own) => page("feed", tagFeedPath(own), { idPrefix, of: tagLink(name), articles: newest }));
    }),
  ];
}
