import { byCodePoint } from "../../lib/code-point-order.ts";
import { groupBy } from "../../lib/group-by.ts";
import { beforePinyin, betweenNames, noSyllable, type SpelledName } from "../format/names-file.ts";
import { hanNumber } from "../text/han-numbers.ts";

/**
 * The text of the file of names: a line of all syllables, each before the characters that are
 * mostly read so in these names; then a line for each name, with its syllables only if the
 * characters are read otherwise in it.
 */
export function namesText(names: readonly SpelledName[]): string {
  const usual = usualSyllables(names);
  const bySyllable = groupBy(
    [...usual.keys()].sort(byCodePoint).filter((character) => usual.get(character) !== noSyllable),
    (character) => usual.get(character) ?? "",
  );
  const syllables = [...bySyllable.keys()].sort(byCodePoint);
  const table = syllables.map((syllable) => syllable + (bySyllable.get(syllable) ?? []).join("")).join("");
  const lines = names.map((one) => {
    const read = hansOf(one);
    const isUsual = read.every(({ character, syllable }) => usual.get(character) === syllable);
    return isUsual ? one.name : `${one.name}${beforePinyin}${read.map(({ syllable }) => syllable).join(" ")}`;
  });
  return [table, ...lines].join(betweenNames);
}

/** The syllable that each Han character has in most names. */
function usualSyllables(names: readonly SpelledName[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { character, syllable } of names.flatMap(hansOf)) {
    const ofCharacter = counts.get(character) ?? new Map<string, number>();
    ofCharacter.set(syllable, (ofCharacter.get(syllable) ?? 0) + 1);
    counts.set(character, ofCharacter);
  }
  const most = (ofCharacter: ReadonlyMap<string, number>) =>
    [...ofCharacter].sort(([a, ofA], [b, ofB]) => ofB - ofA || byCodePoint(a, b)).map(([syllable]) => syllable)[0] ?? noSyllable;
  return new Map([...counts].map(([character, ofCharacter]) => [character, most(ofCharacter)]));
}

/** The Han characters of a name with their syllables. */
function hansOf({ name, syllables }: SpelledName): { readonly character: string; readonly syllable: string }[] {
  return [...name].flatMap((character, at) =>
    hanNumber(character.codePointAt(0) ?? 0) === 0 ? [] : [{ character, syllable: syllables[at] || noSyllable }],
  );
}
