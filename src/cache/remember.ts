import { Failure } from "../lib/failure.ts";

/** Writes what is to be remembered, or leaves it. */
export type Remember = (write: () => void) => void;

/** For whoever is to leave nothing behind. */
export const rememberNothing: Remember = () => {};

/**
 * Remembers as far as the system lets it: a memory only saves work, so a build goes on without it.
 * `refusal` tells what kept it from remembering, first of all; null where nothing did.
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
