/** From how many numbers of hits on they have an order of their own; else it is 0. */
export const ownHitOrder = 16;

/**
 * Whether the hits of all articles are written, and not only of those that have several: where more
 * than half have.
 */
export function areMostRepeated(repeated: number, articles: number): boolean {
  return 2 * repeated > articles;
}

/** The order of Rice's code for places in titles, of which most have 20 to 30 units. */
export const titleOrder = 3;

/**
 * The order of Rice's code for gaps between `count` things spread over `all`: near the best where
 * they are spread evenly.
 */
export function gapOrder(count: number, all: number): number {
  // The number of bits of 0.69 (the logarithm of 2) times the mean gap, less one.
  return Math.max(0, 31 - Math.clz32(Math.floor((69 * all) / (100 * count))));
}

/**
 * Lengths of bodies are rounded up to one of four for each power of two, so that a browser can know
 * them all: as a place is below the length, it takes as many bits as that has, and no more.
 */
export function lengthOf(step: number): number {
  return ((sixteenths[step & 3] ?? 16) << (step >> 2)) >> 4;
}

const sixteenths = [16, 19, 23, 27] as const;

/** The first step whose length is not below one. */
export function stepFor(length: number): number {
  let step = 0;
  while (lengthOf(step) < length) step++;
  return step;
}
