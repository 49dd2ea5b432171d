import type { Env } from "markdown-it";
import type { Item } from "../item.ts";
import { type FileAt, noFiles, noPages, type PageAt } from "../shown-file.ts";

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
  /** The files of the site by their addresses in the text. */
  fileAt: FileAt;
  /** Where links to the web lead. */
  pageAt: PageAt;
  /** Whether there is raw HTML. */
  hasHtml: boolean;
  /** Whether there is a link or a picture that may need words. */
  hasLinks: boolean;
  /** Whether there is a definition of a link's address. */
  hasDefinitions: boolean;
  /** Where the next `-->` was found (-1 for nowhere), and from where it was looked for. */
  commentEnd: { readonly from: number; readonly at: number } | null;
  /** How many lines were searched for the ends of comments and the like. */
  searchedLines: number;
  /** In how many containers the present block lies. */
  containers: number;
  /** How many tables have been shown. */
  tables: number;
  /** What tells the article from others; null where the body stands alone in its document. */
  article: string | null;
  /** A hash of that, once an id was needed. */
  idScope: string | null;
  /** Whether there may be a link to a place in the body. */
  hasFragments: boolean;
  /** The ids on the page of the headings that have one, by what the source calls them. */
  readonly headingIds: Map<string, string>;
  /** The items of a roundup, whose headings have their ids. */
  items: readonly Item[];
  /** The labels of the footnotes that are defined. */
  readonly footnotes: Set<string>;
  /** The last text in which a `{% raw %}` had no end. */
  openRaw: string | null;
  /** Where each end of a shortcode was found last, in which text and from where. */
  readonly shortcodeEnds: Map<string, { readonly src: string; readonly from: number; readonly at: number }>;
  /** The first command of another program that is shown as it is written. */
  command: string | null;
  /** How many such commands there are. */
  commands: number;
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
    fileAt: noFiles,
    pageAt: noPages,
    hasHtml: false,
    hasLinks: false,
    hasDefinitions: false,
    commentEnd: null,
    searchedLines: 0,
    containers: 0,
    tables: 0,
    article: null,
    idScope: null,
    hasFragments: false,
    headingIds: new Map(),
    items: [],
    footnotes: new Set(),
    openRaw: null,
    shortcodeEnds: new Map(),
    command: null,
    commands: 0,
  };
  notes.set(env, made);
  return made;
}
