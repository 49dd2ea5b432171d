/** A tag with any attributes, as Preact and markdown-it write them, those of SVG among them; a quoted value may hold `>`. */
const tag = /<(?:!doctype html|\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?)>/gi;

/** A script, or data in the place of one. Stricter than HTML, by which it could also hold a `<` that ends nothing. */
const script = /<script(?: [a-z-]+(?:="[^"]*")?)*>[^<]*<\/script>/g;

const characters: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);

/**
 * The text that a reader of this HTML sees: no script, and nothing of an attribute. Stricter than a browser, which guesses what a stray `<` or `&` means: here anything that is neither a
 * whole tag nor one of the five escapes fails, so that text which should have been escaped cannot pass for markup.
 */
export function textOf(html: string): string {
  const text = html.replace(script, "").replace(tag, "");
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

/** What stands between the only places where `open` and, after it, `close` are written. */
export function inside(html: string, open: string, close: string): string {
  const parts = html.split(open);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} times ${open}`);
  return parts[1]?.split(close)[0] ?? "";
}

/** The body of an article, in HTML, as it stands on the article's page. */
export function bodyOfPage(html: string): string {
  return inside(html, '<div class="body">', '</div><footer class="after">');
}
