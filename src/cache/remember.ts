import { Failure } from "../lib/failure.ts";

/** Calls a function that writes to the cache, or does not. */
export type Remember = (write: () => void) => void;

/** Writes nothing, for commands that leave nothing behind. */
export const rememberNothing: Remember = () => {};

/**
 * Writes to the cache as far as the system lets it: a cache only saves work, so a build goes on
 * without it. `refusal` gives the message of the first failure; null if there was none.
 */
export function createRemember(): { readonly remember: Remember; readonly refusal: () => string | null } {
  let refusal: string | null = null;
  return {
    remember: (write) => {
      try {
        write();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        refusal ??= error.message;
      }
    },
    refusal: () => refusal,
  };
}
