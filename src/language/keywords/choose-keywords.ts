import type { Slot } from "./keyword-slot.ts";
import { isAdmissible, type PhraseSlot, type PhraseSum, sumPhrases } from "./phrase-sum.ts";

/** A phrase of a few characters that says what an article is about. */
export interface Keyword {
  readonly text: string;
  /** How many articles have it as a keyword. If two have it, it is a tag. */
  readonly articles: number;
}

/** A slot whose keyword is to be chosen. */
interface OpenSlot {
  readonly terms: PhraseSlot;
  keyword: PhraseSum | undefined;
}

/**
 * The keywords of each article, in the order of its slots; equal keywords are the same object. A
 * slot gives the longest of its phrases that it shares with another article, else its best. Whether
 * a phrase is chosen depends only on the articles that hold it and on the longer phrases chosen
 * there. So an added article changes others only where they hold a phrase that becomes admissible
 * or shared, or ceases to be so.
 */
export function chooseKeywords(articles: readonly (readonly Slot[])[]): Keyword[][] {
  const slotsByArticle = sumPhrases(articles).map((slots) => slots.map((terms): OpenSlot => ({ terms, keyword: undefined })));
  shareKeywords(slotsByArticle);
  return slotsByArticle.map((own) => {
    const keywords: Keyword[] = [];
    for (const { terms, keyword = terms.find(isAdmissible) } of own) {
      if (keyword === undefined) continue;
      if (keyword.articles === 0) keyword.articles = 1;
      keywords.push(keyword);
    }
    return keywords;
  });
}

/** Gives slots the phrases that at least two articles share, the longest first. */
function shareKeywords(articles: readonly (readonly OpenSlot[])[]): void {
  for (const [phrase, articlesWith] of longestFirst(articlesByPhrase(articles))) {
    const free = articlesWith.filter(({ keyword }) => keyword === undefined);
    if (free.length < 2) continue;
    phrase.articles = free.length;
    for (const slot of free) slot.keyword = phrase;
  }
}

/**
 * The slots that hold each phrase of more than one article. (An article holds a phrase in one slot
 * only.)
 */
function articlesByPhrase(articles: readonly (readonly OpenSlot[])[]): Map<PhraseSum, OpenSlot[]> {
  const articlesWith = new Map<PhraseSum, OpenSlot[]>();
  for (const slots of articles) {
    for (const slot of slots) {
      for (const phrase of slot.terms) {
        if (phrase.articlesWith < 2 || !isAdmissible(phrase)) continue;
        const before = articlesWith.get(phrase);
        if (before) before.push(slot);
        else articlesWith.set(phrase, [slot]);
      }
    }
  }
  return articlesWith;
}

/** The phrases with their slots, in an order that does not depend on that of the articles. */
function longestFirst(articlesWith: Map<PhraseSum, OpenSlot[]>): [PhraseSum, OpenSlot[]][] {
  return [...articlesWith].sort(([{ text: a }], [{ text: b }]) => b.length - a.length || (a < b ? -1 : 1));
}
