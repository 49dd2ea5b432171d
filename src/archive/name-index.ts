import { groupBy } from "../lib/group-by.ts";
import type { Tag } from "./tags.ts";
import type { Tenure } from "./tenures.ts";

/** The kinds of names that have an index: the two sides of a tenure. */
export const nameKinds = ["人物", "机构"] as const;
export type NameKind = (typeof nameKinds)[number];

/**
 * A person with all tenures that articles tell of, or an institution with all tenures in it, in the
 * order in which they begin.
 */
export interface IndexedName {
  readonly name: string;
  /** The tag of the same name, if an article carries it. */
  readonly tag: Tag | null;
  readonly tenures: readonly Tenure[];
  /**
   * How many articles name it: those that carry the tag, and those that mention it in passing, as
   * far as that is known.
   */
  readonly count: number;
}

/**
 * The index of all people or all institutions: those that are tags, and those of tenures that are
 * known (`isKnown`).
 */
export function indexNames(
  kind: NameKind,
  tags: readonly Tag[],
  tenures: readonly Tenure[],
  counts: ReadonlyMap<string, number>,
  isKnown: (name: string) => boolean,
): IndexedName[] {
  const byName = groupBy(tenures, ({ person, institution }) => (kind === "人物" ? person : institution));
  const tagged = tags.filter((tag) => tag.kind === kind && tag.articles.length > 0);
  const names = new Set(tagged.map(({ name }) => name));
  const others = [...byName.keys()].filter((name): name is string => name !== null && !names.has(name) && isKnown(name));
  const told = (name: string) => ({ name, tenures: byName.get(name) ?? [], count: counts.get(name) ?? 0 });
  return [...tagged.map((tag) => ({ tag, ...told(tag.name) })), ...others.map((name) => ({ tag: null, ...told(name) }))];
}
