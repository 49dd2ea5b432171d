import type { FormerAddress } from "../archive/former-addresses.ts";
import type { Article, ArticleSummary } from "../ingest/article.ts";
import { shortDigest } from "../lib/short-digest.ts";
import type { ListedArticle } from "./listed-article.ts";
import { articlePath } from "./paths.ts";
import type { Basis, PackedSource, PlannedPage } from "./planned-page.ts";
import type { TaggedArticle } from "./tagged-article.ts";

/** The hash of an article; undefined for every other value. */
export type HashOf = (value: object) => string | undefined;

/** What pages are made from, as texts to be compared. */
export interface PageInput {
  /**
   * All that a page is made from, as a text that no other input equals: everything in its plan and
   * its site, and the version of the program.
   */
  readonly of: (page: PlannedPage) => string;
  /**
   * The same by the page's basis, if it has one: a text of its own, which differs wherever the
   * other one does.
   */
  readonly byBasis: (page: PlannedPage) => string;
  /** The hashes of the inputs of a file's sections. */
  readonly sections: (page: PlannedPage<SectionedKind>) => string[];
}

/**
 * Creates the inputs of pages. An article is written as its hash (`hashOf`), so that it is hashed
 * once, and not for each page that shows it.
 */
export function createPageInput(version: string, hashOf: HashOf): PageInput {
  const write = createWriter(hashOf);
  const sites = new Map<object, string>();
  const around = ({ kind, path, site }: PlannedPage) => {
    const known = sites.get(site) ?? shortDigest(`${version}\n${write.value(site)}`);
    sites.set(site, known);
    return `${known}${kind}\n${path}\n`;
  };
  const of = (page: PlannedPage) => around(page) + textOf(page, write);
  const sections = (page: PlannedPage<SectionedKind>) => sectionTexts(page, write).map((text) => shortDigest(around(page) + text));
  return { of, byBasis: (page) => (page.basis ? around(page) + write.basis(page.basis) : of(page)), sections };
}

/** The kinds of files that are put together from sections. */
export type SectionedKind = "records" | "table" | "source-pack";

function sectionTexts(page: PlannedPage<SectionedKind>, write: Writer): readonly string[] {
  switch (page.kind) {
    case "records":
      return page.props.runs.map(write.tagged);
    case "table":
      return page.props.years.map(({ articles }) => write.tagged(articles));
    case "source-pack":
      return page.props.sources.map(write.source);
  }
}

/**
 * What the texts of an article follow from that are searched, as a text: its title, which may come
 * from the name of its file, and its file with how that is read.
 */
export function searchedText({ header: { title }, origin: { sha256, format, encoding, bodyStart } }: Article): string {
  return `${title.length}"${title}${format} ${encoding} ${bodyStart} ${sha256}`;
}

/** Hashes of what is written of a list, of so many at a time that no text is very long. */
function hashedInPortions<T>(list: readonly T[], write: (one: T) => string): string {
  const hashes: string[] = [];
  for (let start = 0; start < list.length; start += portion) {
    hashes.push(
      shortDigest(
        list
          .slice(start, start + portion)
          .map(write)
          .join("\n"),
      ),
    );
  }
  return hashes.join("");
}

const portion = 1_000;

/**
 * What is planned of a page, as text. Values of which there are as many as articles are written
 * without the names of their fields.
 */
function textOf(page: PlannedPage, write: Writer): string {
  switch (page.kind) {
    case "article":
      return write.articlePage(page.props);
    case "records":
    case "source-pack":
      // All hashes have the same length, and a source tells where it ends.
      return sectionTexts(page, write).join("");
    case "table":
      return page.props.years.map(({ year, articles }) => `${year}${write.tagged(articles)}`).join("\n");
    case "search-segment":
      return `${page.props.level}\n${hashedInPortions(page.props.articles, searchedText)}`;
    case "search-views":
    case "search-results":
      return write.tagged(page.props.articles);
    case "search-start": {
      const { articles, ...others } = page.props;
      return write.value(others) + write.tagged(articles);
    }
    case "search-labels":
    case "search-label-shard":
      return `${page.props.shards}\n${write.tagged(page.props.articles)}`;
    case "address-table":
    case "address-shard":
      return write.addresses(page.props.addresses);
    case "tag":
    case "byline":
      return write.firstPage(page.props);
    case "list":
      return write.list(page.props);
    case "feed":
    case "json-feed":
      return write.feed(page.props);
    case "sitemap":
      return write.sitemap(page.props);
    default:
      return write.value(page.props);
  }
}

