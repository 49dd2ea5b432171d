import type { ArticleSummary } from "../ingest/article.ts";
import type { BarYear } from "./monthly-chart.ts";
import type { SitePath } from "./paths.ts";
import type { CalendarDay, CountedLink, Link, LinkTarget, SourcePack } from "./view-models.ts";

/** What pages of years, months and days are made from. */
export interface CalendarProps {
  year: {
    readonly chart: BarYear<LinkTarget>;
    readonly peak: number;
    /** The year's ranking; null if no views are known. */
    readonly ranking: SitePath | null;
    readonly previous: Link | null;
    readonly next: Link | null;
    /** The months that have articles, newest first, each with its newest few. */
    readonly newest: readonly {
      readonly month: string;
      readonly count: number;
      readonly path: SitePath;
      readonly articles: readonly ArticleSummary[];
    }[];
    /** The articles of which the month is not known. */
    readonly withoutMonth: readonly ArticleSummary[];
  };
  month: {
    readonly year: string;
    readonly month: string;
    readonly count: number;
    readonly weeks: readonly (readonly (CalendarDay | null)[])[];
    /** The days that have articles; `onThisDay` is the page of that day of every year. */
    readonly days: readonly { readonly day: number; readonly onThisDay: SitePath; readonly entries: readonly ArticleSummary[] }[];
    /** The articles of which the day is not known. */
    readonly withoutDay: readonly ArticleSummary[];
    /** The archives with the sources of its articles; none where these stand beside their pages. */
    readonly packs: readonly SourcePack[];
    readonly trail: readonly Link[];
    readonly previous: Link | null;
    readonly next: Link | null;
  };
  /** The days of the year that have articles, by month, January first. */
  days: { readonly months: readonly { readonly month: string; readonly days: readonly CountedLink[] }[] };
  /** One day of every year. */
  day: {
    readonly month: string;
    readonly day: string;
    readonly years: readonly { readonly year: string; readonly to: LinkTarget; readonly articles: readonly ArticleSummary[] }[];
    readonly previous: Link | null;
    readonly next: Link | null;
  };
}
