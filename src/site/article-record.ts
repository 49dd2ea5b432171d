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
  const { subjects, people, ...known } = article;
  return { ...known, path: articlePath(article), labels };
}
