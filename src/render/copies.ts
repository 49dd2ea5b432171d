import type { Article } from "../ingest/article.ts";
import { type SitePath, sourcePath } from "../site/paths.ts";

/** Where the untouched source of an article is published: beside its page. */
export function copiesOf(article: Article): readonly SitePath[] {
  return [sourcePath(article)];
}
