/** The longest excerpt in characters: two lines of a list on a wide page. */
const longest = 72;

/**
 * The beginning of a text for lists and descriptions: one line, cut after a punctuation mark where one stands in the last third, with …… when
 * something was cut. Characters are code points, so that no surrogate pair is torn.
 */
export function excerpt(text: string): string {
  const line = text.slice(0, 4 * longest).replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= longest && line.length === text.trim().length) return line;
  const cut = characters.slice(0, longest).join("");
  const natural = /^.*[，。；：、！？](?=.{0,24}$)/su.exec(cut)?.[0] ?? cut;
  return `${natural.replace(/[，。；：、！？\s]+$/u, "")}……`;
}
