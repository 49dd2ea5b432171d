import { once } from "../../lib/once.ts";
import { lookUpTag } from "../words/dictionary.ts";
import type { Tagger } from "../words/tagger.ts";
import { places } from "./places.ts";
import { repeatedStrings } from "./repeated-strings.ts";
import { isTermAlone, titleTerms } from "./title-terms.ts";
import { type TitleWord, titleWord } from "./title-word.ts";

/**
 * What of an article's text decides about its automatic tags. The archive chooses the terms; an
 * article carries one that stands in its title, or twice in its text.
 */
export interface ArticleTerms {
  /** The strings of its title that may be terms. */
  readonly titleTerms: readonly string[];
  /**
   * The strings that stand in title and body at least twice, each on a line, the longest first,
   * without ordinary words that are no term by themselves.
   */
  readonly repeated: string;
}

/** Reads title and body of an article, of which only the title is cut into words. */
export type TermReader = (title: string, body: string) => ArticleTerms;

/** How many judged words are remembered before all are forgotten. */
const mostKnown = 200_000;

/** Creates a reader that cuts titles with `cut`. The same texts always give the same terms. */
export function createTermReader(cut: Tagger<TitleWord>): TermReader {
  const known = new Map<string, boolean>();
  const isKept = (string: string) => {
    if (string.length > longestWord) return true;
    const before = known.get(string);
    if (before !== undefined) return before;
    if (known.size > mostKnown) known.clear();
    const kept = mayHoldTerm(string);
    known.set(string, kept);
    return kept;
  };
  return (title, body) => ({
    titleTerms: titleTerms(title, cut(title)),
    repeated: repeatedStrings(`${title}\n${body}`, isKept).join("\n"),
  });
}

/** The longest ordinary word that is looked up. */
const longestWord = 4;

const placeNames = once(() => new Set(places.flatMap(({ name, aliases }) => [name, ...aliases])));

/** Whether a repeated string may be a term or hold one: it is no ordinary word, or a term alone. */
function mayHoldTerm(string: string): boolean {
  if (/^[\d.+-]+$/.test(string)) return false;
  const tag = lookUpTag(string);
  return tag === "x" || /^(?:nr|nt|nz|eng)/.test(tag) || placeNames().has(string) || isTermAlone(titleWord(string));
}
