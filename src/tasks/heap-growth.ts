import { setFlagsFromString } from "node:v8";

/**
 * Makes V8 collect garbage more often. By default the heaps of all threads grow to several times of
 * what is in use before it does, and a very large archive needs that memory.
 */
export function keepMemorySmall(): void {
  setFlagsFromString("--heap-growing-percent=60");
}
