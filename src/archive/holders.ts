import { groupBy } from "../group.ts";
import type { Tag } from "./tags.ts";
import type { Tenure } from "./tenures.ts";

/** The two sides of a tenure: somebody, and an institution. */
export const holderKinds = ["人物", "机构"] as const;
export type HolderKind = (typeof holderKinds)[number];

/** A person with all offices that articles tell of, or an institution with all that were held in it, in the order in which they begin. */
export interface Holder {
  readonly name: string;
  /** The tag of the same name, where an article carries it. */
  readonly tag: Tag | null;
  readonly tenures: readonly Tenure[];
}

/** All people or all institutions: those that are tags, and those that the vocabulary knows and an office tells of. */
export function holdersOf(
  kind: HolderKind,
  tags: readonly Tag[],
  tenures: readonly Tenure[],
  isKnown: (name: string) => boolean,
): Holder[] {
  const byName = groupBy(tenures, ({ person, institution }) => (kind === "人物" ? person : institution));
  const tagged = tags.filter((tag) => tag.kind === kind && tag.articles.length > 0);
  const names = new Set(tagged.map(({ name }) => name));
  const others = [...byName.keys()].filter((name): name is string => name !== null && !names.has(name) && isKnown(name));
  return [
    ...tagged.map((tag) => ({ name: tag.name, tag, tenures: byName.get(tag.name) ?? [] })),
    ...others.map((name) => ({ name, tag: null, tenures: byName.get(name) ?? [] })),
  ];
}
