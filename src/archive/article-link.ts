import type { ArticleSummary } from "../ingest/article.ts";

/** A link of an article to another one of the archive. */
export interface ArticleLink {
  /** The address as the source has it. */
  readonly address: string;
  readonly to: ArticleSummary;
  readonly title: string;
}
