import type { BylineKind } from "../archive/bylines.ts";
import type { NameKind } from "../archive/name-index.ts";
import type { Article, ArticleSummary } from "../ingest/article.ts";
import { monthOf, yearOf } from "../lib/date-parts.ts";
import type { SegmentLevel } from "../search/format/segment-levels.ts";
import type { RedirectFormat } from "../settings/archive-config.ts";
import { distinctName, safeFileName, safeName } from "./safe-name.ts";

/**
 * Fragments of pages: the chart of all months on home or the page about the archive, a day on a
 * month page, a person or an institution in an index, the beginning of a month (`2024-04`) in a
 * list, and the articles of a year whose month, or of a month whose day is not known.
 */
export const archiveFragment = "archive";
export const dayFragment = (day: number) => `day-${day}`;
export const nameFragment = (name: string) => name.replace(/\s+/g, "-");
export const monthFragment = (month: string) => `month-${month}`;
export const withoutMonthFragment = "month-unknown";
export const withoutDayFragment = "day-unknown";

declare const sitePath: unique symbol;

/**
 * The path of a file of the site, from its root, with `/` between folders and nothing
 * percent-encoded: `tags/C~2FC++/index.html`.
 */
export type SitePath = string & { readonly [sitePath]: true };

const path = (written: string) => written as SitePath;

export const homePath = path("index.html");
export const tagsPath = path("tags/index.html");
export const tagsByNamePath = path("tags/by-name.html");
export const rankingPath = path("ranking/index.html");
export const daysPath = path("on-this-day/index.html");
export const searchPath = path("search/index.html");
export const aboutPath = path("about/index.html");
export const notFoundPath = path("404.html");
export const feedPath = path("feed.xml");
export const jsonFeedPath = path("feed.json");
export const sitemapPath = path("sitemap.xml");
export const robotsPath = path("robots.txt");
export const webManifestPath = path("site.webmanifest");
export const tablePath = path("data/articles.csv");
export const addressTablePath = path("data/addresses.csv");
export const dataPackagePath = path("data/datapackage.json");
export const searchStartPath = path("search/start.js");
export const foldingPath = path("search/folding.js");
export const searchPagesPath = path("search/pages.js");
export const searchNamesPath = path("search/names.js");
export const searchLabelsPath = path("search/labels/common.js");
export const iconPath = path("assets/icon.svg");

/** The path of an asset that is made when the site is built; `name` holds a hash of its content. */
export function assetPath(name: string): SitePath {
  return path(`assets/${name}`);
}

/** The path of a page of the archive's own; `stem` is the name of its file without extension. */
export function ownPagePath(stem: string): SitePath {
  return path(`pages/${safeName(stem)}.html`);
}

/** The path of the k-th sealed list page of the archive, the oldest being 1. */
export function listPath(k: number): SitePath {
  return path(`page/${k}.html`);
}

/**
 * What the paths of all files of an article begin with: the folder of its month, or of its year if
 * no month is known, and its id. In the folder of a year an id of two figures would be the name of
 * a month's folder, so that it is escaped as in `safeName`.
 */
function articleStem({ date, id }: Pick<ArticleSummary, "date" | "id">): string {
  const name = safeName(id);
  return `${dateFolder(date)}/${monthOf(date) === null ? name.replace(/^\d(?=\d$)/, "~3$&") : name}`;
}

/** The folder of a date: that of its month, or of its year if no month is known. */
function dateFolder(date: string): string {
  return monthOf(date)?.replace("-", "/") ?? yearOf(date);
}

/** The path of an article's page, which never depends on its title. */
export function articlePath(summary: Pick<ArticleSummary, "date" | "id">): SitePath {
  return path(`${articleStem(summary)}.html`);
}

/** Whether a path is that of an article's page, now or in an earlier build. */
export function isArticlePath(written: string): boolean {
  return /^\d{4}\/(?:\d\d\/)?(?!index\.html$)[^/]+\.html$/.test(written);
}

/** The path at which an article's untouched source file is published, unless it is packed. */
export function sourcePath({ summary, origin: { format } }: Pick<Article, "summary" | "origin">): SitePath {
  return path(`${articleStem(summary)}.${format}`);
}

