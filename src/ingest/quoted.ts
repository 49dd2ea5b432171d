/** The article's own words as a quotation in a message; of a long text the first 80 characters. */
export function quoted(written: string): string {
  const characters = [...written.slice(0, 200)];
  return `"${characters.length > 80 ? `${characters.slice(0, 80).join("")}…` : written}"`;
}
