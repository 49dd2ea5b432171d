import { viewsOrder } from "../format/views-file.ts";
import { bitsOf } from "./bit-reader.ts";
import { LoadFailure } from "./search-interface.ts";

/**
 * Reads the views of a segment with so many articles; below 0 where they are not known. Throws a
 * `LoadFailure` if the text is damaged, or of other articles.
 */
export function readViews(text: string, articles: number): Int32Array {
  try {
    const [count, digits = ""] = text.split(" ");
    const bits = bitsOf(digits);
    const views = Int32Array.from({ length: articles }, () => bits.golomb(viewsOrder) - 1);
    if (Number(count) === articles && !bits.isBeyond) return views;
  } catch {}
  throw new LoadFailure("the views are damaged");
}
