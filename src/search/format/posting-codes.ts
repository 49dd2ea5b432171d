/** From this many numbers of hits on, their code has an order of its own; below, its order is 0. */
export const ownHitOrder = 16;

/**
 * Whether the numbers of hits are written for all articles, and not only for those that have
 * several: they are if more than half have.
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
 * The order of Rice's code for the place of a single hit in bodies of a mean length. It follows
 * from all articles of a segment, as the length of each would have to be loaded before any place
 * could be read.
 */
export function placeOrderFor(meanLength: number): number {
  return Math.max(1, 31 - Math.clz32(Math.max(2, Math.floor(meanLength / 1.4))));
}

/** The order of that code for places where a body has several. */
export function severalOrder(placeOrder: number, hits: number): number {
  return gapOrder(hits + 1, usualLengths[placeOrder] ?? 0);
}

/** A length for which each order of single places is near the best. */
const usualLengths = Array.from({ length: 32 }, (_, order) => Math.floor(2 ** (order + 1.5)));

/**
 * The length for a step. Lengths of bodies are rounded up to one of four for each power of two, so
 * that the lengths of all fit into a small file.
 */
export function lengthOf(step: number): number {
  return ((sixteenths[step & 3] ?? 16) << (step >> 2)) >> 4;
}

const sixteenths = [16, 19, 23, 27] as const;

/** The first step whose length is not below the given one. */
export function stepFor(length: number): number {
  let step = 0;
  while (lengthOf(step) < length) step++;
  return step;
}
