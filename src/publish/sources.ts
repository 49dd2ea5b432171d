import { Failure } from "../failure.ts";
import { bodyHtml } from "../ingest/body.ts";
import { readSeed } from "../ingest/files.ts";
import { readBody, sha256 } from "../ingest/seed.ts";
import type { ArticleRecord } from "../site/article-record.ts";
import type { Page, PlannedPage } from "../site/page.ts";
import type { Origin } from "../site/parts.ts";

/** What is read of an article when its pages are made. */
export interface Source {
  readonly bytes: Uint8Array;
  /** The text of the body, with `\n` line ends. */
  readonly body: string;
}

/** Gives an article's source. Throws a `Failure` when it is not the one that was planned. */
export type SourceOf = (origin: Pick<Origin, "file" | "sha256">) => Source;

/** How many bytes of files are kept: an article stands on its page, in its year's records and perhaps in feeds, which are made one after the other. */
const kept = 64_000_000;

/** Reads articles' files from `folder`, and keeps those read last. */
export function createSources(folder: string): SourceOf {
  const sources = new Map<string, Source>();
  let size = 0;
  return ({ file, sha256: expected }) => {
    const known = sources.get(file);
    if (known) return known;
    const read = readSeed(folder, file);
    if ("problem" in read || sha256(read.bytes) !== expected) {
      throw new Failure(`${file} was changed while the site was being built; nothing was published, build again`);
    }
    const source = { bytes: read.bytes, body: readBody(file, read.bytes) };
    sources.set(file, source);
    size += source.bytes.length;
    for (const [oldest, { bytes }] of sources) {
      if (size <= kept) break;
      sources.delete(oldest);
      size -= bytes.length;
    }
    return source;
  };
}

/** Fills a planned page with the bodies it shows: as HTML where it is read, as the source's text in records. */
export function withBodies(page: PlannedPage, sourceOf: SourceOf): Page {
  const html = (origin: Origin) => bodyHtml(sourceOf(origin).body, origin.format);
  switch (page.kind) {
    case "article":
      return { ...page, props: { ...page.props, body: html(page.props.origin) } };
    case "feed":
      return { ...page, props: { ...page.props, articles: page.props.articles.map((entry) => ({ ...entry, body: html(entry.origin) })) } };
    case "json-feed":
      return { ...page, props: { articles: page.props.articles.map((entry) => ({ ...entry, body: html(entry.origin) })) } };
    case "records":
      return { ...page, props: { articles: page.props.articles.map((record) => withText(record, sourceOf)) } };
    default:
      return page;
  }
}

function withText(record: Omit<ArticleRecord, "body">, sourceOf: SourceOf): ArticleRecord {
  return { ...record, body: sourceOf(record).body };
}
