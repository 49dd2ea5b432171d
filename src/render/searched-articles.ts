import type { Article } from "../ingest/article.ts";
import type { BlockPlace } from "../input/source-file.ts";

/** What the search index is made of: the title of an article, and where the text of its body is. */
export interface SearchedArticle extends BlockPlace {
  readonly title: string;
}

/** An article as it is packed. */
type Row = readonly [title: string, file: string, sha256: string, format: BlockPlace["format"], bodyStart: number];

/**
 * The articles of a segment on their way to another thread, in portions of JSON as UTF-8: a segment
 * may have a million of them, which take a tenth of the memory so.
 */
export interface PackedArticles {
  readonly length: number;
  readonly portions: readonly Uint8Array[];
}

/** How many articles are packed, and unpacked, together. */
const portion = 512;

/** Packs articles. */
export function packArticles(articles: readonly Article[]): PackedArticles {
  const portions = Array.from({ length: Math.ceil(articles.length / portion) }, (_, index) =>
    Buffer.from(JSON.stringify(articles.slice(index * portion, (index + 1) * portion).map(rowOf))),
  );
  return { length: articles.length, portions };
}

/**
 * Makes a function that gives a packed article by its number. It is quickest where neighbours are
 * asked for one after the other.
 */
export function articleReader({ portions }: PackedArticles): (number: number) => SearchedArticle {
  let [unpacked, rows]: [number, readonly Row[]] = [-1, []];
  return (number) => {
    const index = Math.floor(number / portion);
    const bytes = portions[index];
    if (index !== unpacked && bytes) [unpacked, rows] = [index, JSON.parse(new TextDecoder().decode(bytes))];
    const row = rows[number % portion];
    if (!bytes || !row) throw new Error(`there is no article ${number}`);
    const [title, file, sha256, format, bodyStart] = row;
    return { title, file, sha256, format, bodyStart };
  };
}

function rowOf({ header: { title }, origin: { file, sha256, format, bodyStart } }: Article): Row {
  return [title, file, sha256, format, bodyStart];
}
