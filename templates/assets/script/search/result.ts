import { withoutTime } from "../../../../src/lib/date-parts.ts";
import type { SearchResult } from "../../../../src/search/format/result.ts";
import { figures } from "../../../components/number.ts";
import { element, link } from "./element.ts";
import type { Blank } from "./excerpts.ts";
import { marked } from "./marked.ts";
import { addressOf, type SearchState } from "./search-state.ts";

/** An entry of a list of results, and the element in it that waits for the excerpt. */
export interface ResultEntry {
  readonly item: HTMLLIElement;
  readonly blank: Blank;
}

/**
 * Makes the entry of a result: like those of the site's other lists, with its tags, which narrow
 * the search. `level` is that of its heading.
 */
export function resultEntry(result: SearchResult, found: Blank["found"], place: SearchState, level: "h2" | "h3" = "h2"): ResultEntry {
  const { id, href, title, date, views } = result;
  const day = element("time", "", withoutTime(date));
  day.dateTime = withoutTime(date);
  const hits = found.hitsIn(title, true);
  const [columns = ""] = /^(?:\s*【[^【】]*[^【】\s][^【】]*】)+/.exec(title) ?? [];
  const heading = link(`../${href}`, ...marked(title, hits, columns.length));
  if (columns !== "") heading.prepend(element("span", "column", ...marked(title, hits, 0, columns.length)));
  const excerpt = element("p", "excerpt");
  const missing = "missingIn" in found ? [element("p", "missing")] : [];
  const item = element(
    "li",
    "",
    day,
    element("div", "", element(level, "", heading), excerpt, ...missing, ...labelsOf(result, columns, place)),
  );
  if (views !== null) item.append(element("span", "views", `浏览 ${figures(views)} 次`));
  item.dataset["id"] = id;
  return { item, blank: { place: excerpt, link: heading, address: `../${href}`, title, found } };
}

/**
 * The tags of a result as links that narrow the search to them. A name in the title's brackets is a
 * column.
 */
function labelsOf({ tags }: SearchResult, columns: string, place: SearchState): HTMLElement[] {
  if (tags.length === 0) return [];
  const ofTitle = [...columns.normalize().matchAll(/【([^】]*)】/g)].map(([, name = ""]) => name.trim());
  const items = tags.map((tag) => {
    const narrowed = { ...place, page: 1, [ofTitle.includes(tag) ? "column" : "tag"]: tag };
    return element("li", "", link(addressOf(narrowed), tag));
  });
  const list = element("ul", "labels", ...items);
  list.setAttribute("aria-label", "标签");
  return [list];
}
