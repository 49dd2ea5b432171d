import { type Candidate, isOpen } from "./candidate.ts";
import type { Part } from "./part.ts";
import { eventNouns } from "./word-lists.ts";

/**
 * What each trait adds to the log-odds that a candidate is a keyword: fitted by logistic regression (ridge 3) to the half of tests/tags/gold
 * with even numbers, rounded.
 */
const weights: Traits = {
  inTitle: 0.5,
  quoted: 1.1,
  announced: 0.8,
  besideDe: 0.6,
  repeated: 0.6,
  repeatedTerm: 0.7,
  neighbours: 0.4,
  openSides: -0.5,
  repeatedOpenSides: -1.1,
  cohesion: -1.1,
  singleWord: -0.7,
  twoCharacters: -1.8,
  threeCharacters: -0.5,
  fourCharacters: 0.2,
  overSixCharacters: -0.7,
  endsInNoun: -0.3,
  endsInVerb: -0.4,
  endsInPlace: -0.4,
  endsInAdjective: -0.7,
  endsInCharacter: -0.7,
  endsInEvent: -0.6,
  beginsWithVerb: -0.4,
  nounAndVerb: 0.4,
  unknownWord: 0.3,
};

const atFirst = -1.4;

/** What speaks for a candidate and against it: mostly 0 or 1. */
interface Traits {
  readonly [trait: string]: number;
}

/** How much speaks for a candidate, as log-odds. `cohesion`: how often it stands by how often the rarest of its words does. */
export function weigh(candidate: Candidate, cohesion: number): number {
  const traits = traitsOf(candidate, cohesion);
  let weight = atFirst;
  for (const trait in traits) weight += (weights[trait] ?? 0) * (traits[trait] ?? 0);
  return weight;
}

function traitsOf({ text, parts, count, inTitle, quoted, announced, besideDe, left, right }: Candidate, cohesion: number): Traits {
  const first = parts[0] as Part;
  const last = parts.at(-1) as Part;
  const openSides = +isOpen(left) + +isOpen(right);
  return {
    inTitle: +inTitle,
    quoted: +quoted,
    announced: +announced,
    besideDe: +besideDe,
    repeated: +(count > 1),
    repeatedTerm: +(count > 1 && parts.length > 1),
    neighbours: Math.min(2, left.changes) + Math.min(2, right.changes),
    openSides,
    repeatedOpenSides: count > 1 ? openSides : 0,
    cohesion,
    singleWord: +(parts.length === 1),
    twoCharacters: +(text.length === 2),
    threeCharacters: +(text.length === 3),
    fourCharacters: +(text.length === 4),
    overSixCharacters: +(text.length > 6),
    endsInNoun: +(last.kind === "noun"),
    endsInVerb: +(last.kind === "verb"),
    endsInPlace: +(last.tag === "ns"),
    endsInAdjective: +(last.kind === "adjective"),
    endsInCharacter: +(last.text.length === 1),
    endsInEvent: +eventNouns.has(last.text),
    beginsWithVerb: +(first.kind === "verb"),
    nounAndVerb: +(parts.length === 2 && ["noun", "verbal"].includes(first.kind) && ["verb", "verbal"].includes(last.kind)),
    unknownWord: +(parts.length === 1 && last.kind === "unknown"),
  };
}
