import * as z from "zod";
import { nearestName } from "../lib/nearest-name.ts";

/** A schema for one of several words; of another word it says which was probably meant. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, {
    error: ({ input }) => {
      const nearest = typeof input === "string" ? nearestName(input, words) : null;
      return `expected one of ${words.join(", ")}${nearest === null ? "" : `; did you mean \`${nearest}\`?`}`;
    },
  });
}
