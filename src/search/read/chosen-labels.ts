import { type LabelKind, labelKey, labelKinds } from "../format/label-file.ts";
import type { SearchResult } from "../format/result.ts";
import type { Filtered, Filters } from "./filters.ts";
import type { Label, LabelReader } from "./label-reader.ts";

/**
 * The labels that filters name: of the very name, or, where there is none, of one that counts as
 * the same.
 */
export async function namedLabels({ find }: Pick<LabelReader, "find">, filters: Filters): Promise<Filtered["labels"]> {
  const chosen = labelKinds.map(async (kind): Promise<[LabelKind, readonly Label[]]> => {
    const name = filters[kind];
    if (name === null) return [kind, []];
    // Columns are tags, too.
    const kinds: readonly LabelKind[] = kind === "tag" ? ["tag", "column"] : [kind];
    const found = (await Promise.all(kinds.map((one) => find(one, name)))).flat();
    const exact = named(found, name);
    return [kind, exact.length > 0 ? exact : found];
  });
  return Object.fromEntries(await Promise.all(chosen));
}

/**
 * How many of the results that are at hand have to bear a label that is not common for it to be
 * offered, and how many such labels are, as each may have to be loaded.
 */
const [leastBearing, mostRare] = [2, 6];

/**
 * The labels from which a reader can choose: the common ones, and those that most of some results
 * bear.
 */
export async function offeredLabels({ common, find }: LabelReader, results: readonly SearchResult[]): Promise<readonly Label[]> {
  // Not every column of a result stands in its title: it may be that of a series.
  const known = new Set(common.flatMap(({ kind, name }) => [labelKey(kind, name), ...(kind === "column" ? [labelKey("tag", name)] : [])]));
  const counts = new Map<string, { readonly kind: LabelKind; readonly name: string; count: number }>();
  for (const result of results) {
    for (const [kind, name] of labelsOf(result)) {
      const key = labelKey(kind, name);
      const counted = counts.get(key) ?? { kind, name, count: 0 };
      counted.count++;
      counts.set(key, counted);
    }
  }
  const rare = [...counts].filter(([key, { count }]) => count >= leastBearing && !known.has(key)).map(([, counted]) => counted);
  const most = rare.sort((a, b) => b.count - a.count).slice(0, mostRare);
  const found = most.map(async ({ kind, name }) => named(await find(kind, name), name));
  return [...common, ...(await Promise.all(found)).flat()];
}

function named(labels: readonly Label[], name: string): Label[] {
  return labels.filter((label) => label.name === name);
}

/** The labels that a result bears. What stands between the brackets of its title is a column. */
function labelsOf({ title, tags, authors, source }: SearchResult): (readonly [LabelKind, string])[] {
  return [
    ...tags.map((name) => [title.normalize().includes(`【${name}】`) ? "column" : "tag", name] as const),
    ...authors.map((name) => ["author", name] as const),
    ...(source === null ? [] : [["source", source] as const]),
  ];
}
