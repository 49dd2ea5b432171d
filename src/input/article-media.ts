import { type ArticleFile, articleFiles, type NamedMedia } from "../archive/article-file.ts";
import type { ArticleLink } from "../archive/article-link.ts";
import type { Article } from "../ingest/article.ts";
import type { NamedFile } from "../ingest/named-file.ts";
import { copyOf } from "../ingest/original.ts";
import { quoted } from "../ingest/quoted.ts";
import { type Diagnostic, inFile, type Problem, problem } from "../lib/diagnostics.ts";
import { isLocal } from "../media/address.ts";
import { createFileFinder } from "../media/file-finder.ts";
import type { ListedFile } from "./article-files.ts";
import { createPageFinder } from "./article-links.ts";
import { type ReadMediaFiles, readChangedMedia, type StampedMedia } from "./media-readings.ts";

/** The pictures and documents of articles. */
export interface ArticleMedia {
  /** The files of each article that has any. */
  readonly filesOf: ReadonlyMap<Article, readonly ArticleFile[]>;
  /** The links of each article that has any to other articles, or to what is gone. */
  readonly linksOf: ReadonlyMap<Article, readonly ArticleLink[]>;
  /** What is wrong with these files, and which of those that articles name are not there. */
  readonly diagnostics: readonly Diagnostic[];
  /** Files that no article names. */
  readonly unused: readonly ListedFile[];
  /** The readings of all files that articles name, for the cache. */
  readonly media: readonly StampedMedia[];
}

/** A file of the folder and the address by which an article names it, as `NamedMedia` has it. */
interface FoundName {
  readonly article: Article;
  readonly address: string | null;
  readonly file: string;
}

/** The files of a folder that an article may name, and the hosts of the old site. */
export interface Nameable {
  readonly formerHosts: readonly string[] | null;
  /** Those that are no articles by their names, and those that are none by their content. */
  readonly others: readonly ListedFile[];
  readonly texts: readonly ListedFile[];
}

/** Finds the files that articles name, and reads them. */
export async function readArticleMedia(
  articles: readonly Article[],
  { others, texts, formerHosts }: Nameable,
  known: readonly StampedMedia[],
  read: ReadMediaFiles,
): Promise<ArticleMedia> {
  const naming = articles.filter(({ text }) => text.files.length > 0);
  const all = naming.length === 0 ? [] : [...others, ...texts];
  const pages = createPageFinder(articles, formerHosts);
  const linksOf = new Map<Article, readonly ArticleLink[]>();
  const find = createFileFinder(all.map(({ file }) => file));
  const listed = new Set(all.map(({ file }) => file));
  const found: FoundName[] = [];
  const missing: Diagnostic[] = [];
  for (const article of naming) {
    const links = pages.linksIn(article);
    if (links.links.length > 0) linksOf.set(article, links.links);
    if (links.problem) missing.push(...inFile(article.origin.file, [links.problem]));
    for (const named of article.text.files) {
      if (named.use === "original" || !isLocal(named.address) || named.use === "page") continue;
      const result = find(named.address, article.origin.file);
      if ("file" in result) found.push({ article, address: named.address, file: result.file });
      else missing.push(...inFile(article.origin.file, [missingFile(named, result.fault)]));
    }
    // The page of which an article was made may well have been kept elsewhere, or not at all.
    const copy = copyOf(article.header.original, article.origin);
    if (copy !== null && listed.has(copy)) found.push({ article, address: null, file: copy });
  }
  const wanted = new Set(found.map(({ file }) => file));
  const media = await readChangedMedia(
    all.filter(({ file }) => wanted.has(file)),
    known,
    read,
  );
  return {
    filesOf: filesOfArticles(found, media),
    linksOf,
    diagnostics: [...missing, ...media.flatMap((one) => inFile(one.file, faultsOf(one, found))), ...changedOriginals(found, media)],
    unused: others.filter(({ file }) => !wanted.has(file)),
    media,
  };
}

/**
 * What is wrong with a file. Nothing is lacking where a page of which an article was made cannot be
 * published.
 */
function faultsOf({ file, problems }: StampedMedia, found: readonly FoundName[]): readonly Problem[] {
  if (problems.length === 0 || found.some((one) => one.file === file && one.address !== null)) return problems;
  return problems.map((one) => ({ ...one, level: one.level === "error" ? "warning" : one.level }));
}

/** Warnings of pages that are no longer those of which articles were made. */
function changedOriginals(found: readonly FoundName[], media: readonly StampedMedia[]): Diagnostic[] {
  const hashes = new Map(media.map(({ file, media: read }) => [file, read?.sha256 ?? null]));
  return found.flatMap(({ article: { header, origin, text }, address, file }) => {
    const [written, actual] = [header.original?.sha256 ?? null, hashes.get(file) ?? null];
    if (address !== null || written === null || actual === null || written === actual) return [];
    const line = text.files.find(({ use }) => use === "original")?.line ?? 1;
    const reason = `${quoted(file)} is not the page of which this article was made: its SHA-256 is ${actual}, and the header says ${written}; put the page back, or take the file away`;
    return inFile(origin.file, [problem("warning", "changed-original", reason, { line, column: 1 })]);
  });
}

function filesOfArticles(found: readonly FoundName[], media: readonly StampedMedia[]): Map<Article, readonly ArticleFile[]> {
  const readings = new Map(media.map((one) => [one.file, one.media]));
  const named = new Map<Article, NamedMedia[]>();
  for (const { article, address, file } of found) {
    const own = readings.get(file) ?? null;
    if (own === null) continue;
    const list = named.get(article) ?? [];
    list.push({ address, file, media: own });
    named.set(article, list);
  }
  return new Map(Array.from(named, ([article, list]) => [article, articleFiles(list)]));
}

function missingFile({ use, address, line }: NamedFile, fault: "missing" | "outside"): Problem {
  const rule = use === "shown" ? "missing-picture" : "missing-file";
  const reason =
    fault === "outside"
      ? `${quoted(address)} leads out of the archive's folder; copy the file into it`
      : `${quoted(address)} is not among the files of the archive's folder; put it beside the article, or at that path from the top of the folder (what begins with _ is passed over)`;
  return problem("warning", rule, `${reason}; the page says that it is missing`, { line, column: 1 });
}