/** The name of an article's source: that of its file, or the one in the archive that it is in. */
export function sourceName(article: Pick<Article, "summary" | "origin">): string {
  return sourcePath(article).replace(/.*\//s, "");
}

/**
 * The path of the n-th archive of the sources of a month, or of the articles of a year without a
 * month; the first is 1. Its name tells them apart where several are downloaded.
 */
export function sourcePackPath(date: string, number: number): SitePath {
  const period = monthOf(date) ?? yearOf(date);
  return path(`${dateFolder(date)}/sources-${period}${number === 1 ? "" : `-${number}`}.zip`);
}

/**
 * The path of a picture or document of an article. It stands in a folder of the article's own, so
 * that no other article changes it. A folder `a.html` would be in the way of the page of `a`, and
 * one that ends in `.zip` perhaps in that of an archive of sources.
 */
export function articleFilePath(summary: Pick<ArticleSummary, "date" | "id">, name: string): SitePath {
  const folder = articleStem(summary).replace(/\.(?=(?:html|txt|md|zip)$)/i, "~2E");
  return path(`${folder}/${safeFileName(name)}`);
}

/** The path of a year's page; `year` has four digits. */
export function yearPath(year: string): SitePath {
  return path(`${year}/index.html`);
}

/** The path of a month's page; `year` has four digits, `month` two. */
export function monthPath(year: string, month: string): SitePath {
  return path(`${year}/${month}/index.html`);
}

/** The path of a year's ranking; `year` has four digits. */
export function rankingYearPath(year: string): SitePath {
  return path(`ranking/${year}.html`);
}

/** The path of the page of a day of the year; `month` and `day` have two digits. */
export function dayPath(month: string, day: string): SitePath {
  return path(`on-this-day/${month}-${day}.html`);
}

/** The path of a year's records; `year` has four digits. */
export function recordsPath(year: string): SitePath {
  return path(`data/${year}.jsonl.gz`);
}

/** The path of a shard of the look-up of old addresses, of so many. */
export function addressShardPath(shards: number, shard: number): SitePath {
  return path(`addresses/${shards}/${shard}.js`);
}

/** The paths of files by which a server leads old addresses on. */
export const redirectPaths = {
  netlify: path("_redirects"),
  cloudflare: path("_redirects"),
  nginx: path("redirects.nginx.map"),
  apache: path("redirects.txt"),
} as const satisfies Readonly<Record<RedirectFormat, SitePath>>;

/** The name by which a file of the search (`search/….js`) tells the search page which one it is. */
export function searchScriptName(path: SitePath): string {
  return path.replace(/^search\/|\.js$/g, "");
}

/** The path of a file of a segment of the search index. */
export function indexFilePath(level: SegmentLevel, name: string): SitePath {
  return path(`search/${level}/${name}.js`);
}

/** The path of the file with the views of a segment's articles. */
export function viewsPath(level: SegmentLevel): SitePath {
  return path(`search/${level}/articles/views.js`);
}

/** The path of a shard of the search's labels. */
export function labelShardPath(shard: number): SitePath {
  return path(`search/labels/${shard}.js`);
}

/** The path of what results show of some articles of a segment. */
export function resultsPath(level: SegmentLevel, file: number): SitePath {
  return path(`search/${level}/articles/${file}.js`);
}

/**
 * The path of a part of the sitemap. It stands at the top, as a sitemap may only name pages in or
 * below its own folder (sitemaps.org, "Sitemap file location").
 */
export function sitemapPartPath(name: string): SitePath {
  return path(`sitemap-${name}.xml`);
}

const nameFolders: Readonly<Record<NameKind, string>> = { 人物: "people", 机构: "institutions" };

/** The path of the index of people or of institutions. */
export function nameIndexPath(kind: NameKind): SitePath {
  return path(`${nameFolders[kind]}/index.html`);
}

/** The path of the n-th page of a letter of such an index, the first being 1. */
export function nameIndexLetterPath(kind: NameKind, letter: string, number: number): SitePath {
  return letterPath(nameFolders[kind], letter, number);
}

const bylineFolders: Readonly<Record<BylineKind, string>> = { 作者: "authors", 来源: "sources" };

/** The path of the index of authors or of sources. */
export function bylineIndexPath(kind: BylineKind): SitePath {
  return path(`${bylineFolders[kind]}/index.html`);
}

/** The path of the n-th page of a letter of such an index, the first being 1. */
export function bylineLetterPath(kind: BylineKind, letter: string, number: number): SitePath {
  return letterPath(bylineFolders[kind], letter, number);
}

/**
 * The path of the first page of an author or a source. Where file systems take the name for one
 * that came before it (`isLater`), it is told from that. A folder `A.html` would be in the way of
 * the page of a letter.
 */
export function bylinePath(kind: BylineKind, name: string, isLater: boolean): SitePath {
  const folder = (isLater ? distinctName(name) : safeName(name)).replace(/\.(?=html$)/i, "~2E");
  return path(`${bylineFolders[kind]}/${folder}/index.html`);
}

/** The path of the k-th sealed page of a list whose first page is the index of a folder. */
export function sealedPathBeside(first: SitePath, k: number): SitePath {
  return path(first.replace(/index\.html$/, `${k}.html`));
}

/** The path of a tag's first page. */
export function tagPath(name: string): SitePath {
  return path(`tags/${safeName(name)}/index.html`);
}

/** The path of the n-th page of a letter in the tag index, the first being 1. */
export function tagsLetterPath(letter: string, number: number): SitePath {
  return letterPath("by-name", letter, number);
}

function letterPath(folder: string, letter: string, number: number): SitePath {
  return path(`${folder}/${safeName(letter)}${number === 1 ? "" : `-${number}`}.html`);
}

/** The path of the k-th sealed page of a tag, the oldest being 1. */
export function tagListPath(name: string, k: number): SitePath {
  return sealedPathBeside(tagPath(name), k);
}

/** The path of a tag's Atom feed. */
export function tagFeedPath(name: string): SitePath {
  return path(`tags/${safeName(name)}/feed.xml`);
}
