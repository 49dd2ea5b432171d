/** The kinds of terms, in the order of the tag index. */
export const termKinds = ["专题", "主题", "人物", "机构", "地点"] as const;
export type TermKind = (typeof termKinds)[number];

/** One curated tag. */
export interface Term {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: TermKind;
  readonly note: string | null;
  /** The name of the broader term, if there is one. Broader terms never form a circle. */
  readonly broader: string | null;
  /** Names of related terms, which a reader of this term's page may look for. */
  readonly related: readonly string[];
  /**
   * Former names of the term. Their addresses lead to its page; they are not looked for in texts.
   */
  readonly formerly: readonly string[];
  /**
   * Whether the term also counts where it stands within a longer one: 西安交通大学 in
   * 西安交通大学第一附属医院.
   */
  readonly withinLonger: boolean;
}

/** A term with a name and a kind, and nothing else. */
export function plainTerm(name: string, kind: TermKind): Term {
  return { name, kind, aliases: [], note: null, broader: null, related: [], formerly: [], withinLonger: false };
}
