/** The article's own words in a message: whole, unless they are a whole text. */
export function quoted(written: string): string {
  const characters = [...written.slice(0, 200)];
  return `"${characters.length > 80 ? `${characters.slice(0, 80).join("")}…` : written}"`;
}
