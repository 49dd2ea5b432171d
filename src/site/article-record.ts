import type { ArticleFile } from "../archive/article-file.ts";
import type { ArticleHeader, ArticleOrigin, ArticleSummary, ArticleText } from "../ingest/article.ts";
import { articleFilePath, articlePath, type SitePath } from "./paths.ts";
import type { TaggedArticle } from "./tagged-article.ts";
import type { PublishedFile } from "./view-models.ts";

/** Findings in a text that only the program itself uses. */
type OwnFindings = "signature" | "titleTerms" | "repeated" | "people" | "institutions" | "items" | "files";

/** A picture or document of an article, for downloads. */
export type FileRecord = Pick<PublishedFile, "path" | "file" | "type" | "bytes" | "sha256" | "width" | "height">;

/** All that is known of an article, for downloads. */
export interface ArticleRecord extends ArticleSummary, ArticleHeader, Omit<ArticleText, OwnFindings>, Omit<ArticleOrigin, "bodyStart"> {
  /** The path of its page. */
  readonly path: SitePath;
  /** The names of all tags that the site shows on it. */
  readonly labels: readonly string[];
  readonly files: readonly FileRecord[];
  /** The text after the header of its source, with `\n` line ends. */
  readonly body: string;
}

/** The record of an article without its body. */
export function recordOf({ article, labels, files }: Omit<TaggedArticle, "kinds">): Omit<ArticleRecord, "body"> {
  const { id, date, columns, headline, views, excerpt } = article.summary;
  const { title, source, author, column, url, formerAddresses, original, tags, pictures, attachments, credits, extra } = article.header;
  const { characters, terms } = article.text;
  const { file, format, bytes, encoding, sha256 } = article.origin;
  // Each field by its name: to spread four objects into one takes ten times as long.
  return {
    id,
    path: articlePath(article.summary),
    title,
    columns,
    headline,
    date,
    views,
    source,
    author,
    column,
    url,
    formerAddresses,
    original,
    tags,
    pictures,
    attachments,
    terms,
    labels,
    credits,
    extra,
    excerpt,
    characters,
    file,
    format,
    bytes,
    encoding,
    sha256,
    files: files.map((one) => fileRecord(one, article.summary)),
  };
}

function fileRecord({ name, file, type, bytes, sha256, width, height }: ArticleFile, summary: ArticleSummary): FileRecord {
  return { path: articleFilePath(summary, name), file, type, bytes, sha256, width, height };
}
