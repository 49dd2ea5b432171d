/** So many of the first articles count: those of the first page of results. */
const seen = 10;

/**
 * How good an order of articles is, from 0 to 1: the normalised discounted cumulated gain of the first ten (Järvelin and Kekäläinen, 2002; with the gain
 * 2^grade − 1 of Burges et al., 2005). `ids` are the articles in their order; what is not judged counts as 0.
 */
export function gainOf(ids: readonly string[], judged: Readonly<Record<string, number>>): number {
  const best = Object.values(judged).sort((a, b) => b - a);
  return gained(ids.map((id) => judged[id] ?? 0)) / gained(best);
}

function gained(grades: readonly number[]): number {
  return grades.slice(0, seen).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
