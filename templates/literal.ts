/** The texts of each literal, by its array of strings, which is the same at every call. */
const literals = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * The texts of a template literal of markup, without line breaks and the spaces around them, as in
 * JSX. Throws a `SyntaxError` if the value of an attribute does not stand in double quotes: a space
 * would end it, and an empty value would be none, which XML does not allow.
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
