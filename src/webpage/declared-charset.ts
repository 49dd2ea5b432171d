/** A charset by its usual name, and who says that a page is in it. */
export interface DeclaredCharset {
  readonly name: string;
  readonly from: string;
}

/** How far into a page its declarations are looked for, in bytes; browsers look at 1,024. */
const searched = 10_000;

const declarations: readonly (readonly [form: RegExp, from: string])[] = [
  [/<\?xml[^>]{0,100}\sencoding\s*=\s*["']?\s*([\w.:-]+)/i, "XML declaration of the page"],
  [/<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i, "meta of the page"],
];

/** The charsets that the server and the page name, the most trusted first. */
export function declaredCharsets(bytes: Uint8Array, server: string | null): DeclaredCharset[] {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, searched));
  const named = [
    { label: server, from: "header of the server" },
    ...declarations.map(([form, from]) => ({ label: form.exec(beginning)?.[1] ?? null, from })),
  ];
  return named.flatMap(({ label, from }) => {
    const name = label === null ? null : charsetNamed(label);
    return name === null ? [] : [{ name, from }];
  });
}

/**
 * The charset that a label means; null for an unknown one. GB 2312 and GBK are parts of GB18030,
 * and pages that name one of them have characters of the others.
 */
function charsetNamed(label: string): string | null {
  const plain = label.trim().toLowerCase();
  if (/^(?:x-)?(?:gb[-_ ]?k|gb[-_ ]?2312(?:[-_]80)?|gb[-_ ]?18030|euc-cn|cp936|ms936|hz-gb-2312)$/.test(plain)) return "GB18030";
  if (/^(?:utf-?8|utf8mb4|unicode-1-1-utf-8)$/.test(plain)) return "UTF-8";
  if (/^(?:big-?5(?:-hkscs)?|cn-big5|x-x-big5|cp950)$/.test(plain)) return "Big5";
  try {
    return new TextDecoder(plain).encoding.toUpperCase();
  } catch {
    return null;
  }
}
