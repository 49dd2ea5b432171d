import type { Article } from "../ingest/article.ts";
import type { Kind, Site } from "./page.ts";
import type { SitePath } from "./paths.ts";
import type { Labelled, PlannedKind, PlannedProps } from "./planned-page.ts";
import type { Link } from "./view-models.ts";

/** A list of articles in place of the entries of a page. */
type WithArticles<T> = Omit<T, "entries"> & { readonly articles: readonly Article[] };

/**
 * What pages are drafted from, where that is not what is planned of them: the articles themselves, in lists that pages share, not yet in the forms in which each page
 * shows them (`planPage`). Of 25,000 pages a build may change ten; the others need to be told from what they were, which the articles' hashes do.
 */
interface Unformed {
  home: WithArticles<PlannedProps["home"]>;
  list: WithArticles<PlannedProps["list"]>;
  tag: WithArticles<PlannedProps["tag"]>;
  article: {
    readonly labelled: Labelled;
    readonly previous: Article | null;
    readonly next: Article | null;
    readonly related: readonly Article[];
  };
  year: Omit<PlannedProps["year"], "newest"> & {
    readonly newest: readonly { readonly month: string; readonly count: number; readonly articles: readonly Article[] }[];
  };
  month: {
    readonly year: string;
    readonly month: string;
    readonly articles: readonly Article[];
    readonly previous: Link | null;
    readonly next: Link | null;
  };
  day: Omit<PlannedProps["day"], "years"> & { readonly years: readonly { readonly year: string; readonly articles: readonly Article[] }[] };
  ranking: Omit<PlannedProps["ranking"], "ranks"> & { readonly articles: readonly Article[] };
}

type DraftProps = Omit<PlannedProps, keyof Unformed> & Unformed;

/** One output file of the site, as far as it must be known to tell whether it changes: all that is planned of it follows from this alone. */
export type Draft<K extends PlannedKind = PlannedKind> = {
  [P in K]: { readonly kind: P; readonly path: SitePath; readonly site: Site; readonly props: DraftProps[P] };
}[K];

/** Whether a drafted file is a page, made by a template, and no data. */
export function isPage(draft: Draft): draft is Draft<Kind> {
  return !isDataset(draft) && !draft.kind.startsWith("search-");
}

/** Whether a drafted file is a part of the data that are there to be used elsewhere. */
export function isDataset(draft: Draft): boolean {
  return draft.kind === "records" || draft.kind === "table";
}
