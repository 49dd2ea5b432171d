import type { Archive } from "../archive/archive.ts";
import type { Tag } from "../archive/tags.ts";
import type { Article } from "../ingest/article.ts";
import type { IdentityOf } from "./identity.ts";
import { tagLink } from "./links.ts";
import { articlePath, feedPath, jsonFeedPath, tagFeedPath } from "./paths.ts";
import type { PlannedFeedEntry, PlannedPage, PlanPage } from "./planned-page.ts";
import { withTags } from "./tagged-article.ts";

/** How many articles the feed of the archive holds, and that of a tag: the newest. */
const [longest, longestOfTag] = [50, 20];

/** With how many articles a tag has a feed: few who follow a smaller one would ever hear of it. */
const leastForFeed = 10;

/** Whether a tag has a feed. */
export function hasFeed({ articles }: Pick<Tag, "articles">): boolean {
  return articles.length >= leastForFeed;
}

/** Atom and JSON Feed of the archive, and Atom of each tag that has a feed. */
export function feedPages(page: PlanPage, archive: Archive, identityOf: IdentityOf): PlannedPage[] {
  const { articles, tags } = archive;
  const known = new Map<Article, PlannedFeedEntry>();
  // The newest articles of the archive stand in the feeds of many tags.
  const entryOf = (article: Article): PlannedFeedEntry => {
    const entry = known.get(article) ?? { id: identityOf(articlePath(article.summary)), tagged: withTags(article, archive) };
    known.set(article, entry);
    return entry;
  };
  const entries = articles.slice(0, longest).map(entryOf);
  return [
    page("feed", feedPath, { id: identityOf(feedPath), of: null, entries }),
    page("json-feed", jsonFeedPath, { entries }),
    ...tags.filter(hasFeed).flatMap(({ name, formerly, articles }) => {
      const entries = articles.slice(0, longestOfTag).map(entryOf);
      // Subscribers of a tag under its former name still get its articles.
      return [name, ...formerly].map(tagFeedPath).map((path) => page("feed", path, { id: identityOf(path), of: tagLink(name), entries }));
    }),
  ];
}
