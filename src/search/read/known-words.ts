import type { TextUnit } from "../format/index-term.ts";
import type { ReadUnits } from "../text/text-units.ts";
import { normalised } from "../text/text-units.ts";

/** Where words that are known begin and end among units that follow one another. */
export type WordBounds = (units: readonly TextUnit[]) => ReadonlySet<number>;

/** The longest name that is looked for, in units. */
const longest = 12;

/** What a name is worth beside its units: less than one unit, however many there are. */
const moreNames = 0.001;

/** How much more the most frequent name is worth than the least. */
const frequent = 0.1;

/**
 * Creates a function that divides units into known names, which come the most frequent first:
 * 习近平访问法国 where 习近平 and 法国 are. Of all ways it takes the one whose names have the most
 * units together; of these the one with the most names, as 西藏地震 is better looked for by 西藏
 * and 地震; and of these the one with more frequent names.
 */
export function createWordBounds(names: readonly string[], readUnits: ReadUnits): WordBounds {
  const known = new Map<string, number>();
  for (const [rank, name] of names.entries()) {
    const units: TextUnit[] = [];
    const put = (unit: TextUnit) => units.push(unit);
    readUnits(normalised(name), { character: put, word: put });
    if (units.length > 1 && units.length <= longest) known.set(units.join(), moreNames * (1 + frequent * (1 - rank / names.length)));
  }
  return (units) => {
    // For each number of units from the beginning what the best names there are worth, and how long
    // the last of them is, or 0 where the last unit is in no name.
    const best: { readonly worth: number; readonly length: number }[] = [{ worth: 0, length: 0 }];
    for (let end = 1; end <= units.length; end++) {
      let own = { worth: best[end - 1]?.worth ?? 0, length: 0 };
      for (let length = 2; length <= Math.min(longest, end); length++) {
        const name = known.get(units.slice(end - length, end).join());
        const worth = (best[end - length]?.worth ?? 0) + length + (name ?? 0);
        if (name !== undefined && worth > own.worth) own = { worth, length };
      }
      best.push(own);
    }
    const bounds = new Set<number>();
    for (let end = units.length; end > 0; ) {
      const { length } = best[end] ?? { length: 0 };
      if (length > 0) bounds.add(end).add(end - length);
      end -= Math.max(1, length);
    }
    return bounds;
  };
}
