/** The texts of each literal, by the array that it gives at every call. */
const literals = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * The texts of a template literal of markup as they are written: line breaks are dropped with the
 * spaces around them, as in JSX. Throws where the value of an attribute does not stand in double
 * quotes: a space would end it, and an empty one would be none, which XML does not take.
 */
export function inOneLine(literal: TemplateStringsArray): readonly string[] {
  const known = literals.get(literal);
  if (known) return known;
  if (literal.some((text) => /\s[\w:-]+=$/.test(text)))
    throw new SyntaxError(`an attribute's value must stand in double quotes: ${literal.join("…")}`);
  const texts = literal.map((text) => text.replace(/\s*\n\s*/g, ""));
  literals.set(literal, texts);
  return texts;
}
