import { byCodePoint } from "../../lib/code-point-order.ts";
import { type Columns, nameOrder, viewsOrder } from "../format/columns-file.ts";
import { BitWriter } from "./bit-writer.ts";
import { toText } from "./digit-writer.ts";

/** What filters and orders need of an article. */
export interface FilteredArticle {
  readonly date: string;
  readonly views: number | null;
  /** The names of its tags, of which the first `columns` are columns. */
  readonly labels: readonly string[];
  readonly columns: number;
}

/** Describes the articles of a segment, the oldest first. */
export function columnsOf(oldestFirst: readonly FilteredArticle[]): Columns {
  const months = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { date, labels } of oldestFirst) {
    const month = date.slice(0, "2024-05".length);
    months.set(month, (months.get(month) ?? 0) + 1);
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const names = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byCodePoint(a, b));
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const [views, named] = [new BitWriter(), new BitWriter()];
  for (const article of oldestFirst) {
    views.golomb(article.views === null ? 0 : article.views + 1, viewsOrder);
    named.golomb(article.columns, 0);
    named.golomb(article.labels.length - article.columns, 1);
    for (const label of article.labels) named.golomb(placeOf.get(label) ?? 0, nameOrder);
  }
  return { months: [...months], views: toText(views), names, named: toText(named) };
}
