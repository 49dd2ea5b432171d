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
    const found = (await Promise.all(kindsOf(kind).map((one) => find(one, name)))).flat();
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
  // A result does not tell which of its tags are columns.
  const known = new Set(common.map(({ kind, name }) => labelKey(kind === "column" ? "tag" : kind, name)));
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
  const found = most.flatMap(({ kind, name }) => kindsOf(kind).map(async (one) => named(await find(one, name), name)));
  return [...common, ...(await Promise.all(found)).flat()];
}

/** The kinds of labels that are meant by one: columns are tags, too. */
function kindsOf(kind: LabelKind): readonly LabelKind[] {
  return kind === "tag" ? ["tag", "column"] : [kind];
}

function named(labels: readonly Label[], name: string): Label[] {
  return labels.filter((label) => label.name === name);
}

/** The labels that a result bears. */
function labelsOf({ tags, authors, source }: SearchResult): (readonly [LabelKind, string])[] {
  return [
    ...tags.map((name) => ["tag", name] as const),
    ...authors.map((name) => ["author", name] as const),
    ...(source === null ? [] : [["source", source] as const]),
  ];
}
