import type { BylineKind } from "../archive/bylines.ts";
import type { FormerAddress } from "../archive/former-addresses.ts";
import type { ArticleSummary } from "../ingest/article.ts";
import type { CivilTime } from "../ingest/date.ts";
import type { SegmentLevel } from "../search/format/segment-levels.ts";
import type { StartFile } from "../search/format/start-file.ts";
import type { RedirectFormat } from "../settings/archive-config.ts";
import type { PlannedList } from "./list-story.ts";
import type { ListedArticle } from "./listed-article.ts";
import type { Props, Site } from "./page.ts";
import type { SitePath } from "./paths.ts";
import type { Redirects } from "./redirects.ts";
import type { TaggedArticle } from "./tagged-article.ts";
import type { Link, SameText, SourcePack, TagCount } from "./view-models.ts";

/** The articles of a year. */
export interface TaggedYear {
  readonly year: string;
  readonly articles: readonly TaggedArticle[];
}

/** An entry of the sitemap: the path of a page, and the newest date on it. */
export interface PlannedSitemapEntry {
  readonly path: SitePath;
  readonly modified: CivilTime | null;
}

/** A source in an archive: its name there, its article's date, and its file below the folder. */
export interface PackedSource {
  readonly name: string;
  readonly date: CivilTime;
  readonly file: string;
  readonly sha256: string;
}

/** An author or a source that has a page. */
export interface BylineLink {
  readonly kind: BylineKind;
  readonly name: string;
  readonly path: SitePath;
}

/**
 * What is planned for kinds of pages whose templates need more. What takes a body, a zone or a
 * calendar to work out is only worked out for pages that change (`completePage`).
 */
interface BeforeCompletion {
  article: {
    readonly tagged: TaggedArticle;
    readonly previous: ArticleSummary | null;
    readonly next: ArticleSummary | null;
    readonly sameTexts: readonly SameText[];
    readonly related: readonly ListedArticle[];
    /** Its authors and its source, as far as they have pages. */
    readonly bylines: readonly BylineLink[];
    /** The archive that its source is in; null if that stands beside the page. */
    readonly pack: SitePath | null;
  };
  month: {
    readonly year: string;
    readonly month: string;
    readonly entries: readonly ArticleSummary[];
    readonly packs: readonly SourcePack[];
    readonly previous: Link | null;
    readonly next: Link | null;
  };
  /**
   * The first page of a tag. What it tells of all its articles follows from their dates, which are
   * quicker to compare than a chart.
   */
  tag: Pick<Props["tag"], "name" | "kind" | "note" | "trail" | "narrower" | "offices" | "feed" | "entries"> &
    PlannedList & {
      readonly people: readonly TagCount[];
      readonly institutions: readonly TagCount[];
      readonly related: readonly TagCount[];
    };
  /** The first page of an author or a source. */
  byline: Pick<Props["byline"], "kind" | "name" | "trail" | "entries"> & PlannedList;
  /** The text is the body as Markdown. */
  "own-page": { readonly title: string; readonly text: string };
  /** Ids begin with `idPrefix`. */
  feed: { readonly idPrefix: string; readonly of: Link | null; readonly articles: readonly TaggedArticle[] };
  "json-feed": { readonly idPrefix: string; readonly articles: readonly TaggedArticle[] };
  sitemap: { readonly url: string; readonly pages: readonly PlannedSitemapEntry[] };
  "sitemap-index": { readonly url: string; readonly parts: readonly PlannedSitemapEntry[] };
}

/**
 * Data files, which are no pages. Each is written article by article, as it may be larger than the
 * memory.
 */
