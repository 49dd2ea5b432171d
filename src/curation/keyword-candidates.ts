import { isCampaign } from "../language/keywords/campaigns.ts";
import { chooseKeywords } from "../language/keywords/choose-keywords.ts";
import { readKeywords } from "../language/keywords/keyword-reader.ts";
import type { Slot } from "../language/keywords/keyword-slot.ts";
import { partOf } from "../language/keywords/term-part.ts";
import { lookUpTag } from "../language/words/dictionary.ts";
import { createTagger } from "../language/words/tagger.ts";
import type { TermKind } from "../vocabulary/term.ts";
import type { PlainText } from "./term-occurrences.ts";

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
  const cut = createTagger(partOf);
  const slots: (readonly Slot[])[] = [];
  return {
    show: ({ title, paragraphs }) => slots.push(readKeywords(cut(`${title}\n${paragraphs.join("\n")}`))),
    candidates: () => {
      const counts = new Map<string, number>();
      for (const keywords of chooseKeywords(slots)) for (const { text } of keywords) counts.set(text, (counts.get(text) ?? 0) + 1);
      return Array.from(counts, ([name, articles]) => ({ name, kind: kindOf(name), articles }));
    },
  };
}

function kindOf(name: string): TermKind {
  if (lookUpTag(name) === "ns") return "地点";
  return isCampaign(name) ? "专题" : "主题";
}
