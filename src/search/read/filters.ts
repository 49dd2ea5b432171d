import { yearOf } from "../../lib/date-parts.ts";
import { type LabelKind, labelKinds } from "../format/label-file.ts";
import type { ArticleMonths } from "./article-months.ts";
import type { Label } from "./label-reader.ts";
import { chosen, type Matches } from "./matches.ts";
import type { Request } from "./search-interface.ts";

/** Which filters an article must pass. */
export type Filters = Pick<Request, "year" | "from" | "to" | LabelKind>;

/** Whether anything is filtered out. */
export function isFiltered(filters: Filters): boolean {
  const { year, from, to } = filters;
  return [year, from, to].some((filter) => filter !== null) || isLabelled(filters);
}

/** Whether articles must bear a label. */
export function isLabelled(filters: Filters): boolean {
  return labelKinds.some((kind) => filters[kind] !== null);
}

/** Whether an article passes, by its number in the archive. */
export type Passes = (article: number) => boolean;

/** What filters are applied to: the months of articles, and the labels that were chosen. */
export interface Filtered {
  readonly months: ArticleMonths;
  /** For each kind the labels of the name that was chosen. */
  readonly labels: Readonly<Partial<Record<LabelKind, readonly Label[]>>>;
}

/** Creates the test of some filters. */
export function passing(filters: Filters, { months, labels }: Filtered): Passes {
  const { year, from, to } = filters;
  const isOpen = months.all.map((month) => (year === null || yearOf(month) === year) && isBetween(month, from, to));
  const borne = labelKinds.filter((kind) => filters[kind] !== null).map((kind) => bearersOf(labels[kind] ?? [], months.indexes.length));
  return (article) => isOpen[months.indexes[article] ?? 0] === true && borne.every((flags) => flags[article] === 1);
}

/** Flags of the articles that bear one of some labels. */
function bearersOf(labels: readonly Label[], articles: number): Uint8Array {
  const flags = new Uint8Array(articles);
  for (const label of labels) for (const article of label.articles) flags[article] = 1;
  return flags;
}

/** The matches of a segment that pass; `before` is how many articles are in all older segments. */
export function filtered(matches: Matches, before: number, passes: Passes): Matches {
  return chosen(matches, (at) => passes(before + (matches.articles[at] ?? 0)));
}

/** Whether a month lies between two others, and all months of a year that stands for itself. */
function isBetween(month: string, from: string | null, to: string | null): boolean {
  const [first, last] = month.includes("-") ? [month, month] : [`${month}-01`, `${month}-12`];
  return (from === null || first >= from) && (to === null || last <= to);
}
