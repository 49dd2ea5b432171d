import { normalised, type ReadUnits } from "../text/text-units.ts";
import { NumberList } from "./number-list.ts";
import type { UnitNames } from "./unit-names.ts";

/** Stands in a list of units where characters separate; no unit has this number. */
export const separator = 0;

/**
 * The units of a text by their places. A `separator` takes a place, too, and two of them stand
 * behind the end.
 */
export type UnitList = Pick<NumberList, "all" | "length">;

/**
 * Makes a function that lists the units of a text: Han numbers, and words by their numbers among
 * `names`. Each call overwrites the list of the last one.
 */
export function createUnitLister(readUnits: ReadUnits, names: UnitNames): (text: string) => UnitList {
  const list = new NumberList();
  const put = (unit: number, separated: boolean) => {
    if (separated && list.length > 0) list.push(separator);
    list.push(unit);
  };
  const hearer = { character: put, word: (word: string, separated: boolean) => put(names.numberOf(word), separated) };
  return (text) => {
    list.length = 0;
    readUnits(normalised(text), hearer);
    const { length } = list;
    for (const behind of [separator, separator]) list.push(behind);
    list.length = length;
    return list;
  };
}
