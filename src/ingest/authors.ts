/**
 * The names in an author field, which is only parted where it is sure that names part: at 、，；;
 * and at a half-width comma beside a Han character (`Smith, John` is one). A space parts none: it
 * stands within foreign names, and in 王 芳. None in a field that holds nothing but separators.
 * Each name is one line of well-formed Unicode without control characters.
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
