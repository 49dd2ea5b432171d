/** What a term of the vocabulary can be, in the order of the tag index. */
export const termKinds = ["专题", "主题", "人物", "机构", "地点"] as const;
export type TermKind = (typeof termKinds)[number];

/** One curated tag. */
export interface Term {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: TermKind;
  readonly note: string | null;
  /**
   * A name of the term that this one is a part of; no chain of them leads back to its beginning.
   */
  readonly broader: string | null;
  /** Names of terms that a reader of this one's page may look for. */
  readonly related: readonly string[];
  /**
   * Names that the term had: their addresses lead to its page. They are not looked for in texts.
   */
  readonly formerly: readonly string[];
  /**
   * Whether it counts also where it stands within a longer term: 西安交通大学 in
   * 西安交通大学第一附属医院.
   */
  readonly withinLonger: boolean;
}

/** A term of which nothing is said but its name and kind. */
export function plainTerm(name: string, kind: TermKind): Term {
  return { name, kind, aliases: [], note: null, broader: null, related: [], formerly: [], withinLonger: false };
}
