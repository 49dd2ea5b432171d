import type { Archive } from "../archive/archive.ts";
import type { Article } from "../ingest/article.ts";
import type { IdentityOf } from "./identity.ts";
import { tagLink } from "./links.ts";
import { articlePath, feedPath, jsonFeedPath, tagFeedPath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import { withTags } from "./tagged-article.ts";

/** How many articles a feed holds: the newest. */
const longest = 50;

/** Atom and JSON Feed of the archive, and Atom of each tag. */
export function feedPages(page: PlanPage, archive: Archive, identityOf: IdentityOf): PlannedPage[] {
  const { articles, tags } = archive;
  const entriesOf = (newestFirst: readonly Article[]) =>
    newestFirst.slice(0, longest).map((article) => ({ id: identityOf(articlePath(article.summary)), tagged: withTags(article, archive) }));
  const entries = entriesOf(articles);
  return [
    page("feed", feedPath, { id: identityOf(feedPath), of: null, entries }),
    page("json-feed", jsonFeedPath, { entries }),
    ...tags.flatMap(({ name, formerly, articles }) => {
      if (articles.length === 0) return [];
      const entries = entriesOf(articles);
      // Subscribers of a tag under its former name still get its articles.
      return [name, ...formerly].map(tagFeedPath).map((path) => page("feed", path, { id: identityOf(path), of: tagLink(name), entries }));
    }),
  ];
}
