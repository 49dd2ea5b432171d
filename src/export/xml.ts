/**
 * A text as XML can hold it: without the characters that no XML document may have, not even escaped
 * (XML 1.0, 2.2: control characters but tab and line breaks, halves of surrogate pairs, U+FFFE and
 * U+FFFF).
 */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
