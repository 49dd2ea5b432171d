import { byCodePoint } from "../../lib/code-point-order.ts";
import { groupBy } from "../../lib/group-by.ts";
import { beforePinyin, betweenNames, noSyllable, type SpelledName } from "../format/names-file.ts";
import { hanNumber } from "../text/han-numbers.ts";

/** A Han character of a name, and its syllable. */
interface ReadHan {
  readonly character: string;
  readonly syllable: string;
}

/**
 * The text of the file of names: a line of all syllables, each before the characters that are
 * mostly read so in these names; then a line for each name, with its syllables only if the
 * characters are read otherwise in it.
 */
export function namesText(names: readonly SpelledName[]): string {
  const hans = names.map(hansOf);
  const usual = usualSyllables(hans);
  const lines = names.map(({ name }, at) => {
    const read = hans[at] ?? [];
    const isUsual = read.every(({ character, syllable }) => usual.get(character) === syllable);
    return isUsual ? name : `${name}${beforePinyin}${read.map(({ syllable }) => syllable).join(" ")}`;
  });
  return [tableOf(usual), ...lines].join(betweenNames);
}

/** Each syllable before its characters, both in the order of code points. */
function tableOf(usual: ReadonlyMap<string, string>): string {
  const entries = [...usual].filter(([, syllable]) => syllable !== noSyllable).sort(([a], [b]) => byCodePoint(a, b));
  const bySyllable = groupBy(entries, ([, syllable]) => syllable);
  const inOrder = [...bySyllable].sort(([a], [b]) => byCodePoint(a, b));
  return inOrder.map(([syllable, own]) => syllable + own.map(([character]) => character).join("")).join("");
}

/** The syllable that each character has most often. */
function usualSyllables(hans: readonly (readonly ReadHan[])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const read of hans) {
    for (const { character, syllable } of read) {
      const ofCharacter = counts.get(character) ?? new Map<string, number>();
      ofCharacter.set(syllable, (ofCharacter.get(syllable) ?? 0) + 1);
      counts.set(character, ofCharacter);
    }
  }
  return new Map([...counts].map(([character, ofCharacter]) => [character, mostOften(ofCharacter)]));
}

function mostOften(counts: ReadonlyMap<string, number>): string {
  const [most] = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || byCodePoint(a, b));
  return most?.[0] ?? noSyllable;
}

/** The Han characters of a name with their syllables. */
function hansOf({ name, syllables }: SpelledName): ReadHan[] {
  return [...name].flatMap((character, at) =>
    hanNumber(character.codePointAt(0) ?? 0) === 0 ? [] : { character, syllable: syllables[at] || noSyllable },
  );
}