/** Functions that write values of a type, each as a text that no other value of the type has. */
interface Writer {
  readonly value: (value: unknown) => string;
  /**
   * Writes a list as its hash, as the articles of a year stand in several data files, and those of
   * a tag in the feed of its former names too.
   */
  readonly tagged: (list: readonly TaggedArticle[]) => string;
  readonly source: (source: PackedSource) => string;
  readonly addresses: (list: readonly FormerAddress[]) => string;
  readonly articlePage: (props: PlannedPage<"article">["props"]) => string;
  readonly feed: (props: PlannedPage<"feed" | "json-feed">["props"]) => string;
  readonly firstPage: (props: PlannedPage<"tag" | "byline">["props"]) => string;
  readonly list: (props: PlannedPage<"list">["props"]) => string;
  readonly basis: (basis: Basis) => string;
  readonly sitemap: (props: PlannedPage<"sitemap">["props"]) => string;
}

function createWriter(hashOf: HashOf): Writer {
  const write = (value: unknown): string => {
    if (typeof value === "string") return `${value.length}"${value}`;
    if (typeof value !== "object" || value === null) return `${value};`;
    if (Array.isArray(value)) {
      let items = `${value.length}[`;
      for (const item of value) items += write(item);
      return items;
    }
    const known = hashOf(value);
    if (known !== undefined) return `#${known}`;
    let fields = "{";
    for (const key in value) fields += `${key}:${write(value[key as keyof typeof value])}`;
    return `${fields}}`;
  };
  // All hashes have the same length, and other characters than the marks after them.
  const hashed = (article: Article | ArticleSummary | null) => (article === null ? "." : hashOf(article));
  const taggedText = ({ article, labels, kinds, columns, files, links }: TaggedArticle) => {
    let text = `${hashed(article)}${columns}|${kinds}|`;
    for (const label of labels) text += `${label.length}"${label}`;
    for (const { address, to } of links) text += `${write(address)}${to === null ? "." : articlePath(to)}`;
    return files.length === 0 ? text : text + write(files);
  };
  // An article with its tags is written as a hash of both, as it stands on the page of each tag.
  const taggedHashes = new Map<TaggedArticle, string>();
  const taggedHash = (one: TaggedArticle) => {
    const known = taggedHashes.get(one);
    if (known !== undefined) return known;
    const hash = shortDigest(taggedText(one));
    taggedHashes.set(one, hash);
    return hash;
  };
  const bases = new WeakMap<Basis, string>();
  const basis = (one: Basis) => {
    const known = bases.get(one);
    if (known !== undefined) return known;
    const text = tagged(one.articles) + write(one.others);
    bases.set(one, text);
    return text;
  };
  const hashes = new WeakMap<readonly TaggedArticle[], string>();
  const tagged = (list: readonly TaggedArticle[]) => {
    const known = hashes.get(list);
    if (known !== undefined) return known;
    let text = "";
    for (const one of list) text += taggedHash(one);
    const hash = shortDigest(text);
    hashes.set(list, hash);
    return hash;
  };
  const addresses = (list: readonly FormerAddress[]) => {
    let text = "";
    for (const { written, address, article } of list)
      text += `${write(written)}${write(address.host)}${write(address.path)}${hashed(article)}`;
    return text;
  };
  const listed = (entries: readonly ListedArticle[]) => {
    let text = `${entries.length}[`;
    for (const one of entries) text += one.item ? write(one) : hashed(one);
    return text;
  };
  const source = ({ name, date, file, sha256 }: PackedSource) => write(name) + write(date) + write(file) + write(sha256);
  const articlePage = ({ tagged: own, previous, next, sameTexts, related, bylines, pack }: PlannedPage<"article">["props"]) => {
    let text = `${taggedHash(own)}${hashed(previous)}${hashed(next)}`;
    for (const { summary } of sameTexts) text += hashed(summary);
    return `${text}|${listed(related)}${write(bylines)}${write(pack)}`;
  };
  const feed = ({ idPrefix, articles, ...props }: PlannedPage<"feed" | "json-feed">["props"]) =>
    write(idPrefix) + write(props) + tagged(articles);
  const firstPage = ({ dates, entries, ...props }: PlannedPage<"tag" | "byline">["props"]) =>
    `${dates.join()}\n${listed(entries)}${write(props)}`;
  const list = ({ entries, ...props }: PlannedPage<"list">["props"]) => listed(entries) + write(props);
  const sitemap = ({ url, pages }: PlannedPage<"sitemap">["props"]) => {
    let text = write(url);
    // No path has a line end in it.
    for (const { path, modified } of pages) text += `${path}\n${modified}\n`;
    return text;
  };
  return { value: write, tagged, source, addresses, articlePage, feed, firstPage, list, basis, sitemap };
}
