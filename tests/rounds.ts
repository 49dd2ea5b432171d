import { inject } from "vitest";

/** Whether these are the long tests, which try what is random as often as it takes to find what is rare. */
export const isLong = inject("long");

/** With how many random values a property is tried: all of them by `npm run test:long`, a tenth, but at least ten, by `npm test`. */
export function rounds(all: number): number {
  return isLong ? all : Math.min(all, Math.max(10, Math.ceil(all / 10)));
}
