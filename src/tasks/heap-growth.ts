import { setFlagsFromString } from "node:v8";

/**
 * Has V8 look more often what of the memory of all threads is in use; else it grows to several times that before it looks. A build of 100,000 articles then takes 1.1 GB
 * instead of 1.6, and some hundredths more time.
 */
export function keepMemorySmall(): void {
  setFlagsFromString("--heap-growing-percent=60");
}
