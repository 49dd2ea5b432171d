import type { LoadShard } from "../../../src/addresses/address-lookup.ts";
import type { AddressShard, MovedArticle } from "../../../src/addresses/address-shard.ts";
import { withoutTime } from "../../../src/lib/date-parts.ts";
import { element, link } from "./search/element.ts";
import { loadFrom } from "./search/load.ts";

/** The place for articles that stood at an old address; null on a site that knows of none. */
export const movedPlace = document.getElementById("moved");

/** How many shards the look-up of old addresses has. */
export const shards = Number(movedPlace?.dataset["shards"] ?? 0);

/** Loads shards of the look-up; `root` leads from the page to the top of the site. */
export function shardLoader(root: string): LoadShard {
  return async (shard) => {
    const name = `addresses/${shards}/${shard}`;
    return JSON.parse(await loadFrom(`${root}${name}.js`, name)) as AddressShard;
  };
}

/** A list of these articles, as other lists of articles look; `note` stands with each. */
export function movedList(articles: readonly MovedArticle[], root: string, note: string): HTMLOListElement {
  const items = articles.map(({ href, title, date }) => {
    const day = element("time", "", withoutTime(date));
    day.dateTime = withoutTime(date);
    const [columns = ""] = /^(?:\s*【[^【】]*[^【】\s][^【】]*】)+/.exec(title) ?? [];
    const heading = link(`${root}${href}`, title.slice(columns.length));
    if (columns !== "") heading.prepend(element("span", "column", columns));
    return element("li", "", day, element("div", "", element("h2", "", heading), element("p", "", note)));
  });
  return element("ol", "entries", ...items);
}
