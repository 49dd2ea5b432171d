import type { TextUnit } from "../format/index-term.ts";
import { type Characters, createUnitReader, normalised } from "../text/text-units.ts";
import type { UnitSequence } from "./query-parser.ts";
import type { TextHit } from "./search-interface.ts";

/** What is looked for in texts, or in titles alone. */
export interface Sought extends UnitSequence {
  readonly inTitle: boolean;
}

/** A unit of a text, and where it stands in that. */
export interface PlacedUnit {
  readonly unit: TextUnit;
  readonly separated: boolean;
  readonly start: number;
  readonly end: number;
}

/** Creates a function that finds the hits of something in a text, for marking them. */
export function createHitFinder(sought: readonly Sought[], characters: Characters): (text: string, isTitle: boolean) => TextHit[] {
  const placedUnits = createPlacedReader(characters);
  return (text, isTitle) => {
    const placed = placedUnits(text);
    const wanted = sought.filter(({ inTitle }) => isTitle || !inTitle);
    return united(wanted.flatMap((one) => hitsOf(one, placed)));
  };
}

/** Creates a function that takes a text apart into units with their places in it. */
export function createPlacedReader(characters: Characters): (text: string) => PlacedUnit[] {
  const readUnits = createUnitReader(characters);
  return (text) => {
    const { whole, placeOf, endOf } = withPlaces(text);
    const placed: PlacedUnit[] = [];
    const put = (unit: TextUnit, separated: boolean, start: number, end: number) => {
      placed.push({ unit, separated, start: placeOf(start), end: endOf(end) });
    };
    readUnits(whole, { character: put, word: put });
    return placed;
  };
}

/** Where units that follow one another stand in a text. */
export function hitsOf(sought: UnitSequence, placed: readonly PlacedUnit[]): TextHit[] {
  const hits: TextHit[] = [];
  for (let at = 0; at + sought.units.length <= placed.length; at++) {
    if (!standsAt(sought, placed, at)) continue;
    const [first, last] = [placed[at], placed[at + sought.units.length - 1]];
    if (first && last) hits.push({ start: first.start, end: last.end });
  }
  return hits;
}

function standsAt({ units, separated }: UnitSequence, placed: readonly PlacedUnit[], at: number): boolean {
  return units.every((unit, index) => {
    const found = placed[at + index];
    return found?.unit === unit && (index === 0 || found.separated === separated[index]);
  });
}

/** A normalised text, and where in the text itself begins or ends what does so at an offset. */
interface PlacedText {
  readonly whole: string;
  readonly placeOf: (start: number) => number;
  readonly endOf: (end: number) => number;
}

function withPlaces(text: string): PlacedText {
  const whole = normalised(text);
  if (whole === text) return { whole, placeOf: (start) => start, endOf: (end) => end };
  // Each character is normalised by itself with its marks. Joined they make the same text, except
  // for the letters of which Hangul is composed.
  let joined = "";
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const form = normalised(cluster);
    for (let at = 0; at < form.length; at++) places.push(index);
    joined += form;
  }
  const placeOf = (start: number) => places[start] ?? text.length;
  return {
    whole: joined,
    placeOf,
    // A character ends with its marks, also with those that are not seen.
    endOf: (end) => {
      let behind = end;
      while (behind < places.length && places[behind] === places[end - 1]) behind++;
      return placeOf(behind);
    },
  };
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
