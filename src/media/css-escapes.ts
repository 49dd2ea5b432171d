/** A text of CSS with its escapes as the characters they stand for (CSS Syntax 3, 4.3.7). */
export function unescaped(css: string): string {
  return css.replace(/\\(?:([\da-f]{1,6})\s?|(.))/giu, (_, code: string | undefined, character = "") =>
    code === undefined ? character : characterOf(Number.parseInt(code, 16)),
  );
}

function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\uFFFD";
}
