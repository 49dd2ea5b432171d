/**
 * More combining marks in a row than any language has: the Stream-Safe Text Format (UAX #15) allows
 * 30. To put them in order takes quadratic time, so that a long row would stop a build.
 */
const tooMany = /\p{M}{31}/u;
const part = /\P{M}*\p{M}{0,30}/gsu;
const maybeMark = /[\p{M}\ud800-\udfff]/u;

/**
 * A text in compatibility form (NFKC). In a row of more than 30 combining marks, every 30 of them
 * are put in order by themselves.
 */
export function nfkc(text: string): string {
  if (!mayHaveTooMany(text) || !tooMany.test(text)) return text.normalize("NFKC");
  let normal = "";
  for (const [one] of text.matchAll(part)) normal += one.normalize("NFKC");
  return normal;
}

/**
 * Whether a text may have more than 30 marks in a row. Only every 31st UTF-16 unit is looked at, of
 * which such a row has one.
 */
function mayHaveTooMany(text: string): boolean {
  for (let at = 30; at < text.length; at += 31) {
    const code = text.charCodeAt(at);
    const isUsual = code < 0x300 || (code >= 0x4e00 && code <= 0x9fff);
    if (!isUsual && maybeMark.test(text.charAt(at))) return true;
  }
  return false;
}
