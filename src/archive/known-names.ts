import type { Article } from "../ingest/article.ts";
import type { NameKind } from "./name-index.ts";

/** A person or an institution that articles tell of. */
export interface KnownName {
  readonly name: string;
  readonly kind: NameKind;
  /** The other names that mean it. */
  readonly aliases: readonly string[];
  /** How many articles tell of an office of it. */
  readonly articles: number;
}

/** How many articles must tell of an office for a name to be known. */
const fewest = 2;

/** The people with an office, and the institutions in front of one, that several articles name. */
export function knownNames(articles: readonly Article[]): KnownName[] {
  const counts = { 人物: new Map<string, number>(), 机构: new Map<string, number>() };
  for (const { text } of articles) {
    for (const { name } of text.people) counts.人物.set(name, (counts.人物.get(name) ?? 0) + 1);
    const institutions = new Set(text.people.flatMap(({ offices }) => offices.flatMap(({ institution }) => institution ?? [])));
    for (const name of institutions) counts.机构.set(name, (counts.机构.get(name) ?? 0) + 1);
  }
  return (["人物", "机构"] as const).flatMap((kind) =>
    [...counts[kind]].flatMap(([name, articles]) => (articles < fewest ? [] : [{ name, kind, aliases: [], articles }])),
  );
}