interface DataProps {
  /** The untouched sources of the articles of a month, in the order of their ids. */
  "source-pack": { readonly sources: readonly PackedSource[] };
  /**
   * The records of a year: its articles with all that is known of them, in runs of which each is
   * compressed by itself.
   */
  records: { readonly runs: readonly (readonly TaggedArticle[])[] };
  /** The table of all articles, without their texts, year after year. */
  table: { readonly years: readonly TaggedYear[] };
  /** The table of old addresses, and a shard of their look-up. */
  "address-table": { readonly addresses: readonly FormerAddress[] };
  "address-shard": { readonly addresses: readonly FormerAddress[] };
  /** How a server leads old addresses on, and how many it cannot. */
  redirects: Redirects & { readonly format: RedirectFormat; readonly base: string };
  /**
   * A segment of the search index. It has many files, of which the planned one is loaded first. The
   * oldest article comes first, as in the two kinds that follow.
   */
  "search-segment": { readonly level: SegmentLevel; readonly articles: readonly TaggedArticle["article"][] };
  /** The views of the articles of a segment. */
  "search-views": { readonly articles: readonly TaggedArticle[] };
  /**
   * The labels of all articles, newest first, in so many shards: the common ones, and one of the
   * shards.
   */
  "search-labels": { readonly articles: readonly TaggedArticle[]; readonly shards: number };
  "search-label-shard": { readonly articles: readonly TaggedArticle[]; readonly shards: number; readonly shard: number };
  /** What results show of some articles of a segment. */
  "search-results": { readonly articles: readonly TaggedArticle[] };
  /** The list of segments. */
  "search-start": Omit<StartFile, "labels"> & PlannedProps["search-labels"];
  /** The names that the search knows, with their keys in pinyin. */
  "search-names": { readonly names: readonly { readonly name: string; readonly key: string }[] };
  /** What the search needs of the archive's own pages, whose texts are Markdown. */
  "search-pages": { readonly pages: readonly { readonly path: SitePath; readonly title: string; readonly text: string }[] };
}

/** What is planned for each kind of file. */
export type PlannedProps = Omit<Props, keyof BeforeCompletion> & BeforeCompletion & DataProps;

export type PlannedKind = keyof PlannedProps;
export type NonPageKind = keyof DataProps;

/**
 * One output file of the plan. Its bytes follow from this, from the files of the articles it names,
 * and from the version of the program. Lists of articles hold the articles' own summaries and no
 * copies, so that even a very large plan takes little more memory than its lists.
 */
export type PlannedPage<K extends PlannedKind = PlannedKind> = {
  [P in K]: { readonly kind: P; readonly path: SitePath; readonly site: Site; readonly props: PlannedProps[P]; readonly basis?: Basis };
}[K];

/**
 * From what the props of a page follow, where that is quicker to compare than they are to work out.
 * It may change where they do not, but they never change without it.
 */
export interface Basis {
  readonly articles: readonly TaggedArticle[];
  /** All else, as plain values. */
  readonly others: object;
}

/**
 * A page as it goes to the thread that renders it: without its basis, which is large and of no use
 * there, and with plain values for those that are looked up when they are asked for.
 */
export function asMessage<K extends PlannedKind>({ kind, path, site, props }: PlannedPage<K>): PlannedPage<K> {
  // TypeScript cannot see that a kind and its own props make one of the union's members.
  return { kind, path, site, props: "tagged" in props ? plainArticle(props) : props } as unknown as PlannedPage<K>;
}

function plainArticle({ tagged, previous, next, sameTexts, related, bylines, pack }: PlannedProps["article"]): PlannedProps["article"] {
  return { tagged, previous, next, sameTexts, related, bylines, pack };
}

/** Plans one page of a site. */
export type PlanPage = <K extends PlannedKind>(kind: K, path: SitePath, props: PlannedProps[K], basis?: Basis) => PlannedPage<K>;

/** Creates a function that plans pages of one site, which they share. */
export function pagePlanner(site: Site): PlanPage {
  // TypeScript cannot see that a kind and its own props make one of the union's members.
  return (kind, path, props, basis) =>
    (basis === undefined ? { kind, path, site, props } : { kind, path, site, props, basis }) as unknown as PlannedPage<typeof kind>;
}
