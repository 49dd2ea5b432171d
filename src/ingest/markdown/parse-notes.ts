import type { Env } from "markdown-it";

/** What the rules of one parse tell each other, and tell those who read its result. */
export interface Notes {
  /**
   * How many units of words (`wordUnits`) of the source are not shown as text: addresses and titles
   * of links, comments, numbers of lists.
   */
  unseen: number;
  /** Whether all other words of the source are shown as text. */
  isWhole: boolean;
  /** The line, from 0, where lists or quotations were nested too deep for the first time. */
  deepLine: number | null;
  /** Whether there is raw HTML. */
  hasHtml: boolean;
  /** Whether there is a link or a picture that may need words. */
  hasLinks: boolean;
  /** Whether there is a definition of a link's address. */
  hasDefinitions: boolean;
  /** Definitions whose addresses only a picture may have, as they lead to nothing on this site. */
  readonly pictureReferences: Map<string, { title: string; href: string }>;
  /** These and all other definitions, once a picture needed one. */
  allReferences: Record<string, { title: string; href: string }> | null;
  /** Where the next `-->` was found (-1 for nowhere), and from where it was looked for. */
  commentEnd: { readonly from: number; readonly at: number } | null;
  /** How many lines were searched for the ends of comments. */
  searchedLines: number;
}

const notes = new WeakMap<Env, Notes>();

/** The notes of the parse that has this environment. */
export function notesOf(env: Env): Notes {
  const found = notes.get(env);
  if (found) return found;
  const made: Notes = {
    unseen: 0,
    isWhole: true,
    deepLine: null,
    hasHtml: false,
    hasLinks: false,
    hasDefinitions: false,
    pictureReferences: new Map(),
    allReferences: null,
    commentEnd: null,
    searchedLines: 0,
  };
  notes.set(env, made);
  return made;
}
