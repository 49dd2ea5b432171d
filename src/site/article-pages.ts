import type { Archive } from "../archive/archive.ts";
import { relatedArticles } from "../archive/related.ts";
import type { Listing } from "./listing.ts";
import { articlePath } from "./paths.ts";
import type { MakePage } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";

/** A page for each article, linked to the ones before and after it in time and to those about the same things. */
export function articlePages(page: MakePage, { articles, tagsOf }: Archive, { mentionOf, labelledOf }: Listing): PlannedPage[] {
  const related = relatedArticles(articles, tagsOf);
  return articles.map((article, index) => {
    const [newer, older] = [articles[index - 1], articles[index + 1]];
    return page("article", articlePath(article), {
      labelled: labelledOf(article),
      previous: older ? mentionOf(older) : null,
      next: newer ? mentionOf(newer) : null,
      related: (related[index] ?? []).map(mentionOf),
    });
  });
}
