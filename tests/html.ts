/** A tag with any attributes, as Preact and markdown-it write them; a quoted value may hold `>`. */
const tag = /<(?:!doctype html|\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?)>/g;

const characters: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);

/**
 * The text that a reader of this HTML sees. Stricter than a browser, which guesses what a stray `<` or `&` means: here anything that is neither a
 * whole tag nor one of the five escapes fails, so that text which should have been escaped cannot pass for markup.
 */
export function textOf(html: string): string {
  const text = html.replace(tag, "");
  if (text.includes("<")) throw new Error(`this < was not escaped: ${text.slice(text.indexOf("<"), text.indexOf("<") + 60)}`);
  return text.replace(/&[^;&\s]*;?/g, (written) => {
    const character = characters.get(written);
    if (character === undefined) throw new Error(`this & was not escaped: ${written}`);
    return character;
  });
}

/** Text without white space, by which no contract of Jiuwen tells two texts apart. */
export function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
