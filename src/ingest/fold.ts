/**
 * The form under which two spellings are the same tag or id: compatibility-normalised (full and half width), without case. Going through
 * upper case unites what only some file systems keep apart (ς and σ, ß, ẞ and SS).
 */
export function fold(text: string): string {
  const normal = text.normalize("NFKC");
  // Most Chinese texts have no letter with a case: looking for one costs a tenth of changing it.
  return /\p{Changes_When_Casemapped}/u.test(normal) ? normal.toLowerCase().toUpperCase().toLowerCase().normalize("NFKC") : normal;
}
