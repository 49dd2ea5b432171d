import type { PagesFile } from "../format/pages-file.ts";
import type { Characters } from "../text/text-units.ts";
import { createHitFinder } from "./hit-finder.ts";
import { foldingOf } from "./known-characters.ts";
import { isWanted, type QueryTerm } from "./query-parser.ts";
import type { FoundPage } from "./search-interface.ts";

/**
 * The archive's own pages that hold every term of a query, of alternatives one, and none that it
 * excludes. `known` are the rules by which the query was read.
 */
export function findPages({ folded, pages }: PagesFile, terms: readonly QueryTerm[], known: Characters): FoundPage[] {
  if (terms.every(({ isExcluded }) => isExcluded)) return [];
  const own = foldingOf(folded);
  const characters: Characters = { ...known, fold: (character) => own.get(character) ?? known.fold(character) };
  const hitsIn = createHitFinder(terms.filter(isWanted), characters);
  const finders = terms.map((term) => ({ term, find: createHitFinder([term], characters) }));
  return pages.flatMap(({ href, title, paragraphs }) => {
    const isIn = (find: (typeof finders)[number]["find"]) =>
      find(title, true).length > 0 || paragraphs.some((paragraph) => find(paragraph, false).length > 0);
    const held = finders.filter(({ find }) => isIn(find)).map(({ term }) => term);
    if (held.some(({ isExcluded }) => isExcluded)) return [];
    if (terms.some((term) => isWanted(term) && !held.some(({ group }) => group === term.group))) return [];
    return [{ href, title, titleHits: hitsIn(title, true), paragraphs: paragraphs.map((text) => ({ text, hits: hitsIn(text, false) })) }];
  });
}
