import { once } from "../../lib/once.ts";
import { allHan } from "./han-character.ts";
import { titleEndingAt } from "./person-titles.ts";
import { surnameAt } from "./surnames.ts";

/** The lists of names in a text that share a title in front of the first: 副校长赵一鸣、钱进. */
export interface TitleLists {
  /**
   * Where the first name of the list begins in which the name at `start` is a later one; -1 if it
   * is in no list.
   */
  readonly startOf: (start: number) => number;
}

/** The lists of a text. They are found only when a name is asked for that may be in one. */
export function createTitleLists(text: string): TitleLists {
  const starts = once(() => listStarts(text));
  return { startOf: (start) => (isJoint(text.charAt(start - 1)) ? (starts().get(start) ?? -1) : -1) };
}

/**
 * The start of its list for each later name. The text is read from its beginning, as a name
 * continues the list of the name before it.
 */
function listStarts(text: string): Map<number, number> {
  const starts = new Map<number, number>();
  for (let start = 1; start < text.length; start++) {
    if (!isJoint(text.charAt(start - 1))) continue;
    for (const length of [3, 2, 4]) {
      const other = start - 1 - length;
      if (other < 0 || surnameAt(text, other) === 0 || !allHan(text, other, start - 1)) continue;
      const first = titleEndingAt(text, other) > 0 ? other : starts.get(other);
      if (first === undefined) continue;
      starts.set(start, first);
      break;
    }
  }
  return starts;
}

function isJoint(character: string): boolean {
  return character === "、" || character === "和";
}
