/**
 * The UTF-16 unit at a position of a text; 0 outside it. V8 reads a unit in the place only as long
 * as nobody has asked `charCodeAt` for one outside of a text; it calls a function from then on.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}
