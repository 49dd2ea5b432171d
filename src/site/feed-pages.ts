import type { Archive } from "../archive/archive.ts";
import type { Article } from "../ingest/article.ts";
import type { Draft } from "./draft.ts";
import type { IdentityOf } from "./identity.ts";
import { labelled } from "./labelled.ts";
import { articlePath, feedPath, jsonFeedPath, tagFeedPath } from "./paths.ts";
import type { MakeDraft } from "./plan.ts";
import { tagLink } from "./tag-pages.ts";

/** How many articles a feed holds: the newest. */
const longest = 50;

/** Atom and JSON Feed of the archive, and Atom of each tag. */
export function feedPages(page: MakeDraft, archive: Archive, identityOf: IdentityOf): Draft[] {
  const { articles, tags } = archive;
  const entriesOf = (newestFirst: readonly Article[]) =>
    newestFirst.slice(0, longest).map((article) => ({ id: identityOf(articlePath(article)), labelled: labelled(article, archive) }));
  const entries = entriesOf(articles);
  return [
    page("feed", feedPath, { id: identityOf(feedPath), of: null, entries }),
    page("json-feed", jsonFeedPath, { entries }),
    ...tags.flatMap(({ name, formerly, articles }) => {
      if (articles.length === 0) return [];
      const entries = entriesOf(articles);
      // Who subscribed to a tag under its former name goes on hearing of it.
      return [name, ...formerly].map(tagFeedPath).map((path) => page("feed", path, { id: identityOf(path), of: tagLink(name), entries }));
    }),
  ];
}
