import { hasPlaces, type Term, termName } from "../format/index-term.ts";
import { createBuildReader } from "./segment-characters.ts";
import { bodyBit } from "./term-hits.ts";
import { createUnitLister } from "./unit-lister.ts";
import { UnitNames } from "./unit-names.ts";
import { eachUnit, type Texts, termOf } from "./unit-occurrences.ts";

/** A term of an article, with the places of its hits (`HitList`). */
export interface ArticleTerm {
  readonly term: Term;
  readonly places: readonly number[];
}

/** The terms of an article by their names, and the length of its body in places. */
export interface ArticleTerms {
  readonly terms: ReadonlyMap<string, ArticleTerm>;
  readonly bodyLength: number;
}

/** Makes a function that takes the texts of an article apart into terms. */
export function createTermLister(): (texts: Texts) => ArticleTerms {
  const names = new UnitNames();
  const listUnits = createUnitLister(createBuildReader(), names);
  return ({ title, body }) => {
    const terms = new Map<string, { readonly term: Term; readonly places: number[] }>();
    const add = (term: Term, place: number) => {
      const name = termName(term);
      const known = terms.get(name);
      if (known) known.places.push(place);
      else terms.set(name, { term, places: [place] });
    };
    const addAll = (text: string, side: number) => {
      const list = listUnits(text);
      eachUnit(list, side, (unit, followed, place) => {
        add(termOf(names, unit, 0), place);
        if (followed !== 0) add(termOf(names, unit, followed), place);
      });
      return list.length;
    };
    addAll(title, 0);
    return { terms, bodyLength: addAll(body, bodyBit) };
  };
}

/** Whether a shard says the same of a term with these places as of it with those. */
export function areSame({ term, places }: ArticleTerm, others: readonly number[]): boolean {
  // Of a unit by itself it only says which hits are in the title.
  const seen = (place = 0) => (hasPlaces(term) ? place : place % 2);
  return places.length === others.length && places.every((place, at) => seen(place) === seen(others[at]));
}
