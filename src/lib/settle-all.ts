/**
 * Waits until all promises are settled, and only then throws what the first failed one threw:
 * `Promise.all` throws while others are still at work and may write files.
 */
export async function settleAll<T extends readonly Promise<unknown>[]>(
  ...promises: T
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(promises);
  return (await Promise.all(promises)) as { readonly [K in keyof T]: Awaited<T[K]> };
}
