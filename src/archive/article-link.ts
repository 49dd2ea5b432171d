import type { ArticleSummary } from "../ingest/article.ts";

/** A link of an article to another one of the archive, or to the web where that is gone. */
export interface ArticleLink {
  /** The address as the source has it. */
  readonly address: string;
  /** Null if it led to a page of the old site that is not in the archive. */
  readonly to: ArticleSummary | null;
  /** The title of the other article. */
  readonly title: string;
}
