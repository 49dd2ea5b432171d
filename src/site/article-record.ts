import type { Article } from "../ingest/article.ts";
import { articlePath, type SitePath } from "./paths.ts";
import type { Labelled } from "./planned-page.ts";

/** What the program finds in a text for its own use. */
type Found = "subjects" | "people";

/** All that is known of an article, for downloads. */
export interface ArticleRecord extends Omit<Article, Found> {
  /** Its page. */
  readonly path: SitePath;
  /** The names of all tags that the site shows on it. */
  readonly labels: readonly string[];
  /** The text after the header of its source, with `\n` line ends. */
  readonly body: string;
}

/** All that is known of an article, but for its text. */
export function recordOf({ article, labels }: Labelled): Omit<ArticleRecord, "body"> {
  // Field by field, as to leave two off a copy takes twenty times as long (3 µs).
  const { id, file, format, title, columns, headline, date, views, source, author, column } = article;
  const { url, tags, terms, extra, excerpt, characters, bytes, encoding, sha256 } = article;
  const path = articlePath(article);
  // biome-ignore format: as the fields are taken out above
  return {
    id, file, format, title, columns, headline, date, views, source, author, column,
    url, tags, terms, extra, excerpt, characters, bytes, encoding, sha256, path, labels,
  };
}
