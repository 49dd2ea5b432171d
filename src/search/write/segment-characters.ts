import { type Directory, hanOrder } from "../format/directory-file.ts";
import { hanNumber } from "../text/han-numbers.ts";
import { createUnitReader, normalised, type ReadUnits } from "../text/text-units.ts";
import { BitWriter } from "./bit-writer.ts";
import { toText } from "./digit-writer.ts";
import { foldCharacter, isOfWord } from "./folding-table.ts";
import type { Texts } from "./unit-occurrences.ts";

/** Creates a reader of units by the rules of the build. */
export function createBuildReader(): ReadUnits {
  return createUnitReader({ fold: foldCharacter, isOfWord });
}

/**
 * The characters of a segment's normalised texts, each with the number of articles that have it.
 */
export type CharacterCounts = ReadonlyMap<string, number>;

/** Counts in how many articles each character is. */
export class CharacterCounter {
  /**
   * How many articles have a UTF-16 unit, and the last of them; pairs of units are counted by
   * themselves.
   */
  readonly #units = new Uint32Array(0x10000);
  readonly #last = new Uint32Array(0x10000);
  readonly #pairs = new Map<string, number>();
  #articles = 0;

  add({ title, body }: Texts): void {
    this.#articles++;
    const pairs = new Set<string>();
    for (const text of [normalised(title), normalised(body)]) {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code >= 0xd800 && code < 0xdc00) {
          const pair = String.fromCodePoint(text.codePointAt(at) ?? 0);
          if (pair.length === 2) {
            pairs.add(pair);
            at++;
            continue;
          }
        }
        if (this.#last[code] === this.#articles) continue;
        this.#last[code] = this.#articles;
        this.#units[code] = (this.#units[code] ?? 0) + 1;
      }
    }
    for (const pair of pairs) this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
  }

  counts(): CharacterCounts {
    const counts = new Map(this.#pairs);
    for (const [code, count] of this.#units.entries()) if (count > 0) counts.set(String.fromCharCode(code), count);
    return counts;
  }
}

/** The counts after articles have other texts. */
export function changedCounts(
  counts: CharacterCounts,
  changes: readonly { readonly before: Texts; readonly after: Texts }[],
): CharacterCounts {
  const changed = new Map(counts);
  const count = ({ title, body }: Texts, by: number) => {
    for (const character of new Set(normalised(title) + normalised(body))) {
      const sum = (changed.get(character) ?? 0) + by;
      if (sum === 0) changed.delete(character);
      else changed.set(character, sum);
    }
  };
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  return changed;
}

/**
 * What a browser must know of the characters of a segment, as it cannot read them as the build
 * does.
 */
export function characterTables(counts: CharacterCounts): Pick<Directory, "folded" | "letters" | "hans"> {
  const folded: string[] = [];
  const [letters, hans] = [new Set<string>(), new Set<number>()];
  for (const character of counts.keys()) {
    const to = foldCharacter(character);
    if (to !== character) folded.push(character + to);
    for (const one of to) {
      const han = hanNumber(one.codePointAt(0) ?? 0);
      if (han > 0) hans.add(han);
      else if (one > "\x7f" && isOfWord(one)) letters.add(one);
    }
  }
  return { folded: folded.sort(), letters: [...letters].sort().join(""), hans: hanDigits([...hans].sort((a, b) => a - b)) };
}

function hanDigits(hans: readonly number[]): string {
  const writer = new BitWriter();
  for (const [at, han] of hans.entries()) writer.golomb(han - (hans[at - 1] ?? 0), hanOrder);
  // A gap is never 0, which ends the list.
  writer.golomb(0, hanOrder);
  return toText(writer);
}
