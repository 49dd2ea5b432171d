import type { Article } from "../ingest/article.ts";
import type { SitePath } from "./paths.ts";

/** All that is known of an article, for downloads. */
export interface ArticleRecord extends Article {
  /** Its page. */
  readonly path: SitePath;
  /** The names of all tags that the site shows on it. */
  readonly labels: readonly string[];
  /** The text after the header of its source, with `\n` line ends. */
  readonly body: string;
}
