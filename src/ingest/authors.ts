/**
 * Where names surely end in an author field: at 、，；; and at a half-width comma beside a Han
 * character (`Smith, John` is one name). A space does not split, as it stands within foreign names,
 * and in 王 芳.
 */
const separator = /[、，；;]|,(?:(?<=\p{Script=Han}\s*,)|(?=\s*\p{Script=Han}))/u;
const keptSeparator = new RegExp(`(${separator.source})`, "u");

/** White space and control characters, which are no part of a name at its ends. */
const [blanks, leadingBlanks, blank] = [/[\s\p{Cc}]+/gu, /^[\s\p{Cc}]+/u, /^[\s\p{Cc}]$/u];

/**
 * The names in an author field. A field of separators alone gives no name. Each name is one line of
 * well-formed Unicode without control characters.
 */
export function authorNames(field: string | null): string[] {
  return (field ?? "")
    .split(separator)
    .map(plainName)
    .filter((name) => name !== "");
}

/**
 * A part of an author field: a name as it is written there, or, if `name` is null, what stands
 * around names.
 */
export interface AuthorPart {
  readonly text: string;
  /** The same as `authorNames` has it. */
  readonly name: string | null;
}

/** Divides an author field into names and what stands between them, without losing a character. */
export function authorParts(field: string): AuthorPart[] {
  return field
    .split(keptSeparator)
    .flatMap((text, index) => (index % 2 === 0 ? namePart(text) : { text, name: null }))
    .filter(({ text }) => text !== "");
}

function namePart(written: string): AuthorPart[] {
  const start = leadingBlanks.exec(written)?.[0].length ?? 0;
  let end = written.length;
  while (end > start && blank.test(written.charAt(end - 1))) end--;
  return [
    { text: written.slice(0, start), name: null },
    { text: written.slice(start, end), name: plainName(written) },
    { text: written.slice(end), name: null },
  ];
}

/** A name as one line of well-formed Unicode without control characters. */
export function plainName(written: string): string {
  return written.toWellFormed().replace(blanks, " ").trim();
}
