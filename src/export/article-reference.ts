import { hash } from "node:crypto";
import type { ArticleHeader, ArticleSummary } from "../ingest/article.ts";
import { authorNames } from "../ingest/authors.ts";
import { type CitedSite, type Reference, referenceOf } from "./reference.ts";

/** The parts of an article that a citation needs. */
interface CitedParts {
  readonly summary: Pick<ArticleSummary, "id" | "date">;
  readonly header: Pick<ArticleHeader, "title" | "author">;
}

/** The reference to an article whose page stands at `url` (`referenceOf`). */
export function createReference(
  { summary: { id, date }, header: { title, author } }: CitedParts,
  site: CitedSite,
  url: string | null,
): Reference {
  return referenceOf({ id, date, title, authors: authorNames(author) }, site, url, (text) => hash("sha256", text));
}
