import { createArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/ingest/article.ts";
import type { Vocabulary } from "../../src/ingest/vocabulary.ts";
import { createIdentity } from "../../src/site/identity.ts";
import type { Kind, PlannedPage, Site } from "../../src/site/page.ts";
import { assetPath } from "../../src/site/paths.ts";
import { type PlanOptions, planSite } from "../../src/site/plan.ts";
import { noVocabulary } from "../articles.ts";

export const site: Site = {
  title: "旧闻档案",
  description: "历年新闻的静态存档。",
  publisher: "西安交通大学",
  url: "https://example.org/news/",
  timeZone: "Asia/Shanghai",
  assets: { style: assetPath("site-0.css"), script: assetPath("site-0.js"), early: { code: "", hash: "" } },
};

/** The plan of a site of these articles, given in any order; each option can be replaced. */
export function plan(
  articles: readonly Article[],
  options: Partial<PlanOptions> = {},
  vocabulary: Vocabulary = noVocabulary,
): PlannedPage[] {
  const identityOf = createIdentity({ ...site, authority: "example.org,2024", ...options.site });
  return planSite(createArchive(articles, vocabulary), { site, identityOf, pageSize: 20, leftOut: [], ...options });
}

/** The pages of one kind, in the plan's order. */
export function pagesOf<K extends Kind>(pages: readonly PlannedPage[], kind: K): Extract<PlannedPage, { readonly kind: K }>[] {
  return pages.filter((page): page is Extract<PlannedPage, { readonly kind: K }> => page.kind === kind);
}

/** The only page of a kind, or the one at a path. */
export function pageOf<K extends Kind>(pages: readonly PlannedPage[], kind: K, path?: string): Extract<PlannedPage, { readonly kind: K }> {
  const [found, ...others] = pagesOf(pages, kind).filter((page) => path === undefined || page.path === path);
  if (!found || others.length > 0) throw new Error(`there is not one page of the kind ${kind} at ${path ?? "any path"}`);
  return found;
}
