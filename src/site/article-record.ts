import type { Article } from "../ingest/article.ts";
import { articlePath, type SitePath } from "./paths.ts";
import type { Labelled } from "./planned-page.ts";

/** All that is known of an article, for downloads. */
export interface ArticleRecord extends Article {
  /** Its page. */
  readonly path: SitePath;
  /** The names of all tags that the site shows on it. */
  readonly labels: readonly string[];
  /** The text after the header of its source, with `\n` line ends. */
  readonly body: string;
}

/** All that is known of an article, but for its text. */
export function recordOf({ article, labels }: Labelled): Omit<ArticleRecord, "body"> {
  return { ...article, path: articlePath(article), labels };
}
