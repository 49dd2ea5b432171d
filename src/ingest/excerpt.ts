/** The longest excerpt in characters: two lines of a list on a wide page. */
const longest = 72;

/**
 * The beginning of a text for lists and descriptions: its first paragraph (line), cut after a punctuation mark where one stands in the last
 * third, with …… when the paragraph was cut. Characters are code points, so that no surrogate pair is torn.
 */
export function excerpt(text: string): string {
  const [line = ""] = text
    .trim()
    .split("\n", 1)
    .map((first) => first.replace(/\s+/g, " ").trim());
  const characters = [...line.slice(0, 2 * longest + 2)];
  if (characters.length <= longest) return line;
  const cut = characters.slice(0, longest).join("");
  const natural = /^.*[，。；：、！？](?=.{0,24}$)/su.exec(cut)?.[0] ?? cut;
  return `${natural.replace(/[，。；：、！？\s]+$/u, "")}……`;
}
