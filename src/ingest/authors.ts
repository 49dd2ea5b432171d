/**
 * The names in an author field. It is only split where names surely end: at 、，；; and at a
 * half-width comma beside a Han character (`Smith, John` is one name). A space does not split, as
 * it stands within foreign names, and in 王 芳. A field of separators alone gives no name. Each
 * name is one line of well-formed Unicode without control characters.
 */
export function authorNames(field: string | null): string[] {
  return (field ?? "")
    .split(/[、，；;]|,(?:(?<=\p{Script=Han}\s*,)|(?=\s*\p{Script=Han}))/u)
    .map((name) =>
      name
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim(),
    )
    .filter((name) => name !== "");
}
