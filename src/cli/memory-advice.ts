/**
 * About how much memory a build takes for each article, in bytes. Of a million articles of 300
 * characters 3,600 bytes each were in use while pages were made (2026-11-30); planning takes more
 * for a moment, for which room is added.
 */
const perArticle = 4_500;

/**
 * What to do where a build of so many articles is likely to need more memory than Node allows
 * itself (`limit`, in bytes), as Node ends without a word of advice; null where there is enough.
 */
export function memoryAdvice(articles: number, limit: number): string | null {
  const needed = perArticle * articles;
  if (needed <= limit) return null;
  const megabytes = 1_000 * Math.ceil((1.3 * needed) / 1e9);
  return `So many articles take about ${gigabytes(needed)} of memory, and Node stops at ${gigabytes(limit)}. If it does, set NODE_OPTIONS=--max-old-space-size=${megabytes}.`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
