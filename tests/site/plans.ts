import { accountOf } from "../../src/archive/account.ts";
import { createArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/ingest/article.ts";
import { createPinyin } from "../../src/language/pinyin.ts";
import { defaults } from "../../src/settings/archive-config.ts";
import { type ArticleRecord, recordOf } from "../../src/site/article-record.ts";
import { completePage } from "../../src/site/complete-page.ts";
import { idPrefix } from "../../src/site/identity.ts";
import type { Page, Site } from "../../src/site/page.ts";
import { isPage } from "../../src/site/page-kinds.ts";
import { assetPath, iconPath, type SitePath } from "../../src/site/paths.ts";
import { planSite } from "../../src/site/plan.ts";
import type { PlanOptions } from "../../src/site/plan-options.ts";
import { asMessage, type NonPageKind, type PlannedPage } from "../../src/site/planned-page.ts";
import type { Vocabulary } from "../../src/vocabulary/vocabulary.ts";
import { noVocabulary } from "../articles.ts";

export const site: Site = {
  title: "旧闻档案",
  description: "历年新闻的静态存档。",
  publisher: "西安交通大学",
  url: "https://example.org/news/",
  timeZone: "Asia/Shanghai",
  masthead: "centered",
  logo: null,
  icon: { path: iconPath, type: "image/svg+xml", sizes: "any" },
  theme: null,
  navigation: [],
  sections: [],
  ownPages: [],
  ownPictures: [],
  footer: [],
  footerPages: [],
  registrations: [],
  assets: {
    style: assetPath("site-0.css"),
    script: assetPath("site-0.js"),
    search: assetPath("search-0.js"),
    notFound: assetPath("not-found-0.js"),
  },
};

/**
 * A file of the site with all that it shows, but for the texts of articles: data as the records
 * they are written from, a segment of the index as the articles' ids.
 */
export type Shown =
  | Page
  | {
      [K in NonPageKind]: {
        readonly kind: K;
        readonly path: SitePath;
        readonly props: { readonly articles: readonly (K extends "search-segment" ? string : Omit<ArticleRecord, "body">)[] };
      };
    }[NonPageKind];

/** What a site of these articles shows, given in any order; each option can be replaced. */
export function plan(articles: readonly Article[], options: Partial<PlanOptions> = {}, vocabulary: Vocabulary = noVocabulary): Shown[] {
  return planned(articles, options, vocabulary).map(shown);
}

/** What a planned file shows. */
export function shown(page: PlannedPage): Shown {
  if (isPage(page)) return completePage(asMessage(page), () => "");
  const { kind, path, props } = page;
  if (
    kind === "search-start" ||
    kind === "search-pages" ||
    kind === "search-names" ||
    kind === "address-table" ||
    kind === "address-shard" ||
    kind === "redirects" ||
    kind === "source-pack"
  )
    return { kind, path, props: { ...props, articles: [] } };
  if (kind === "search-segment") return { kind, path, props: { articles: props.articles.map(({ summary: { id } }) => id) } };
  const articles =
    kind === "table" ? props.years.flatMap(({ articles }) => articles) : kind === "records" ? props.runs.flat() : props.articles;
  return { kind, path, props: { articles: articles.map(recordOf) } };
}

/** The plan itself. */
export function planned(
  articles: readonly Article[],
  options: Partial<PlanOptions> = {},
  vocabulary: Vocabulary = noVocabulary,
): PlannedPage[] {
  const { home } = defaults;
  const own = { pages: [], about: null };
  const usual = {
    site,
    idPrefix: idPrefix({ ...site, authority: "example.org,2024", ...options.site }),
    pageSize: 20,
    home,
    own,
    redirects: [],
    sources: "beside" as const,
    leftOut: [],
    account: accountOf([], [], { oldSite: null, imported: null }),
    pinyin: createPinyin(),
  };
  return planSite(createArchive(articles, vocabulary), { ...usual, ...options });
}

/** The pages of one kind, in the plan's order. */
export function pagesOf<K extends Shown["kind"]>(pages: readonly Shown[], kind: K): Extract<Shown, { readonly kind: K }>[] {
  return pages.filter((page): page is Extract<Shown, { readonly kind: K }> => page.kind === kind);
}

/** The only page of a kind, or the one at a path. */
export function pageOf<K extends Shown["kind"]>(pages: readonly Shown[], kind: K, path?: string): Extract<Shown, { readonly kind: K }> {
  const [found, ...others] = pagesOf(pages, kind).filter((page) => path === undefined || page.path === path);
  if (!found || others.length > 0) throw new Error(`there is not one page of the kind ${kind} at ${path ?? "any path"}`);
  return found;
}
