import { type Characters, createUnitReader, normalised } from "../text/text-units.ts";
import type { QueryTerm, TextUnit } from "./query-parser.ts";
import type { TextHit } from "./search-interface.ts";

/** Where each unit of a text stands in it. */
interface PlacedUnit {
  readonly unit: TextUnit;
  readonly separated: boolean;
  readonly start: number;
  readonly end: number;
}

/** Creates a function that finds the hits of terms in a text, for marking them. */
export function createHitFinder(terms: readonly QueryTerm[], characters: Characters): (text: string, isTitle: boolean) => TextHit[] {
  const readUnits = createUnitReader(characters);
  const sought = terms.filter(({ isExcluded }) => !isExcluded);
  return (text, isTitle) => {
    const { whole, placeOf } = withPlaces(text);
    const placed: PlacedUnit[] = [];
    const put = (unit: TextUnit, separated: boolean, start: number, end: number) => {
      placed.push({ unit, separated, start, end });
    };
    readUnits(whole, { character: put, word: put });
    const hits: TextHit[] = [];
    for (const term of sought) {
      if (term.inTitle && !isTitle) continue;
      for (let at = 0; at + term.units.length <= placed.length; at++) {
        if (!standsAt(term, placed, at)) continue;
        const [first, last] = [placed[at], placed[at + term.units.length - 1]];
        if (first && last) hits.push({ start: placeOf(first.start), end: placeOf(last.end) });
      }
    }
    return united(hits);
  };
}

function standsAt({ units, separated }: QueryTerm, placed: readonly PlacedUnit[], at: number): boolean {
  return units.every((unit, index) => {
    const found = placed[at + index];
    return found?.unit === unit && (index === 0 || found.separated === separated[index]);
  });
}

/** A normalised text, and a function from an offset in it to the offset in the text itself. */
function withPlaces(text: string): { readonly whole: string; readonly placeOf: (place: number) => number } {
  const whole = normalised(text);
  if (whole === text) return { whole, placeOf: (place) => place };
  // Each character is normalised by itself with its marks. Joined they make the same text, except
  // for the letters of which Hangul is composed.
  let joined = "";
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const form = normalised(cluster);
    for (let at = 0; at < form.length; at++) places.push(index);
    joined += form;
  }
  places.push(text.length);
  return { whole: joined, placeOf: (place) => places[place] ?? text.length };
}

/** The hits in order; those that overlap or touch become one. */
function united(hits: TextHit[]): TextHit[] {
  const result: TextHit[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && hit.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else result.push(hit);
  }
  return result;
}
