/**
 * Marks that belong to a number where one stands alone between two figures: 10.17, 1,234, 18:30,
 * 2024-04-24, 10~20, 3+1+2, 4×100, 7·20.
 */
export const marksBetween = ".,:/~+*×·•・‧∶⁄‐–—―−〜∼-";

/** Marks that belong to the figure before them: 5.2%, 3‰, 39.5°. */
export const marksBehind = "%‰°′";

const marks = marksBetween + marksBehind;

/** How many there are. */
export const markCount = marks.length;

/** The number of a mark, from 1 on; 0 for every other character. */
export function markNumber(character: string): number {
  return marks.indexOf(character) + 1;
}

/** Whether the mark with a number needs a figure on either side. */
export function isBetween(mark: number): boolean {
  return mark <= marksBetween.length;
}
