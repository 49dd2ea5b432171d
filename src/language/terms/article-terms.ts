import { once } from "../../lib/once.ts";
import { lookUpTag } from "../words/dictionary.ts";
import type { Tagger } from "../words/tagger.ts";
import { createJudgement, type Judgement, longestJudged } from "./judged-strings.ts";
import { places } from "./places.ts";
import { repeatedStrings } from "./repeated-strings.ts";
import { subjectNouns } from "./subject-nouns.ts";
import { isTermAlone, shortestAlone, titleTerms } from "./title-terms.ts";
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

/**
 * Reads an article: its title, which alone is cut into words, and its text, of which the title is
 * the first line.
 */
export type TermReader = (title: string, text: string) => ArticleTerms;

/** Creates a reader that cuts titles with `cut`. The same texts always give the same terms. */
export function createTermReader(cut: Tagger<TitleWord>): TermReader {
  const mayHoldTerm = createJudgement(isTermOrName);
  const isKept: Judgement = (text, start, end) => end - start > longestJudged || mayHoldTerm(text, start, end);
  return (title, text) => ({
    titleTerms: titleTerms(title, cut(title)),
    repeated: repeatedStrings(text, isKept).join("\n"),
  });
}

const placeNames = once(() => new Set(places.flatMap(({ name, aliases }) => [name, ...aliases])));

/**
 * Whether a repeated string may be a term or hold one: it is no ordinary word, or a term alone. No
 * longer string is an ordinary word than those which are judged.
 */
function isTermOrName(string: string): boolean {
  if (/^[\d.+-]+$/.test(string)) return false;
  const tag = lookUpTag(string);
  if (tag === "x" || /^(?:nr|nt|nz|eng)/.test(tag) || placeNames().has(string)) return true;
  return string.length < shortestAlone ? subjectNouns.has(string) : isTermAlone(titleWord(string));
}
