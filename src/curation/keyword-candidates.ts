import { chooseKeywords } from "../language/keywords/choose-keywords.ts";
import type { TermKind } from "../vocabulary/term.ts";
import type { PlainText } from "./term-occurrences.ts";
import { createTextKeywordReader, type TextKeyword } from "./text-keywords.ts";

/** A name that may become a term, with the number of articles that have it as a keyword. */
export interface KeywordCandidate {
  readonly name: string;
  readonly kind: TermKind;
  readonly articles: number;
}

/** A survey of the keywords of whole texts, which are shown one after the other. */
export interface KeywordSurvey {
  readonly show: (text: PlainText) => void;
  /** The keywords that articles share; those of one article alone are among them. */
  readonly candidates: () => KeywordCandidate[];
}

/**
 * Creates a survey. Unlike automatic tags, which titles decide about, keywords are told from each
 * whole text, cut into words, so that a curator sees also what two articles share. That takes
 * several times as long, which is why no build does it.
 */
export function createKeywordSurvey(): KeywordSurvey {
  const read = createTextKeywordReader();
  const texts: (readonly TextKeyword[])[] = [];
  return {
    show: ({ title, paragraphs }) => texts.push(read(title, paragraphs.join("\n"))),
    candidates: () => {
      const found = new Map<string, { readonly name: string; readonly kind: TermKind; articles: number }>();
      const chosen = chooseKeywords(texts.map((keywords) => keywords.map(({ slot }) => slot)));
      for (const [index, keywords] of chosen.entries()) {
        for (const { text: name } of keywords) {
          const one = found.get(name) ?? { name, kind: kindIn(texts[index] ?? [], name), articles: 0 };
          one.articles++;
          found.set(name, one);
        }
      }
      return [...found.values()];
    },
  };
}

/** The kind that a text gives one of its keywords. */
function kindIn(keywords: readonly TextKeyword[], name: string): TermKind {
  return keywords.find(({ slot }) => slot.some(([text]) => text === name))?.kind ?? "主题";
}
