/**
 * The form under which two spellings are the same tag or id: compatibility-normalised (full and half width), without case. Going through
 * upper case first unites what only some file systems keep apart (ς and σ, ß and SS).
 */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().normalize("NFKC");
}
