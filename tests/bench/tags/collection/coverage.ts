import type { Archive } from "../../../../src/archive/archive.ts";
import type { Collection } from "./collection.ts";
import { textsAbout } from "./term-scan.ts";

/** Of a number of things, those for which something holds. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** How many articles carry the tags that their texts are about: pairs of a tag and an article, over all tags. */
export function tagCoverage({ archive, texts, tags }: Pick<Collection, "archive" | "texts" | "tags">, longestAlone = false): Share {
  const about = textsAbout(
    texts,
    tags.map(({ name }) => name),
    longestAlone,
  );
  const index = indexesOf(archive);
  let [part, of] = [0, 0];
  for (const { name, articles } of tags) {
    const wanted = about.get(name) ?? new Set();
    of += wanted.size;
    for (const article of articles) if (wanted.has(index.get(article) ?? -1)) part++;
  }
  return { part, of };
}

/** The place of each article in the archive. */
export function indexesOf({ articles }: Pick<Archive, "articles">): ReadonlyMap<Archive["articles"][number], number> {
  return new Map(articles.map((article, index) => [article, index]));
}
